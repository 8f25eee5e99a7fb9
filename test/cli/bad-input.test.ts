import assert from 'node:assert/strict';
import { faulty, Place, unwrapped } from './jointwork.ts';

/** Whatever is handed in: the process ends by itself, soon, with words that help. */
describe('Bad input', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  /** What `check` says about one file: its text, and the codes of its findings. */
  function checked(content: string | Uint8Array) {
    place.write({ 'a.collab': content });
    const shown = place.run('check', 'a.collab');
    const report = JSON.parse(place.run('check', 'a.collab', '--format', 'json').out);
    return {
      ...shown,
      out: unwrapped(shown.out),
      rules: report.findings.map(({ rule }: { rule: string }) => rule) as string[],
      report,
    };
  }

  it('a missing file: says so, and which one may have been meant', () => {
    place.write({ 'lesson.collab': faulty });
    const { code, out, err } = place.run('check', 'leson.collab', 'designs');
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.equal(err, 'There is no `leson.collab` here. Did you mean `lesson.collab`?\nThere is no `designs` here.\n');
    assert.match(place.run('plan', 'leson.collab').err, /Did you mean `lesson\.collab`\?/);
  });

  it('a folder without protocols: says what is looked for', () => {
    place.write({ 'notes/a.txt': 'x', 'notes/node_modules/b.collab': faulty });
    const { code, err } = place.run('check', 'notes');
    assert.equal(code, 2);
    assert.match(err, /^There are no protocol files in `notes`\. They end in `\.collab`;/);
  });

  it('a file of another kind: says what kind is checked', () => {
    place.write({ 'photo.png': Uint8Array.of(0x89, 0x50) });
    const { code, err } = place.run('check', 'photo.png');
    assert.equal(code, 2);
    assert.match(err, /^`photo\.png` is not a protocol file: those end in `\.collab`\./);
  });

  it('a binary file: is a finding, and the others are checked', () => {
    place.write({ 'b.collab': faulty });
    place.write({ 'a.collab': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0) });
    const { code, out } = place.run('check');
    assert.equal(code, 1);
    assert.match(
      out,
      /✖ This is not a text file\..*\n.*\n? *error not-text {2}a\.collab:1:1\n\n✖ Nothing here is called/,
    );
    assert.match(out, /2 files checked: 2 errors\.\n$/);
    const plan = place.run('plan', 'a.collab');
    assert.equal(plan.code, 1);
    assert.match(plan.err, /This is not a text file/);
  });

  it('a text in another encoding: says how to save it', () => {
    const latin1 = checked(Uint8Array.from(Buffer.from('person Zoë\n', 'latin1')));
    assert.deepEqual(latin1.rules, ['not-utf8']);
    assert.match(latin1.out, /save it with the encoding UTF-8/);
    const utf16 = checked(Uint8Array.from(Buffer.from('\uFEFFgroup A\n', 'utf16le')));
    assert.deepEqual(utf16.rules, ['utf16']);
  });

  it('a file of 10 MB: is refused at once, with its size and what to do', () => {
    const { code, out, rules } = checked(`// ${'x'.repeat(99)}\n`.repeat(100_000));
    assert.equal(code, 1);
    assert.deepEqual(rules, ['too-large']);
    assert.match(out, /too large to be read: 10\.3 MB, where 6\.0 MB are the most\. Split it into several files\./);
  });

  it('an import that leaves the workspace: is refused, and says where files can be imported from', () => {
    const { code, out, rules } = checked('import "../../etc/hosts.collab"\n');
    assert.equal(code, 1);
    assert.deepEqual(rules, ['import-outside']);
    assert.match(
      out,
      /lies outside the workspace\. Files can be imported from inside it, and from installed packages\./,
    );
  });

  it('imports in a circle: are nothing special', () => {
    place.write({ 'b.collab': 'import "./a.collab"\ngroup B\n' });
    assert.equal(checked('import "./b.collab"\ngroup A joins B\n').code, 0);
  });

  it('a design over 50 years: is asked about, and its plan stops and says so', () => {
    const text = `group G as professionals { size 4 } design D "Long" { purpose "Together"
      calendar C work A { with G every day at 9:00 for 30 min produces notes N "x" } }
      calendar C { from 2000-01-01 to 2100-12-31 zone "Europe/London" }\n`;
    const { rules, out } = checked(text);
    const shown = place.run('plan', 'a.collab');
    assert.ok(!rules.includes('not-checked'));
    assert.ok(rules.includes('long-period'));
    assert.match(out, /runs from 2000-01-01 to 2100-12-31, which is more than 50 years\. Where a year is a slip/);
    assert.equal(shown.code, 0);
    assert.match(shown.out, /The plan stops at 20,000 sessions\./);
  });

  it('an unknown zone: names the one that is near', () => {
    const { code, out, rules } = checked('calendar C { zone "Europe/Londn" from 2026-09-01 to 2027-07-21 }\n');
    assert.equal(code, 1);
    assert.deepEqual(rules, ['unknown-zone']);
    assert.match(out, /no time zone that is known here.*Did you mean `Europe\/London`\?/s);
  });

  it('31 June: says on which day the month ends', () => {
    const { out, rules } = checked('calendar C { from 2026-06-31 to 2027-07-21 }\n');
    assert.deepEqual(rules, ['no-such-date']);
    assert.match(out, /There is no 2026-06-31; that month ends on 2026-06-30\./);
  });

  it('`size 0`: says that there has to be somebody', () => {
    const { out, rules } = checked('group G as professionals { size 0 }\n');
    assert.deepEqual(rules, ['zero-size']);
    assert.match(out, /The number of people has to be more than zero\./);
  });

  it('six hundred braces: one finding, and no crash', () => {
    const { code, rules, out } = checked(`design D { ${'{ '.repeat(600)}\n`);
    assert.equal(code, 1);
    assert.ok(rules.length >= 1 && rules.length < 20, rules.join());
    assert.doesNotMatch(out, /error inside Jointwork/);
  });

  it('an empty file, and one of blanks: nothing is wrong', () => {
    assert.equal(checked('').code, 0);
    assert.equal(checked('\uFEFF \n\t\n').code, 0);
  });
}).timeout(60_000);
