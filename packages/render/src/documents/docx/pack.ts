/** The parts of a DOCX file packed anew, so that nothing in it tells when, where or on what it was packed. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { escapeHtml } from '../../html/tree.ts';
import type { PaperDocument } from '../model/model.ts';
import { clean } from '../model/text.ts';

/** The first moment that a zip can hold. It holds wall-clock times, so it is the same in every zone. */
const first = new Date(1980, 0, 1);

export function repack(bytes: Uint8Array, document: PaperDocument): Uint8Array {
  const parts = unzipSync(bytes);
  parts['docProps/core.xml'] = strToU8(coreProperties(document));
  // Word reads the content types first; the others follow by name.
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name]!])), { level: 6, mtime: first });
}

const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);

function coreProperties({ title, author, date, locale }: PaperDocument): string {
  const day = `${date}T00:00:00Z`;
  const made = author === undefined ? '' : `<dc:creator>${xml(author)}</dc:creator>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title>${made}<dc:language>${xml(locale)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}

function xml(text: string): string {
  return escapeHtml(clean(text));
}
