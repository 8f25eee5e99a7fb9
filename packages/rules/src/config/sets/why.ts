import type { SettingWord } from '../../settings.ts';

/** How a set treats one rule, and the reason, as `docs/sets.md` shows it. */
export interface Choice {
  readonly rule: string;
  readonly word: SettingWord;
  /** In place of those of the rule; the reason says where they come from. */
  readonly options?: Readonly<Record<string, number>>;
  readonly why: string;
}

/** Rules that one might expect a set to change, and why it leaves them as they are. */
export interface Kept {
  readonly rules: readonly string[];
  readonly why: string;
}
