/** Which findings come with a way to settle them by one edit, and why the others do not. */
import assert from 'node:assert/strict';
import { pageOf, rules } from './index.ts';
import { checked, filesIn, sentence } from './testing/host.ts';

/** Messages that never have a fix: what settles them is for people to say, and no skeleton helps them. */
const none: Record<string, string> = {
  'initiative-pile.pile': 'which of several designs could end, or become one, is a decision of those who are in them',
  'target-sprawl.sprawl': 'which targets matter most is a decision; an edit would make it for them',
};

/** Messages that mostly have one, and the designs in which there is nothing to write it with. */
const sometimes: Record<string, string> = {
  'double-booked.clash': 'a person in two single meetings: another time is found in calendars, not in the file',
  'review-too-rare.rare': 'several reviews, or a rhythm: which of them comes more often is for them to say',
  'undated-action.undated': 'neither the design nor a review has a day that suggests itself',
};

/** Those that can lack one, in designs which are no files of the rule. */
const elsewhere: Record<string, string> = {
  'upward-only.nothing': 'nobody of the organisation that is answered to is in the design',
  'mute-role.party': 'the protocol stands in the library or in another file',
  'group-size.size': 'the protocol stands elsewhere, and the group has too few people',
  'role-clash.both': 'nobody else attends',
  'on-closed-day.closed': 'no day of the same name is open within the design',
  'no-zone.floats': 'the calendar or the organisation stands in another file',
  'orphan-action.orphan': 'the design has no review yet: `no-review` adds one first',
  'one-profession-leads.one': 'nobody of another profession attends whole what one alone leads',
};

/** Per message: findings in the files of its rule, and how many of them have a fix of the rule's own. */
const counts = new Map<string, { all: number; fixed: number }>();
for (const { id, messages, optIn } of rules) {
  for (const key of Object.keys(messages)) {
    if (`${key}.question` in messages) counts.set(`${id}.${key}`, { all: 0, fixed: 0 });
  }
  for (const text of Object.values(filesIn(new URL(`rules/${id}/invalid/`, import.meta.url)))) {
    const settings = optIn ? { [id]: 'warn' as const } : {};
    for (const { code, message, fixes = [] } of checked(text, { settings, today: '2027-01-15' }).findings) {
      if (code !== id) continue;
      const count = counts.get(message.key.replace(/^rule\./, ''))!;
      count.all++;
      if (fixes.some(({ title }) => title.key.startsWith('rule.'))) count.fixed++;
    }
  }
}

const where = (is: (count: { all: number; fixed: number }) => boolean): string[] =>
  [...counts].flatMap(([key, count]) => (is(count) ? key : [])).sort();

describe('The fixes of the rules', () => {
  it('are tried for every message', () => {
    assert.deepEqual(
      where(({ all }) => all === 0),
      [],
    );
  });

  it('are there for all but a few messages', () => {
    assert.deepEqual(
      where(({ fixed }) => fixed === 0),
      Object.keys(none).sort(),
    );
    assert.deepEqual(
      where(({ all, fixed }) => fixed > 0 && fixed < all),
      Object.keys(sometimes).sort(),
    );
  });

  it('are said to be missing on the page of the rule, where they are', () => {
    for (const key of [...Object.keys(none), ...Object.keys(sometimes), ...Object.keys(elsewhere)]) {
      assert.ok(counts.has(key), key);
      const id = key.split('.')[0]!;
      const settle = pageOf(id)!.text.split('## How to settle it')[1]!.split('## Options')[0]!;
      assert.match(settle, /no\s+quick\s+fix/i, `${id} says where there is none`);
    }
  });

  it('have a title each that says what they do', () => {
    for (const { id, messages } of rules) {
      for (const [key, text] of Object.entries(messages)) {
        if (!key.startsWith('fix.')) continue;
        assert.match(text, /^[A-Z][^.]*[^.]$/, `${id} ${key}`);
        sentence({ key: `rule.${id}.${key}` });
      }
    }
  });
});
