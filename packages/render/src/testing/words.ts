/** Words for tests: English, and no key without a message. */
import assert from 'node:assert/strict';
import { formatMessage } from '@jointwork/language';
import { type Plan, planMessages } from '@jointwork/plan';
import { documentMessages } from '../documents/messages.ts';
import type { ExportInput } from '../export/format.ts';
import type { Words } from '../html/words.ts';
import { exportMessages } from '../messages/export.ts';
import { pageMessages } from '../messages/page.ts';
import { viewMessages } from '../messages/view.ts';
import { terminalMessages } from '../terminal/messages.ts';

const catalogue = {
  ...planMessages,
  ...viewMessages,
  ...pageMessages,
  ...documentMessages,
  ...terminalMessages,
  ...exportMessages,
};

export const words: Words = {
  locale: 'en-GB',
  say: (key, params) => {
    assert.ok(key in catalogue, `no words for ${key}`);
    return formatMessage(catalogue, { key, ...(params ? { params } : {}) });
  },
};

/** What an export of a plan is handed on 1 September 2026. */
export function inputOf(plan: Plan, more: Partial<ExportInput> = {}): ExportInput {
  return { plan, source: '', file: 'a.collab', words, today: '2026-09-01', ...more };
}
