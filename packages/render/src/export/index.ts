/** Plans as files to hand on. */
export { documentMessages } from '../documents/messages.ts';
export { exportMessages } from '../messages/export.ts';
export { pageMessages } from '../messages/page.ts';
export type { ExportFile, ExportFormat, ExportInput, Paper } from './format.ts';
export { type FormatName, formats } from './formats.ts';
export { fileName, slug } from './names.ts';
export { plainLine, plainText } from './text.ts';
