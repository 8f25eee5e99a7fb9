/** A plan as files to hand on. */
import { type Catalogue, formatMessage } from '@jointwork/language';
import type { FormatName } from '@jointwork/render/export';
import type { Desk } from '../desk.ts';
import type { ExportAnswer, ExportParams } from '../protocol.ts';

/** Null where there is no such plan, or no such format. */
export async function exportAnswer(
  desk: Desk,
  { textDocument, design, format }: ExportParams,
): Promise<ExportAnswer | null> {
  const id = desk.addresses.idOf(textDocument.uri);
  const plan = desk.engine.plan(id, design);
  const source = desk.engine.text(id);
  // What makes files is read when the first one is asked for.
  const [{ documentMessages, exportMessages, formats }, { terminalMessages, viewMessages }] = await Promise.all([
    import('@jointwork/render/export'),
    import('@jointwork/render/terminal'),
  ]);
  if (!plan || source === undefined || !Object.hasOwn(formats, format)) return null;
  const own: Catalogue = { ...viewMessages, ...terminalMessages, ...exportMessages, ...documentMessages };
  const make = await formats[format as FormatName].load();
  const files = await make({
    plan,
    source,
    file: decodeURIComponent(textDocument.uri.slice(textDocument.uri.lastIndexOf('/') + 1)),
    // What rules and plans say is in the words of the engine.
    words: {
      say: (key, params) => (key in own ? formatMessage(own, { key, params }) : desk.engine.message({ key, params })),
      locale: 'en-GB',
    },
    today: desk.today(),
  });
  return { files: files.map(({ name, content }) => ({ name, base64: base64Of(content) })) };
}

/** In pieces, as a long list of arguments is more than a call takes. */
function base64Of(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
