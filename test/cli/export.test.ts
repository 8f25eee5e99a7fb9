import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { Place, unwrapped } from './jointwork.ts';

const samples = fileURLToPath(new URL('../samples/', import.meta.url));
const sample = (name: string) => `${samples}${name}.collab`;

const small = `group Teachers "Year 5 teachers" as professionals { size 4 }
person Ana "Ana Silva" as leader
design Reading "Reading together" { from 2026-09-01 to 2026-09-30
  work Talk { with Teachers every week on Tuesday at 9:00 for 60 min }
  work Plan { with Ana once on 2026-09-10 at 9:00 for 30 min } }
`;

describe('jointwork export', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
    place.write({ 'a.collab': small });
  });
  afterEach(() => place.remove());

  const files = (folder = '.') => readdirSync(place.at(folder)).filter((name) => !name.endsWith('.collab'));
  const read = (path: string) => readFileSync(place.at(path), 'utf8');
  const lines = (text: string) => text.trimEnd().split('\n');

  it('writes one file to where it is piped', () => {
    const { code, out, err } = place.run('export', 'a.collab', '--to', 'ics');
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, /^BEGIN:VCALENDAR\r\n/);
    assert.match(out, /END:VCALENDAR\r\n$/);
    assert.deepEqual(files(), []);
    assert.equal(place.run('export', 'a.collab', '--to', 'ics', '--out', '-').out, out);
    assert.match(place.run('export', 'a.collab').out, /^<!doctype html>/i);
  });

  const itInProc = process.platform === 'linux' ? it : it.skip;
  itInProc('refuses a folder that no system makes, and waits for nothing', () => {
    const { code, err } = place.run('export', 'a.collab', '--to', 'ics', '--out', '/proc/calendars/of/all');
    assert.equal(code, 2);
    assert.match(err, /^`\/proc\/calendars\/of\/all` cannot be written: /);
  });

  it('writes several files into a folder, and says which', () => {
    const here = place.run('export', 'a.collab', '--to', 'csv,json,ics');
    assert.equal(here.code, 0);
    const names = ['people', 'sessions', 'ledger', 'duties', 'coverage'].map((part) => `reading.${part}.csv`);
    assert.deepEqual(lines(here.out), [...names, 'reading.plan.json', 'reading.ics']);
    assert.deepEqual(files(), [...lines(here.out)].sort());
    const there = place.run('export', 'a.collab', '--to', 'ics', '--out', 'made/today');
    assert.equal(there.out.replaceAll('\\', '/'), 'made/today/reading.ics\n');
    assert.deepEqual(files('made/today'), ['reading.ics']);
  });

  it('makes every format there is, and names them all', () => {
    const formats = 'html,md,json,ics,csv,mermaid,svg,agreement,run-sheet,room,asks,review-pack';
    assert.ok(place.run('export', 'a.collab', '--to', 'x').err.includes(`There are ${formats.replaceAll(',', ', ')}.`));
    const help = unwrapped(place.run('help', 'export').out).replaceAll(/\s+/g, ' ');
    assert.ok(help.includes(formats.replaceAll(',', ', ').replace(', review', ' or review')));
    const { code, out, err } = place.run('export', sample('lesson-study'), '--to', formats, '--out', 'all');
    assert.equal(err, '');
    assert.equal(code, 0);
    const endings = new Set(lines(out).map((name) => name.split('.').at(-1)));
    assert.deepEqual(endings, new Set(['html', 'md', 'json', 'ics', 'csv', 'mmd', 'svg', 'docx']));
    assert.equal(files('all').length, lines(out).length);
    for (const name of files('all')) assert.ok(readFileSync(place.at(`all/${name}`)).length > 100, name);
  });

  it('replaces what is there, as a whole', () => {
    place.write({ 'out/reading.ics': 'old' });
    place.run('export', 'a.collab', '--to', 'ics', '--out', 'out');
    assert.match(read('out/reading.ics'), /^BEGIN:VCALENDAR/);
    assert.deepEqual(files('out'), ['reading.ics']);
    mkdirSync(place.at('full/reading.ics'), { recursive: true });
    writeFileSync(place.at('full/reading.ics/kept'), '');
    const { code, err } = place.run('export', 'a.collab', '--to', 'ics', '--out', 'full');
    assert.equal(code, 2);
    assert.match(err, /`full.reading\.ics` cannot be written: there is a folder of that name\./);
    assert.deepEqual(files('full'), ['reading.ics']);
    place.write({ taken: '' });
    assert.match(
      place.run('export', 'a.collab', '--to', 'ics', '--out', 'taken').err,
      /there is a file where a folder/,
    );
  });

  it('makes a calendar for one, by name or title, or one for each', () => {
    const events = (text: string) =>
      new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map((event) => event.getFirstPropertyValue('summary'));
    assert.deepEqual(events(place.run('export', 'a.collab', '--to', 'ics', '--for', 'Ana').out), ['Plan']);
    assert.deepEqual(events(place.run('export', 'a.collab', '--to', 'ics', '--for', 'ana silva').out), ['Plan']);
    const { out } = place.run('export', 'a.collab', '--to', 'ics,md', '--each', '--out', 'each');
    assert.deepEqual(files('each'), ['reading.ana.ics', 'reading.plan.md', 'reading.teachers.ics']);
    assert.equal(lines(out).length, 3);
    const alarms = place.run('export', 'a.collab', '--to', 'ics', '--for', 'Ana', '--alarm', '1d,30min').out;
    assert.deepEqual(
      alarms.match(/TRIGGER:.*/g)?.map((line) => line.trim()),
      ['TRIGGER:-P1D', 'TRIGGER:-PT30M'],
    );
  });

  it('helps with what it does not understand', () => {
    const told = (...args: string[]) => {
      const { code, err, out } = place.run('export', 'a.collab', ...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.deepEqual(files(), []);
      return err;
    };
    assert.match(told('--to', 'icss'), /There is no format called `icss`\. Did you mean `ics`\? There are html, md, /);
    assert.match(told('--to', 'ics', '--for', 'Techers'), /Did you mean `Teachers`\? These do: Teachers, Ana\./);
    assert.match(told('--to', 'json', '--for', 'Ana'), /This format is the same for everyone\..* ics, /);
    assert.match(told('--to', 'ics', '--for', 'Ana', '--each'), /say one of the two/);
    assert.match(told('--to', 'csv', '--out', '-'), /This makes 5 files, and standard output takes one\./);
    assert.match(told('--to', 'ics', '--today', '2026-02-30'), /`2026-02-30` is no day of the calendar/);
    assert.match(told('--to', 'ics', '--alarm', 'soon'), /`soon` is no time for a reminder/);
    assert.match(told('--to', 'ics', '--design', 'Readin'), /Did you mean `Reading`\?/);
    assert.match(told('--to', 'ics', '--since', 'x.json'), /There is no file `x\.json`/);
    assert.match(told('--to', 'ics', '--since', 'HEAD'), /in no git repository/);
    assert.match(place.run('export', '.').err, /`\.` is a folder\. Exports are made of one file/);
  });

  it('exports all designs of a file, or one; names that only differ in capitals stay apart', () => {
    place.write({ 'two.collab': 'design Reading { }\ndesign Writing { }\ndesign reading { }\n' });
    assert.deepEqual(lines(place.run('export', 'two.collab', '--to', 'ics').out), [
      'reading.ics',
      'writing.ics',
      'reading-2.ics',
    ]);
    assert.match(
      place.run('export', 'two.collab', '--to', 'ics', '--design', 'Writing').out,
      /X-WR-CALNAME:Writing\r\n/,
    );
  });

  it('exports what can be read of a file with errors, and says so', () => {
    place.write({ 'b.collab': small.replace('with Ana', 'with Anna') });
    const { code, out, err } = place.run('export', 'b.collab', '--to', 'json');
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).sessions.length, 6);
    assert.match(
      err,
      /^`b\.collab` has 1 error: this is exported from what could be read\. `jointwork check b\.collab`/,
    );
    place.write({ 'c.collab': Uint8Array.of(0xff, 0xfe, 0) });
    const unread = place.run('export', 'c.collab', '--to', 'json');
    assert.equal(unread.code, 1);
    assert.equal(unread.out, '');
  });

  it('compares with an exported plan, and cancels what is gone', () => {
    place.run('export', 'a.collab', '--to', 'json', '--out', 'old');
    place.write({ 'a.collab': small.replace(/ {2}work Plan.*\}/, '}') });
    const { out, err } = place.run('export', 'a.collab', '--to', 'ics', '--since', 'old/reading.plan.json');
    assert.equal(err, '');
    const cancelled = out.split('BEGIN:VEVENT').find((event) => event.includes('STATUS:CANCELLED'));
    assert.match(cancelled!, /\r\nUID:Reading\.Plan\.1@jointwork\r\n/);
    assert.equal(out.match(/STATUS:CANCELLED/g)?.length, 1);
    place.write({ 'no.json': '{"version":1}' });
    assert.match(place.run('export', 'a.collab', '--to', 'ics', '--since', 'no.json').err, /`no\.json` is no plan\./);
  });

  it('compares with a revision of git', () => {
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args],
        { cwd: place.folder },
      );
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    place.write({ 'a.collab': small.replace('at 9:00 for 30 min', 'at 10:00 for 30 min') });
    const { out, err } = place.run('export', 'a.collab', '--to', 'ics', '--since', 'HEAD');
    assert.equal(err, '');
    assert.match(out, /UID:Reading\.Plan\.1@jointwork\r\nSEQUENCE:[1-9]/);
    assert.match(out, /UID:Reading\.Talk\.1@jointwork\r\nSEQUENCE:0\r\n/);
    assert.match(place.run('export', 'a.collab', '--to', 'ics', '--since', 'HEAT').err, /Did you mean `HEAD`\?/);
    place.write({ 'new.collab': 'design New { }\n' });
    assert.match(
      place.run('export', 'new.collab', '--to', 'ics', '--since', 'HEAD').err,
      /There was no `New` yet at `HEAD`: all of it counts as new\./,
    );
  });

  it('lets no name out of the folder, and none steer the terminal', () => {
    place.write({ 'evil.collab': 'design con "../../x\u001b[31m" { }\ndesign __proto__ { }\n' });
    const { code, out } = place.run('export', 'evil.collab', '--to', 'ics', '--out', 'safe');
    assert.equal(code, 0);
    assert.deepEqual(files('safe'), ['con-.ics', 'proto.ics']);
    assert.ok(!out.includes('\u001b'));
  });
}).timeout(120_000);
