import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { deskWith, main } from '../testing/desk.ts';
import { Overview } from './overview.ts';

const people = `group Teachers "Year 5 teachers" { size 4 available 1h per week }
person Head "The head teacher"
`;
const design = (name: string, hours: string) => `import "./people.collab"

design ${name} "About ${name}" {
  purpose "They plan together what the year needs"
  from 2026-09-07 to 2026-11-27
  work Plan { with Teachers and Head every week on Tuesday at 15:30 for ${hours} }
  group Guests "Guests of ${name}" { size 3 }
  review Look "What has it changed?" { with Head and Guests once on 2026-09-22, 2026-11-10 at 16:00 for 30 min }
}
`;
const ws = 'file:///ws/';

function overviewOf(files: Record<string, string>) {
  const { 'main.collab': text = '', ...others } = files;
  const desk = deskWith(text, others);
  const told: number[] = [];
  const checked = () => desk.engine.uris();
  const overview = new Overview(desk, { checked }, () => told.push(1));
  return { desk, overview, told };
}

const none = CancellationToken.None;
const two = {
  'main.collab': design('Reading', '60 min'),
  'b.collab': design('Maths', '45 min'),
  'people.collab': people,
};

describe('The overview of a workspace', () => {
  it('has every design, by title, with what is found in it, and the place of its name', async () => {
    const { overview, desk } = overviewOf(two);
    const designs = await overview.designs(none);
    assert.deepEqual(
      designs.map(({ name, title, uri }) => [name, title, uri]),
      [
        ['Maths', 'About Maths', `${ws}b.collab`],
        ['Reading', 'About Reading', main],
      ],
    );
    const [{ range, errors, warnings, infos }] = designs as [(typeof designs)[0]];
    assert.deepEqual(range, { start: { line: 2, character: 7 }, end: { line: 2, character: 12 } });
    const all = desk.engine.findings(`${ws}b.collab`);
    assert.equal(errors + warnings + infos, all.length);
    const told = overview.findings({ uri: `${ws}b.collab`, name: 'Maths' });
    assert.equal(told.length, all.length);
    assert.ok(told.every(({ text }) => text.length > 10));
  });

  it('has files with findings outside of any design', async () => {
    const { overview } = overviewOf({ 'main.collab': 'group A { like Nobody }\n' });
    const [rest, ...more] = await overview.designs(none);
    assert.deepEqual([rest?.name, rest?.title, rest?.errors, more.length], [undefined, 'main.collab', 1, 0]);
    const [finding] = overview.findings({ uri: main });
    assert.equal(finding?.rule, 'unknown-name');
    assert.deepEqual(overview.findings({ uri: main, name: 'Gone' }), []);
  });

  it('has people with their hours over all designs, against what is there', async () => {
    const { overview } = overviewOf(two);
    const found = await overview.people(none);
    const [teachers] = found as [(typeof found)[0]];
    assert.deepEqual([teachers.title, teachers.uri, teachers.kind], ['Year 5 teachers', `${ws}people.collab`, 'group']);
    assert.deepEqual(
      [teachers.fullest?.wanted, teachers.fullest?.given, teachers.fullest?.over, teachers.fullest?.unit],
      [105, 60, 45, 'week'],
    );
    assert.equal(teachers.minutes, 12 * 105);
    assert.deepEqual(
      teachers.designs.map(({ title, minutes }) => [title, minutes]),
      [
        ['About Reading', 720],
        ['About Maths', 540],
      ],
    );
    const guests = found.filter(({ title }) => title.startsWith('Guests'));
    assert.deepEqual(guests.map(({ uri }) => uri).sort(), [`${ws}b.collab`, main], 'those of a design are told apart');
    assert.equal(found.find(({ title }) => title === 'The head teacher')?.fullest, undefined);
  });

  it('has the reviews that are coming, in order', async () => {
    const { overview } = overviewOf(two);
    const reviews = await overview.reviews(none);
    assert.deepEqual(
      reviews.map(({ title, design, date, start }) => [title, design, date, start]),
      [
        ['What has it changed?', 'About Maths', '2026-11-10', '2026-11-10T16:00'],
        ['What has it changed?', 'About Reading', '2026-11-10', '2026-11-10T16:00'],
      ],
      'that of September is over on the first of October',
    );
  });

  it('follows edits, also where a design comes or goes', async () => {
    const { overview, desk } = overviewOf(two);
    await overview.people(none);
    desk.engine.setFile(main, design('Reading', '15 min'), { open: true });
    const first = (await overview.people(none)).find(({ title }) => title === 'Year 5 teachers');
    assert.deepEqual([first?.fullest?.wanted, first?.fullest?.over], [60, 0]);
    desk.engine.removeFile(`${ws}b.collab`);
    const [teachers] = (await overview.people(none)).filter(({ title }) => title === 'Year 5 teachers');
    assert.deepEqual([teachers?.fullest?.wanted, teachers?.designs.length], [15, 1]);
    desk.engine.setFile(main, people, { open: true });
    assert.deepEqual(await overview.people(none), []);
    assert.deepEqual(await overview.reviews(none), []);
  });

  it('tells of changes once, and only of what somebody has asked for', async () => {
    const { overview, told } = overviewOf(two);
    const later = () => new Promise((done) => setTimeout(done, 500));
    overview.touched();
    await later();
    assert.equal(told.length, 0, 'nobody looks at it');
    await overview.designs(none);
    overview.touched();
    overview.touched();
    await later();
    overview.touched();
    await later();
    assert.equal(told.length, 1);
  });
});
