import type { SettingWord } from '../../settings.ts';

/** How a set treats one rule, and the reason, as `docs/configuration.md` shows it. */
export interface Choice {
  readonly rule: string;
  readonly word: SettingWord;
  readonly why: string;
}
