import { pages } from './generated/pages.ts';
import { rules } from './generated/rules.ts';
import type { Page } from './page.ts';
import type { Rule } from './rule.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with an id; undefined for one that this release does not have. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

/** The page of a rule; undefined for one that this release does not have. */
export function pageOf(id: string): Page | undefined {
  return Object.hasOwn(pages, id) ? pages[id] : undefined;
}
