import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf } from '@jointwork/disk';
import type { Supposed } from '@jointwork/plan';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { deskWith, main, type TestDesk } from '../testing/desk.ts';
import { compareAnswer } from './compare.ts';
import { exportAnswer } from './exports.ts';
import { GitRevisions } from './git-revisions.ts';
import { whatIfAnswer, writeSupposed } from './supposing.ts';

const samples = new URL('../../../../test/samples/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, samples), 'utf8');
const name = 'lesson-study.collab';
const others = Object.fromEntries(
  readdirSync(samples)
    .filter((each) => each.endsWith('.collab') && each !== name)
    .map((each) => [each, read(each)]),
);
const lessonStudy = () => deskWith(read(name), others);
const about = { textDocument: { uri: main } };

/** The text of a file after an edit. */
function edited(desk: TestDesk, edit: WorkspaceEdit | null, uri = main): string {
  const lines = desk.engine.lines(uri);
  const changes = (edit?.changes?.[uri] ?? []).toSorted(
    (one, other) => lines.offset(other.range.start) - lines.offset(one.range.start),
  );
  return changes.reduce(
    (text, { range, newText }) =>
      text.slice(0, lines.offset(range.start)) + newText + text.slice(lines.offset(range.end)),
    desk.engine.text(uri) ?? '',
  );
}

describe('What is supposed in the editor', () => {
  it('is answered with the plan as it would be, and what breaks, in words', () => {
    const answer = whatIfAnswer(lessonStudy(), {
      ...about,
      supposed: { lengths: [{ meeting: 'Debrief', minutes: 60 }] },
    });
    assert.match(answer?.breaks[0]?.text ?? '', /18 min over/);
    const debrief = answer?.plan?.sessions.find(({ meeting }) => meeting === 'Debrief');
    assert.equal(debrief?.minutes, 60);
    assert.equal(answer?.writable, 'all');
  });

  it('is written where a text says it, and comes to the same plan', () => {
    const supposed: Supposed = {
      shorten: 5,
      lengths: [{ meeting: 'Debrief', minutes: 70 }],
      join: [{ participant: 'OakYear5', heads: 2 }],
    };
    const desk = lessonStudy();
    const wanted = whatIfAnswer(desk, { ...about, supposed });
    assert.equal(wanted?.writable, 'all');
    const edit = writeSupposed(desk, { ...about, supposed });
    const files = Object.keys(edit?.changes ?? {});
    assert.deepEqual(files.length, 2, 'the group is declared in a file of its own');
    for (const uri of files) desk.engine.setFile(uri, edited(desk, edit, uri), { open: true });
    const plan = desk.engine.plan(main);
    const said = (all: typeof plan) => all?.sessions.map(({ meeting, date, minutes }) => [meeting, date, minutes]);
    assert.deepEqual(said(plan), said(wanted?.plan));
    assert.deepEqual(plan?.ledger, wanted?.plan?.ledger);
  });

  it('is not written where nobody would say it', () => {
    const desk = lessonStudy();
    assert.equal(whatIfAnswer(desk, { ...about, supposed: { absent: ['OakHead'] } })?.writable, 'none');
    assert.equal(writeSupposed(desk, { ...about, supposed: { absent: ['OakHead'] } }), null);
    const both = { absent: ['OakHead'], shorten: 5 };
    assert.equal(whatIfAnswer(desk, { ...about, supposed: both })?.writable, 'part');
    assert.equal(whatIfAnswer(desk, { ...about, supposed: { from: '2026-10-01' } })?.writable, 'none', 'of a calendar');
  });

  it('says why it cannot be supposed', () => {
    const answer = whatIfAnswer(lessonStudy(), { ...about, supposed: { absent: ['Nobody'] } });
    assert.match(answer?.problems[0] ?? '', /Nobody/);
  });
});

describe('A comparison in the editor', () => {
  let folder: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-compare-')));
    for (const [each, text] of [[name, read(name)], ...Object.entries(others)])
      writeFileSync(join(folder, each!), text!);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'A lesson study');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is of the text as it is typed with that of a commit', async () => {
    const desk = lessonStudy();
    const id = addressOf(join(folder, name));
    for (const [each, text] of Object.entries(others)) desk.engine.setFile(addressOf(join(folder, each)), text);
    desk.engine.setFile(id, read(name), { open: true });
    const revisions = new GitRevisions(() => '2026-10-01');
    const asked = { textDocument: { uri: id }, revision: 'HEAD' };
    const same = await compareAnswer(desk, revisions, asked);
    assert.deepEqual(same.diff?.designs, []);
    assert.deepEqual(
      same.revisions.map(({ title }) => title),
      ['A lesson study'],
    );
    desk.engine.setFile(id, read(name).replace('at 15:00 for 90 min', 'at 15:00 for 80 min'), { open: true });
    const other = await compareAnswer(desk, revisions, asked);
    assert.deepEqual(
      other.diff?.designs[0]?.changes.map(({ what }) => what),
      ['meeting.length'],
    );
    const unknown = await compareAnswer(desk, revisions, { ...asked, revision: 'no-such' });
    assert.match(unknown.problem ?? '', /git.unknown/, 'the words are those of the host');
    assert.match((await compareAnswer(desk, undefined, asked)).problem ?? '', /git/);
  });
});

describe('An export in the editor', () => {
  it('is the files of the format', async () => {
    const { files } = (await exportAnswer(lessonStudy(), { ...about, format: 'html' }))!;
    assert.equal(files.length, 1);
    assert.match(atob(files[0]!.base64), /<!DOCTYPE html>/);
    const asks = (await exportAnswer(lessonStudy(), { ...about, format: 'agreement' }))!;
    assert.ok(asks.files.some((file) => file.name.endsWith('.docx')));
  });

  it('is nothing in a format that is not there', async () => {
    assert.equal(await exportAnswer(lessonStudy(), { ...about, format: 'toString' }), null);
  });
});
