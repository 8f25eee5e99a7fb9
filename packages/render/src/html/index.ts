export { viewMessages } from '../messages/view.ts';
export { planView } from './plan-view.ts';
export { shownSession } from './run-sheet.ts';
export { type Attribute, type Child, type Element, el, escapeHtml, type Node, toHtml } from './tree.ts';
export { readGo, sessionKey, undatedKey, type ViewState } from './view.ts';
export type { Words } from './words.ts';
