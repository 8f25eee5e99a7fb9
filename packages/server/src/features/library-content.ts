import { messageKey, pageOf } from '@jointwork/rules';
import { type Desk, words } from '../desk.ts';

const page = /^lib:\/rules\/([a-z0-9-]+)\.md$/;

/** The text of a file of the library or of the page of a rule; undefined where there is none. */
export function libraryContent(desk: Desk, uri: string): string | undefined {
  const id = desk.addresses.idOf(uri);
  if (!id.startsWith('lib:')) return undefined;
  const rule = page.exec(id)?.[1];
  const found = rule === undefined ? undefined : pageOf(rule);
  if (rule !== undefined && found)
    return `# ${words(desk, messageKey(rule, 'title'))}\n\n\`${rule}\`\n\n${found.text}\n`;
  return desk.engine.has(id) ? desk.engine.text(id) : undefined;
}
