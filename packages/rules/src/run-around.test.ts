/** Rules that look at a whole file, and at its exceptions once the others have spoken. */
import assert from 'node:assert/strict';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';
import { checked, checkedFiles, edited, type RunOptions } from './testing/host.ts';

const club = (inDesign = '', before = '') => `
${before}
group Staff "Class teachers" as professionals { size 7 }

design Club "A club" {
  ${inDesign}
  purpose "Nobody reads alone"
  work Talk "A talk" {
    with Staff
    once on 2026-10-01 at 15:00 for 30 min
    decision "What we read" by consent
  }
}
`;

/** Of these rules, what is found, as `rule at words`. */
function found(text: string, only: readonly string[], options?: RunOptions): string[] {
  return checked(text, options)
    .findings.filter(({ code }) => only.includes(code))
    .map(({ code, span }) => `${code} at ${text.slice(span.start, span.end)}`);
}

const exceptions = ['unused-allow', 'expired-allow', 'allow-without-reason'];

describe('What a file declares and nobody uses', () => {
  const unused = ['unused-participant', 'unused-protocol', 'unused-import'];

  it('is greyed out', () => {
    const { findings } = checked(club('', 'group Guests as critics { size 3 }'));
    const finding = findings.find(({ code }) => code === 'unused-participant')!;
    assert.equal(finding.unnecessary, true);
    assert.equal(finding.severity, 'info');
  });

  it('waits in a draft until it is agreed, or until somebody asks to be strict', () => {
    const draft = club('status draft', 'group Guests as critics { size 3 }');
    assert.deepEqual(found(draft, unused), []);
    assert.deepEqual(found(draft, unused, { strict: true }), ['unused-participant at Guests']);
  });

  it('is used where another file names it, or imports it', () => {
    const guests = club('', 'group Guests as critics { size 3 }');
    const unusedWith = (other: string) =>
      checkedFiles({ 'club.collab': guests, 'other.collab': other })[0]!.findings.some(
        ({ code }) => code === 'unused-participant',
      );
    assert.equal(unusedWith('group Guests'), true);
    assert.equal(unusedWith('import "./club.collab"\ngroup All joins Staff'), true);
    assert.equal(unusedWith('import "./club.collab"\ngroup All joins Guests'), false);
    assert.equal(unusedWith('import { Guests as Friends } from "./club.collab"'), false);
  });

  it('may be what a name that leads nowhere is to come from', () => {
    const imported = 'import "lib:protocols/world-cafe.collab"';
    assert.equal(found(club('', imported), unused).length, 1);
    assert.deepEqual(found(club('commit Staff to Nobody "We come"', imported), unused), []);
  });

  it('leaves no broken list of imports behind, whichever of its names goes', () => {
    const names = ['TalkingCircle as A', 'TalkingCircle as B', 'TalkingCircle as C'];
    const line = `import { ${names.join(', ')} } from "lib:protocols/talking-circle.collab"`;
    for (const used of ['A', 'B', 'C']) {
      const text = club('', line).replace(
        'once on',
        `follows ${used} with keeper = one of Staff, circle = Staff once on`,
      );
      let left = text;
      for (let times = 0; times < 2; times++) {
        const { findings } = checked(left);
        const finding = findings.find(({ code }) => code === 'unused-import')!;
        assert.equal(finding.fixes![0]!.safe, true);
        left = edited(left, finding.fixes![0]!.edits);
      }
      const after = checked(left);
      assert.deepEqual(after.problems, []);
      assert.ok(left.includes(`import { TalkingCircle as ${used} } from`), left);
      assert.deepEqual(found(left, unused), []);
    }
  });
});

describe('An exception that excepts nothing', () => {
  const none = 'allow no-review because "One evening only"';
  const reviewed = (text: string) =>
    text.replace('work Talk', 'review Look { with Staff decision "Go on" by consent }\n  work Talk');

  it('is found where its rule ran and found nothing', () => {
    assert.deepEqual(found(reviewed(club(none)), exceptions), ['unused-allow at no-review']);
    assert.deepEqual(found(club(none), exceptions), []);
  });

  it('is not judged where its rule is off, is opt-in, or has failed', () => {
    const text = reviewed(club(none));
    assert.deepEqual(found(text, exceptions, { settings: { 'no-review': 'off' } }), []);
    assert.deepEqual(found(club('allow thin-dose because "It is a trial"'), exceptions), []);
    const failing: Rule[] = rules.map((rule) =>
      rule.id === 'no-review'
        ? {
            ...rule,
            checkDesign() {
              throw new Error('broken');
            },
          }
        : rule,
    );
    assert.deepEqual(found(text, exceptions, { rules: failing, onError: () => {} }), []);
  });

  it('is not judged while a name in its element leads nowhere', () => {
    assert.deepEqual(found(reviewed(club(`${none}\n  commit Staff to Nobody "We come"`)), exceptions), []);
  });

  it('is not judged at people whom designs of other files name', () => {
    const people = 'group Pupils as students { size 30 allow students-as-objects because "Too young to be asked" }';
    const [alone] = checkedFiles({ 'people.collab': people });
    assert.deepEqual(
      alone!.findings.map(({ code }) => code),
      ['unused-allow'],
    );
    const [shared] = checkedFiles({
      'people.collab': people,
      'club.collab': club('commit Staff to Pupils "We read to you"', 'import "./people.collab"'),
    });
    assert.deepEqual(shared!.findings, []);
  });

  it('counts among the questions of its draft', () => {
    const text = reviewed(club(`status draft\n  ${none}`));
    assert.ok(checked(text).findings.every(({ severity }) => severity === 'info'));
  });
});

describe('An exception whose day has passed', () => {
  const text = club('allow no-review because "One term only" until 2026-12-31');

  it('still excepts, and says so', () => {
    const codes = checked(text, { today: '2027-01-01' }).findings.map(({ code }) => code);
    assert.ok(codes.includes('expired-allow'));
    assert.ok(!codes.includes('no-review'));
  });

  it('has not passed on the day itself, nor where nobody tells the day', () => {
    assert.deepEqual(found(text, exceptions, { today: '2026-12-31' }), []);
    assert.deepEqual(found(text, exceptions), []);
  });
});
