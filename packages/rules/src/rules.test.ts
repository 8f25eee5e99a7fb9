/** Each folder of a rule is its own test: the files and the page say what the rule finds, and what it leaves alone. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Problem } from '@jointwork/language';
import { pageOf, ruleIds, ruleOf, rules, sources } from './index.ts';
import type { Rule } from './rule.ts';
import { expectedIn, foundIn } from './testing/expected.ts';
import { type Checked, checked, edited, filesIn, sentence } from './testing/host.ts';

const folders = new URL('./rules/', import.meta.url);
const documentation = new URL('../../../docs/rules/', import.meta.url);

/** The rules of this release, written out by hand. */
const ids = [
  'data-driven-only',
  'single-lens',
  'upward-only',
  'critique-before-clarify',
  'solve-before-inquire',
  'infer-before-observe',
  'no-listening',
  'only-warm',
  'mute-role',
  'floor-hog',
  'insider-only',
  'no-protocol',
  'talk-only',
  'one-way-learning',
  'judging-prompt',
  'over-capacity',
  'unprotected-time',
  'slot-overrun',
  'group-size',
  'role-clash',
  'double-booked',
  'on-closed-day',
  'no-zone',
  'thin-dose',
  'one-off',
  'lopsided',
  'single-point',
  'initiative-pile',
  'never-meets',
  'target-unserved',
  'target-unseen',
  'target-unreviewed',
  'target-leap',
  'target-sprawl',
  'leader-led',
  'contrived',
  'mine-not-ours',
  'score-only-purpose',
  'students-as-objects',
  'tokenism',
  'voice-unused',
  'big-picture-for-few',
  'focus-drift',
  'missing-b',
  'empty-b',
  'transplant',
  'churn',
  'no-outside-ear',
  'no-afterwards',
  'digital-for-its-own-sake',
  'deal',
  'friendship',
  'committee',
  'hollow',
  'one-sided',
  'powerless-sponsor',
  'missing-buy-in',
  'unheld-tension',
  'no-way-out',
  'no-review',
  'review-too-rare',
  'review-toothless',
  'review-without-voice',
  'orphan-action',
  'undated-action',
  'one-way-commit',
  'half-handoff',
  'decision-capture',
  'unaccountable',
  'shared-but-unspoken',
  'silo',
  'depth-overclaim',
  'one-profession-leads',
  'no-shared-words',
  'privacy-gap',
  'unused-participant',
  'unused-protocol',
  'unused-artefact',
  'unused-import',
  'unused-allow',
  'expired-allow',
  'allow-without-reason',
];

const sections = ['Why', 'Wrong', 'Right', 'How to settle it', 'Options', 'Source'];

describe('The rules', () => {
  it('have a folder each, and no folder is without a rule', () => {
    const there = readdirSync(folders, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(there.map(({ name }) => name).sort(), [...ids].sort());
    assert.deepEqual(
      rules.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(
      ids.filter((id) => !ruleIds.includes(id)),
      [],
    );
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      const folder = new URL(`${rule.id}/`, folders);
      const severityOf = () => rule.severity;

      describe('leaves alone', () => {
        for (const [name, text] of atLeastTwo(new URL('valid/', folder))) {
          it(name, () => assert.deepEqual(foundIn(text, runAlone(rule, text).findings), []));
        }
      });

      describe('finds', () => {
        for (const [name, text] of atLeastTwo(new URL('invalid/', folder))) {
          const expected = expectedIn(text, severityOf);
          it(name, () => {
            assert.ok(expected.length > 0, 'an invalid file marks what is expected');
            const result = runAlone(rule, text);
            assert.deepEqual(foundIn(text, result.findings).sort(), [...expected].sort());
            for (const finding of result.findings) {
              sentence(finding.message);
              for (const { message } of finding.related ?? []) sentence(message);
              const question = { ...finding.message, key: `${finding.message.key}.question` };
              assert.match(sentence(question), /\?( |$)/, 'a draft is asked a question');
            }
          });

          it(`${name}: every fix settles what it is offered for`, () => {
            const result = runAlone(rule, text);
            for (const [index, finding] of result.findings.entries()) {
              const { length = 0 } = finding.fixes ?? [];
              assert.ok(length > 0, 'a way to settle it, or an exception at least');
              for (const fix of finding.fixes ?? []) {
                const title = sentence(fix.title);
                const after = runAlone(rule, edited(text, fix.edits));
                const left = after.findings.map(({ message }) => sentence(message));
                const rest = result.findings
                  .filter((_, other) => other !== index)
                  .map(({ message }) => sentence(message));
                // An exception may cover more than the one for which it was offered.
                const others = title.startsWith('Set `') ? rest.filter((one) => left.includes(one)) : rest;
                assert.deepEqual(left, others, title);
              }
            }
          });
        }
      });

      describe('has a page', () => {
        const page = readFileSync(new URL('rule.md', folder), 'utf8');
        const parts = new Map(
          page
            .split(/^## /m)
            .slice(1)
            .map((part) => [part.split('\n', 1)[0]!, part]),
        );

        it('with all its sections, in order, none empty', () => {
          assert.deepEqual([...parts.keys()], sections);
          for (const [title, part] of parts) assert.ok(part.length > title.length + 5, `${title} is empty`);
        });

        it('whose wrong examples are wrong, and whose right ones are right', () => {
          const [wrong, right] = ['Wrong', 'Right'].map((title) => blocksIn(parts.get(title)!));
          assert.ok(wrong!.length > 0 && right!.length > 0);
          for (const text of wrong!) assert.notDeepEqual(foundIn(text, runAlone(rule, text).findings), [], text);
          for (const text of right!) assert.deepEqual(foundIn(text, runAlone(rule, text).findings), [], text);
        });

        it('that names every option with its default, and every source', () => {
          const options = Object.entries(rule.options ?? {});
          for (const [name, option] of options) {
            assert.match(parts.get('Options')!, new RegExp(`\\| \`${name}\` \\| ${option.default} \\|`));
          }
          if (options.length === 0) assert.match(parts.get('Options')!, /None\./);
          const cited = [...parts.get('Source')!.matchAll(/^- ([^:]+):/gm)].flatMap(([, names]) => names!.split(', '));
          assert.deepEqual(cited, [...rule.sources]);
          for (const source of rule.sources) assert.ok(Object.hasOwn(sources, source));
        });

        it('that travels with the rule, and stands in the documentation', () => {
          assert.equal(pageOf(rule.id)?.text, page.trim());
          assert.ok(pageOf(rule.id)!.short.length > 40);
          assert.equal(ruleOf(rule.id), rule);
          assert.ok(readFileSync(new URL(`${rule.id}.md`, documentation), 'utf8').includes(page.trim()));
          assert.ok(readFileSync(new URL('README.md', documentation), 'utf8').includes(`(${rule.id}.md)`));
        });
      });
    });
  }
});

/** The day on which the files of the folders are checked. */
const today = '2027-01-15';

/**
 * The findings of one rule in a text that the language itself has nothing against. A rule about exceptions needs the
 * others, for what they find.
 */
function runAlone(rule: Rule, text: string): Checked {
  const whole = checked(text, {
    ...(rule.checkExceptions ? {} : { rules: [rule] }),
    settings: rule.optIn ? { [rule.id]: rule.severity === 'warning' ? 'warn' : rule.severity } : {},
    today,
  });
  const result = { ...whole, findings: whole.findings.filter(({ code }) => code === rule.id) };
  assert.deepEqual(
    result.problems.map(({ code, span }: Problem) => `${code} at “${text.slice(span.start, span.end)}”`),
    [],
  );
  return result;
}

function atLeastTwo(folder: URL): [string, string][] {
  const files = Object.entries(filesIn(folder));
  assert.ok(files.length >= 2, `${folder.pathname} has ${files.length} files`);
  return files;
}

function blocksIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```collab\n([\s\S]*?)^```$/gm)].map(([, text]) => text!);
}
