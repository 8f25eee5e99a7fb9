import { safeJson } from '@jointwork/render/terminal';

/** Data as JSON, for programs and for people who look into it; nothing in it steers a terminal. */
export function json(data: unknown): string {
  return `${safeJson(JSON.stringify(data, null, 2))}\n`;
}
