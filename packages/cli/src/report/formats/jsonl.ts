import { safeJson } from '@jointwork/render/terminal';
import type { Reporter } from './reporter.ts';

/** A finding a line, as `json` has them, for streams; the summary is the last line. */
export const jsonl: Reporter = ({ report }) =>
  [...report.findings, { summary: report.summary }].map((each) => `${safeJson(JSON.stringify(each))}\n`).join('');
