import type { Severity } from '@jointwork/language';
import { rules } from '../../generated/rules.ts';
import type { Rule } from '../../rule.ts';
import type { SettingWord } from '../../settings.ts';
import type { Entry } from '../config.ts';
import { clinical, clinicalKept } from './clinical.ts';
import { openSource, openSourceKept } from './open-source.ts';
import { safeguarding, safeguardingKept } from './safeguarding.ts';
import type { Choice, Kept } from './why.ts';

/** What a configuration can build on by the name `jointwork:NAME`. */
export type SetName = 'recommended' | 'all' | 'strict' | 'clinical' | 'safeguarding' | 'open-source';

export const setNames: readonly SetName[] = ['recommended', 'all', 'strict', 'clinical', 'safeguarding', 'open-source'];

/** The sets that are for a field. They change some rules, say why, and leave all others as they were set before. */
export const fields = { clinical, safeguarding, 'open-source': openSource } satisfies Record<string, readonly Choice[]>;

/** What the same sets leave as it is, though one might ask. */
export const kept = {
  clinical: clinicalKept,
  safeguarding: safeguardingKept,
  'open-source': openSourceKept,
} satisfies Record<keyof typeof fields, readonly Kept[]>;

const words: Readonly<Record<Severity, SettingWord>> = { error: 'error', warning: 'warn', info: 'info' };

/** What is worth a word only stays one: rules that read prose, and what is merely left over. */
const staysInfo = new Set(['judging-prompt', 'mine-not-ours', 'score-only-purpose', 'empty-b']);

/** The rules of a set, those of a field first as they are; `recommended`, `all` and `strict` set every rule. */
export function entriesOf(name: SetName): readonly Entry[] {
  if (name in fields) {
    const choices: readonly Choice[] = fields[name as keyof typeof fields];
    return choices.map(({ rule, word, options }) => ({ rule, word, ...(options ? { options } : {}) }));
  }
  const wordOf = name === 'strict' ? strictly : name === 'all' ? on : asItIs;
  return rules.map((rule) => ({ rule: rule.id, word: wordOf(rule), options: {} }));
}

/** Each rule as its page has it. */
function asItIs(): Entry['word'] {
  return 'default';
}

/** Also those that are off unless asked for. */
function on({ optIn, severity }: Rule): Entry['word'] {
  return optIn ? words[severity] : 'default';
}

/** What would be a warning fails, and what would be information warns. */
function strictly({ id, category, severity }: Rule): Entry['word'] {
  if (severity !== 'info') return 'error';
  return staysInfo.has(id) || category === 'housekeeping' ? 'info' : 'warn';
}
