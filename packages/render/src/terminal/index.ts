/** Plans and findings as lines of a terminal. */
export type { Words } from '../html/words.ts';
export { portfolioMessages } from '../messages/portfolio.ts';
export { viewMessages } from '../messages/view.ts';
export { type PortfolioLinesOptions, portfolioLines } from '../portfolio/terminal.ts';
export { findingLines, type SeenFinding, type SeenPlace, severityMarks } from './findings.ts';
export { blank, columnsOf, type Line, line, type Piece, paragraph, piece, type Style, toText } from './line.ts';
export { terminalMessages } from './messages.ts';
export { planLines } from './plan/plan.ts';
export type { PlanViewOptions } from './plan/view.ts';
export { safe, safeJson } from './safe.ts';
export { type SeenWhatIf, type WhatIfOptions, whatIfLines } from './what-if/what-if.ts';
