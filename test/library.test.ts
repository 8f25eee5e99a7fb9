/** What a trainer expects of a library: every file says where it comes from, what for, how long, when and when not. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type Framework, type Protocol, parse, type StepItem } from '@jointwork/language';
import { libraryFiles } from '@jointwork/library';
import { layOut, wholeProtocol } from '@jointwork/plan';
import { libraryPages } from '../packages/dev/src/generate/library-pages.ts';

const items = libraryFiles.flatMap(({ uri, text }) => parse(text, uri).model.items.map((item) => ({ uri, item })));
const protocols = items.filter((each): each is { uri: string; item: Protocol } => each.item.kind === 'protocol');
const frameworks = items.filter((each): each is { uri: string; item: Framework } => each.item.kind === 'framework');

const stepsOf = (steps: readonly StepItem[]): Extract<StepItem, { kind: 'step' }>[] =>
  steps.flatMap((item) => (item.kind === 'repeat' ? stepsOf(item.steps) : [item]));

describe('the protocols of the library', () => {
  it('are at least thirty', () => assert.ok(protocols.length >= 30, `${protocols.length}`));

  for (const { uri, item } of protocols) {
    it(`${item.name.value} says what it is, when to use it and when not`, () => {
      assert.ok(item.title && item.purpose && item.source && item.source.value.length > 10, uri);
      assert.ok(item.roles.length > 0 && item.norms.length > 0, `${uri}: roles and norms`);
      const note = item.doc?.value.replaceAll(/\s+/g, ' ') ?? '';
      for (const part of ['Use it when', 'Rather not when', 'Timings:'])
        assert.match(note, new RegExp(`\\*\\*${part}\\*\\* \\S+( \\S+){3,}`), `${uri}: ${part}`);
      // A time is the source's or this library's; where it is neither, it is marked.
      assert.match(
        note,
        /as published|as an (account|adapted form)|as accounts|as in the first|convention|\*\*Unconfirmed:\*\*/,
        uri,
      );
    });

    it(`${item.name.value} has a time and something to do in every step`, () => {
      for (const step of stepsOf(item.steps)) {
        assert.ok(step.time && step.time.max > 0, `${uri}: ${step.title.value}`);
        assert.ok(step.moves.length > 0, `${uri}: ${step.title.value}`);
      }
    });
  }
});

/** Minutes as laid out for the fewest people, each step at its least; those that are published are marked. */
const totals: Record<string, number> = {
  OneTwoFourAll: 12, // published
  TrizStopList: 35, // published: 5 and three times 10
  TuningProtocol: 78, // published minimums
  FinalWord: 39, // published: 8 for each of four; 7 are ours
  WhatSoWhatNowWhat: 45, // published
  Consultancy: 45, // published, 45 to 50
  PeelingTheOnion: 40, // published
  AtlasStudentWork: 65, // an adapted form's
  CollaborativeAssessment: 50, // within the published 45 to 75
  BalintGroup: 45, // published
  ActionLearningSet: 41, // published for each holder, 30 to 40; the frame is ours
  Microlab: 29, // published: 8 for each of three questions; 5 are ours
  ComplexCase: 20,
  LessonDebrief: 80,
  TeamBrief: 6,
};

describe('the times of the library', () => {
  for (const [name, minutes] of Object.entries(totals)) {
    it(`${name} takes ${minutes} minutes`, () => {
      const { item, uri } = protocols.find((each) => each.item.name.value === name)!;
      assert.equal(layOut(wholeProtocol({ to: item, file: uri }), undefined, undefined).planned, minutes);
    });
  }
});

describe('the frameworks of the library', () => {
  it('are the ten tenets and four others', () =>
    assert.deepEqual(
      frameworks.map(({ item }) => `${item.name.value} ${item.tenets.length}`),
      [
        'CollaborativeProfessionalism 10',
        'InterprofessionalCompetencies 4',
        'PartnershipFactors 22',
        'PartnershipPrinciples 6',
        'RelationalProximity 5',
      ],
    ));

  it('share no tenet, so that a name means one thing', () => {
    const names = frameworks.flatMap(({ item }) => item.tenets.map(({ name }) => name.value));
    assert.deepEqual(names, [...new Set(names)]);
  });

  for (const { item, uri } of frameworks) {
    it(`${item.name.value} cites its source and says what is seen`, () => {
      assert.ok(item.source, uri);
      for (const { name, means, seen } of item.tenets) assert.ok(means && seen.length > 0, `${uri}: ${name.value}`);
    });
    if (item.name.value === 'CollaborativeProfessionalism') continue;
    it(`${item.name.value} says what a text can check of it and what not`, () => {
      const note = item.doc!.value;
      assert.match(note, /\*\*What a text can check:\*\*/);
      assert.match(note.replaceAll(/\s+/g, ' '), /\*\*What it cannot:\*\*/);
      for (const { name, doc } of item.tenets) {
        assert.match(doc?.value ?? '', /A text can show: /, name.value);
        assert.match(doc?.value ?? '', /Only people can say: /, name.value);
      }
    });
  }
});

describe('the pages of the library', () => {
  const folder = new URL('../docs/library/', import.meta.url);

  it('are written: npm run generate', () => {
    assert.deepEqual(readdirSync(folder).sort(), [...libraryPages.keys()].map((name) => `${name}.md`).sort());
    for (const [name, text] of libraryPages)
      assert.equal(readFileSync(new URL(`${name}.md`, folder), 'utf8').replaceAll('\r\n', '\n'), text, name);
  });

  it('give every protocol a run sheet with all of its steps', () => {
    for (const { item } of protocols) {
      const page = libraryPages.get(item.name.value)!;
      for (const { title } of stepsOf(item.steps)) assert.ok(page.includes(`| ${title.value}`), title.value);
      assert.ok(libraryPages.get('README')!.includes(`](${item.name.value}.md)`), item.name.value);
      assert.ok(libraryPages.get('sources')!.includes(`](${item.name.value}.md)`), item.name.value);
    }
  });

  it('list on one page all that could not be confirmed', () => {
    const marked = items.filter(({ item }) => item.doc?.value.includes('**Unconfirmed:**'));
    const listed = libraryPages.get('sources')!.split('## Unconfirmed')[1]!;
    assert.ok(marked.length > 10);
    for (const { item } of marked) assert.ok(listed.includes(`](${item.name.value}.md)`), item.name.value);
  });
});
