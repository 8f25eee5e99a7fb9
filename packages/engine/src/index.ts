export type { FileSettings, RuleSetting, RuleSettings } from '@jointwork/rules';
export { catalogue } from './catalogue.ts';
export { declarationsOf } from './declarations.ts';
export { Engine, type EngineOptions } from './engine.ts';
export { LineMap, type Position, type Range } from './line-map.ts';
export type { Reference } from './references.ts';
export { type FileEdit, safeEdits, withEdits } from './safe-edits.ts';
export type { Found, VisibleName } from './visible-at.ts';
export type { WhatIf } from './what-if.ts';
