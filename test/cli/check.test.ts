import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clean, faulty, Place } from './jointwork.ts';

const samples = fileURLToPath(new URL('../samples', import.meta.url));

describe('jointwork check', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  it('says in one line that there is nothing to settle, and ends with 0', () => {
    place.write({ 'a.collab': clean, 'b/c.collab': clean });
    assert.deepEqual(place.run('check'), { code: 0, out: '✓ 2 files checked: nothing to settle.\n', err: '' });
  });

  it('shows what it found where it stands, what would settle it, and ends with 1', () => {
    place.write({ 'designs/a.collab': faulty });
    const { code, out, err } = place.run('check', 'designs');
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.equal(
      out,
      `✖ Nothing here is called \`Techers\`; a group belongs here. Did you mean \`Teachers\`?
  error unknown-name  designs/a.collab:2:21
   2 │ person Ana "Ana" in Techers
     │                     ^^^^^^^
  To settle it: Write \`Teachers\`

✖ 1 file checked: 1 error.
`,
    );
  });

  it('takes files and folders together, and each file once', () => {
    place.write({ 'a/x.collab': clean, 'a/y.collab': clean, 'b.collab': clean });
    assert.match(place.run('check', 'a', 'a/x.collab', 'b.collab').out, /^✓ 3 files checked/);
  });

  it('finds no error in the samples, but those of the faulty ones', () => {
    const { code, out } = place.run('check', samples, '--format', 'json');
    assert.equal(code, 1);
    const { findings, summary } = JSON.parse(out);
    assert.equal(summary.files, 7);
    const severe = findings.filter(({ severity }: { severity: string }) => severity !== 'info');
    const faultyOnes = new Set(severe.map(({ file }: { file: string }) => file.split('/').at(-1)));
    assert.deepEqual([...faultyOnes].sort(), ['data-team.collab', 'transition-pyramid.collab']);
    const dataTeam = findings.filter(({ file }: { file: string }) => file.endsWith('data-team.collab'));
    const rules = new Set(dataTeam.map(({ rule }: { rule: string }) => rule));
    for (const rule of ['data-driven-only', 'missing-b', 'no-review', 'target-unserved', 'target-unseen']) {
      assert.ok(rules.has(rule), rule);
    }
  });

  describe('ends', () => {
    const warned = `person Friend as critic
      design D "D" { purpose "Together" from 2026-09-01 to 2026-12-18
      context { before "x" betwixt "x" beside "x" } value "We share" exit "At any time"
      review R { hear Friend once on 2026-10-12, 2026-11-30 decision "Go on" by consent } }\n`;

    it('with 0 where there are warnings only, and with 1 where they are more than allowed', () => {
      place.write({ 'a.collab': warned });
      const { code, out } = place.run('check');
      assert.equal(code, 0);
      assert.match(out, /▲ 1 file checked: 1 warning\.\n$/);
      assert.equal(place.run('check', '--max-warnings', '1').code, 0);
      const strict = place.run('check', '--max-warnings', '0');
      assert.equal(strict.code, 1);
      assert.match(strict.out, /1 warning\. No warning is allowed\.\n$/);
    });

    it('with errors alone shown where that is asked for', () => {
      place.write({ 'a.collab': warned });
      const { code, out } = place.run('check', '--quiet');
      assert.equal(code, 0);
      assert.match(out, /^▲ 1 file checked: 1 warning\. Only errors are shown\.\n$/);
    });

    it('with 2 where it is asked for what is not there', () => {
      for (const args of [['chek'], ['check', '--nonsense'], ['check', '--max-warnings', 'x']]) {
        const { code, out, err } = place.run(...args);
        assert.equal(code, 2, args.join(' '));
        assert.equal(out, '');
        assert.match(err, /See `jointwork --help`\./);
      }
      assert.match(place.run('chek').err, /Did you mean check\?/);
    });
  });

  it('meets a draft with questions, and with everything where it is strict', () => {
    place.write({ 'a.collab': 'design D "D" { status draft purpose "Together" }\n' });
    const draft = place.run('check');
    assert.equal(draft.code, 0);
    assert.match(draft.out, /● 1 file checked: \d hints?\.\n$/);
    const strict = place.run('check', '--strict');
    assert.equal(strict.code, 1);
    assert.match(strict.out, /error no-review/);
  });

  describe('reports as JSON, version 1', () => {
    it('with places from 1, relative paths, related places and counts, in order', () => {
      place.write({
        'b/twice.collab': 'group A\ngroup A\n',
        'a/first.collab': faulty,
        'fine.collab': clean,
      });
      const { code, out } = place.run('check', '--format', 'json');
      assert.equal(code, 1);
      assert.deepEqual(JSON.parse(out), {
        version: 1,
        findings: [
          {
            file: 'a/first.collab',
            rule: 'unknown-name',
            severity: 'error',
            message: 'Nothing here is called `Techers`; a group belongs here. Did you mean `Teachers`?',
            range: { start: { line: 2, column: 21 }, end: { line: 2, column: 28 } },
            related: [],
          },
          {
            file: 'b/twice.collab',
            rule: 'declared-twice',
            severity: 'error',
            message: '`A` is declared twice here; give one of the two another name.',
            range: { start: { line: 2, column: 7 }, end: { line: 2, column: 8 } },
            related: [
              {
                file: 'b/twice.collab',
                message: '`A` stands here first.',
                range: { start: { line: 1, column: 7 }, end: { line: 1, column: 8 } },
              },
            ],
          },
        ],
        summary: { files: 3, errors: 2, warnings: 0, infos: 0 },
      });
    });

    it('and the same bytes from wherever the files lie', () => {
      place.write({ 'one/a.collab': faulty, 'two/deep/a.collab': faulty });
      const [one, two] = ['one', 'two/deep'].map((folder) => place.runIn(folder, ['check', '--format', 'json']));
      assert.equal(one!.out, two!.out);
    });

    it('with paths that climb where the files lie elsewhere', () => {
      place.write({ 'designs/a.collab': faulty, 'elsewhere/notes.txt': '' });
      const { out } = place.runIn('elsewhere', ['check', '../designs', '--format', 'json']);
      assert.equal(JSON.parse(out).findings[0].file, '../designs/a.collab');
    });
  });

  describe('colours', () => {
    const start = '\u001b[';

    it('are silent in a pipe, and follow FORCE_COLOR and NO_COLOR', () => {
      place.write({ 'a.collab': faulty });
      const colours = (env: Record<string, string>) => place.runIn('.', ['check'], { env }).out.includes(start);
      assert.equal(colours({}), false);
      assert.equal(colours({ CI: 'true' }), false);
      assert.equal(colours({ FORCE_COLOR: '1' }), true);
      assert.equal(colours({ FORCE_COLOR: '0' }), false);
      assert.equal(colours({ NO_COLOR: '1' }), false);
      assert.equal(colours({ NO_COLOR: '1', FORCE_COLOR: '1' }), true);
    });

    it('never come from a file or the name of one', () => {
      const evil = '\u001b]0;owned\u0007\u001b[2J\u202e\u009b31m';
      place.write({ [`${evil}.collab`]: `person Ana "${evil}" in ${evil}Nobody\n` });
      for (const args of [
        ['check'],
        ['check', '--format', 'json'],
        ['check', `${evil}.txt`],
        ['plan', `${evil}.collab`],
      ]) {
        const { out, err } = place.run(...args);
        assert.doesNotMatch(out + err, /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u, args.join(' '));
      }
      const { findings } = JSON.parse(place.run('check', '--format', 'json').out);
      assert.equal(findings[0].file, `${evil}.collab`, 'in data they are escaped, not changed');
    });
  });

  describe('stays in the workspace', () => {
    it('and refuses an import that leaves it, written out or by a link', () => {
      place.write({
        'secret.collab': 'group Hidden\n',
        'ws/jointwork.config.json': '{ "root": true }',
        'ws/a.collab': 'import "../secret.collab"\n',
        'ws/b.collab': 'import "./link.collab"\nperson Ana in Hidden\n',
      });
      symlinkSync(place.at('secret.collab'), place.at('ws/link.collab'));
      const { code, out } = place.run('check', 'ws');
      assert.equal(code, 1);
      assert.match(out, /`\.\.\/secret\.collab` lies outside the workspace\. Files can be imported from inside it/);
      assert.match(out, /`\.\/link\.collab` lies outside the workspace\./);
      assert.match(out, /Nothing here is called `Hidden`; a group belongs here\.\n/, 'what is refused is not read');
      assert.match(place.run('check', 'ws/link.collab').err, /is a link that leads out of the workspace/);
    });

    it('all of which is there when one file of it is checked', () => {
      place.write({
        'jointwork.config.json': '{ "root": true }',
        'shared/people.collab': clean,
        'designs/a.collab': 'import "../shared/people.collab"\nperson Ana in Teachers\n',
        'designs/broken.collab': faulty,
      });
      const { code, out } = place.runIn('designs', ['check', 'a.collab']);
      assert.equal(code, 0);
      assert.match(out, /^✓ 1 file checked/);
    });

    it('and reads packages that are installed there', () => {
      place.write({
        'node_modules/valley/package.json': '{ "jointwork": "people.collab" }',
        'node_modules/valley/people.collab': clean,
        'a.collab': 'import "valley"\nperson Ana in Teachers\n',
      });
      assert.deepEqual(place.run('check').out, '✓ 1 file checked: nothing to settle.\n');
    });
  });
}).timeout(60_000);
