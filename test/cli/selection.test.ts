import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { clean, command, faulty, Place } from './jointwork.ts';

describe('what is checked', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  const files = (out: string) => [...new Set(JSON.parse(out).findings.map(({ file }: { file: string }) => file))];
  const json = (...args: string[]) => place.run('check', '--format', 'json', ...args);

  it('is what matches a pattern, where the shell has not written it out', () => {
    place.write({
      'a/x.collab': faulty,
      'a/y/z.collab': faulty,
      'b.collab': faulty,
      'a/node_modules/n.collab': faulty,
    });
    assert.deepEqual(files(json('a/**').out), ['a/x.collab', 'a/y/z.collab']);
    assert.deepEqual(files(json('*.collab', 'a/{x,q}.collab').out), ['a/x.collab', 'b.collab']);
    const none = json('c/**/*.collab');
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.match(none.err, /No protocol file matches `c\/\*\*\/\*\.collab`/);
  });

  it('is a file of the very name, whatever stands in it', () => {
    place.write({ '[a].collab': faulty, 'a.collab': faulty });
    assert.deepEqual(files(json('[a].collab').out), ['[a].collab']);
  });

  describe('with --stdin', () => {
    const typed = (text: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [command, 'check', '--stdin', '--format', 'json', ...args],
        { cwd: place.folder, input: text, encoding: 'utf8' },
      );
      return { code: status, out: stdout, err: stderr };
    };

    it('is the text, with the files around it, in place of what was saved', () => {
      place.write({ 'a.collab': faulty, 'shared.collab': 'organisation Oak "Oak School"\n' });
      const text = 'import { Oak } from "./shared.collab"\ngroup T "T" as professionals of Oak { size 4 }\n';
      assert.deepEqual(typed(text, '--stdin-filename', 'a.collab').code, 0);
      const wrong = typed(text.replace('of Oak', 'of Oka'), '--stdin-filename', 'a.collab');
      assert.equal(wrong.code, 1);
      assert.match(wrong.out, /"unknown-name"/);
      assert.equal(readFileSync(place.at('a.collab'), 'utf8'), faulty);
    });

    it('need not be saved yet', () => {
      assert.deepEqual(files(typed(faulty, '--stdin-filename', 'new.collab').out), ['new.collab']);
    });

    it('needs a name, and goes with no other file', () => {
      assert.match(typed(clean).err, /belong together/);
      assert.match(typed(clean, '--stdin-filename', 'a.collab', 'b.collab').err, /no other/);
      assert.match(typed(clean, '--stdin-filename', 'a.txt').err, /`a\.txt` is no protocol file/);
      assert.match(typed(clean, '--stdin-filename', 'no/such/a.collab').err, /folder/);
    });
  });

  describe('with --changed-since', () => {
    const git = (...args: string[]) => {
      const { status, stderr } = spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        cwd: place.folder,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
    };
    const design = (name: string) => `import { Team } from "./shared.collab"
design ${name} "${name}" { purpose "Together" status agreed with Nobody }
`;

    beforeEach(() => {
      place.write({
        'jointwork.config.json': '{ "root": true }',
        'shared.collab': 'group Team "Team" as professionals { size 4 }\n',
        'one.collab': design('One'),
        'apart.collab': faulty,
        'other/far.collab': faulty,
      });
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'first');
    });

    it('is nothing where nothing has changed', () => {
      assert.deepEqual(json('--changed-since', 'HEAD').code, 0);
      assert.equal(JSON.parse(json('--changed-since', 'HEAD').out).summary.files, 0);
    });

    it('is what has changed, what is new, and who imports it', () => {
      place.write({ 'shared.collab': 'group Team "Team" as professionals { size 5 }\n', 'new.collab': faulty });
      const { summary, findings } = JSON.parse(json('--changed-since', 'HEAD').out);
      assert.equal(summary.files, 3);
      const found = new Set(findings.map(({ file }: { file: string }) => file));
      assert.ok(found.has('one.collab') && found.has('new.collab'));
      assert.ok(!found.has('apart.collab') && !found.has('other/far.collab'));
    });

    it('is who imported what is gone', () => {
      git('rm', '-q', 'shared.collab');
      assert.ok(files(json('--changed-since', 'HEAD').out).includes('one.collab'));
    });

    it('is all below a configuration that has changed', () => {
      place.write({ 'jointwork.config.json': '{ "root": true, "rules": { "no-review": "off" } }' });
      assert.equal(JSON.parse(json('--changed-since', 'HEAD').out).summary.files, 4);
    });

    it('says what is wrong with a revision', () => {
      const { code, err } = json('--changed-since', 'nowhere');
      assert.equal(code, 2);
      assert.match(err, /nowhere/);
      assert.equal(json('--changed-since', '--output=x').code, 2);
    });
  });

  it('is shared among machines, and one report is made of their parts', () => {
    place.write({ 'a.collab': faulty, 'b.collab': faulty, 'c.collab': clean, 'd/e.collab': faulty });
    const parts = ['1/3', '2/3', '3/3'].map((shard, i) => {
      place.run('check', '--shard', shard, '--format', `part=${i}.json`);
      return `${i}.json`;
    });
    const whole = json();
    const merged = place.run('merge', ...parts, '--format', 'json');
    assert.deepEqual(merged, whole);
    const sarif = (...args: string[]) => place.run(...args, '--format', 'sarif').out;
    assert.equal(sarif('merge', ...parts), sarif('check'));
    assert.match(place.run('merge', ...parts).out, /d\/e\.collab:2:21[\s\S]*\^\^\^[\s\S]*4 files checked: 3 errors/);
    assert.match(place.run('check', '--shard', '4/3').err, /`4\/3` is no part/);
    writeFileSync(place.at('no.json'), '{}');
    assert.match(place.run('merge', 'no.json').err, /no part of a report/);
  });

  it('is checked again when it changes, with --watch', async () => {
    place.write({ 'a.collab': clean });
    const child = spawn(process.execPath, [command, 'check', '--watch', '--no-cache'], { cwd: place.folder });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const until = async (isThere: () => boolean) => {
      while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    try {
      await until(() => /nothing to settle/.test(out) && /Waiting/.test(err));
      // What watches begins a moment after it says so.
      await new Promise((resolve) => setTimeout(resolve, 300));
      place.write({ 'a.collab': faulty });
      await until(() => /1 error/.test(out));
      place.write({ 'b.collab': clean, 'a.collab': clean });
      await until(() => /2 files checked: nothing to settle/.test(out));
      child.kill('SIGINT');
      const [code] = await once(child, 'exit');
      assert.equal(code, 0);
    } finally {
      child.kill('SIGKILL');
    }
  });
}).timeout(60_000);
