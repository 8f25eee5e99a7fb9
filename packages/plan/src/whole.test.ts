import assert from 'node:assert/strict';
import type { Activity, Participant } from '@jointwork/language';
import { workspace } from './testing/designs.ts';
import { partsOf, wholeActivity, wholeParticipant } from './whole.ts';

const file = 'file:///w/d.collab';

function participants(text: string): (name: string) => Participant {
  const { items } = workspace({ 'd.collab': text }).models.get(file)!;
  return (name) => items.find((item) => item.name.value === name) as Participant;
}

function whole(text: string, name: string) {
  const { of, available, joins, memberOf, interest, contributes, ...rest } = wholeParticipant(
    participants(text)(name),
    file,
  );
  return {
    ...JSON.parse(JSON.stringify(rest)),
    of: of.map(({ to }) => to.name.value).join(' '),
    available: available && `${available.minutes.value} per ${available.per.value}`,
    interest: interest.map(({ value }) => value).join('; '),
    contributes: contributes.map(({ value }) => value).join('; '),
  };
}

const schools = `organisation Ash organisation Beech
group A as professionals of Ash { profession teaching size 3 available 4h per month interest "Company" contributes "A unit" }
group B as professionals of Beech like A { size 2 interest "Rest" }`;

describe('a participant', () => {
  it('takes over by `like` what it does not say', () => {
    assert.deepEqual(whole(schools, 'B'), {
      standing: 'professional',
      served: false,
      of: 'Beech',
      profession: 'teaching',
      size: { min: 2, max: 2 },
      available: '240 per month',
      interest: 'Rest',
      contributes: 'A unit',
    });
  });

  it('that joins others is as many as they are, of all their organisations, and says what they agree on', () => {
    assert.deepEqual(whole(`${schools} group C joins A and B`, 'C'), {
      standing: 'professional',
      served: false,
      of: 'Ash Beech',
      profession: 'teaching',
      size: { min: 5, max: 5 },
      available: '240 per month',
      interest: 'Company; Rest',
      contributes: 'A unit',
    });
  });

  it('that joins those who differ leaves the word unsaid', () => {
    const text = `${schools} group N as patients { profession nursing size 1 } group C joins A and N`;
    const { standing, profession, size } = whole(text, 'C');
    assert.deepEqual([standing, profession, size], [undefined, undefined, { min: 4, max: 4 }]);
  });

  it('counts nobody twice', () => {
    const text = `${schools} person Ana in A group C joins A, B group D joins C, A, Ana`;
    assert.deepEqual(whole(text, 'D').size, { min: 5, max: 5 });
    assert.deepEqual(
      partsOf(participants(text)('D'), file).map(({ to }) => to.name.value),
      ['A', 'B'],
    );
  });

  it('of unknown parts is of unknown size', () => {
    assert.equal(whole(`${schools} group N group C joins A and N`, 'C').size, undefined);
  });

  it('adds ranges', () => {
    assert.deepEqual(whole(`${schools} group N { size 2 to 6 } group C joins A and N`, 'C').size, { min: 5, max: 9 });
  });

  it('in a group takes over from it, and is one', () => {
    const { size, of, profession, available, interest } = whole(
      `${schools} person Ana in A { interest "Music" }`,
      'Ana',
    );
    assert.deepEqual(
      [size, of, profession, available, interest],
      [{ min: 1, max: 1 }, 'Ash', 'teaching', '240 per month', 'Music'],
    );
  });

  it('in a circle of `like` or `joins` ends', () => {
    const text = 'group A like B { profession teaching } group B like A joins C group C joins B { size 3 }';
    assert.equal(whole(text, 'B').profession, 'teaching');
    assert.ok(whole(text, 'C'));
    assert.deepEqual(partsOf(participants(text)('C'), file), []);
  });

  it('at the end of a long chain, or of joins that double at each step, is found at once', () => {
    const start = performance.now();
    const names = Array.from({ length: 3_000 }, (_, index) => `G${index}`);
    const chain = names.map((name, index) =>
      index === 0 ? `group ${name} { size 1 }` : `group ${name} like ${names[index - 1]}`,
    );
    assert.ok(whole(chain.join('\n'), 'G2999'));
    const doubles = names
      .slice(0, 100)
      .map((name, index) =>
        index < 2 ? `group ${name} { size 1 }` : `group ${name} joins ${names[index - 1]} and ${names[index - 2]}`,
      );
    assert.deepEqual(whole(doubles.join('\n'), 'G99').size, { min: 2, max: 2 });
    assert.ok(performance.now() - start < 3_000);
  });
});

describe('an activity', () => {
  const text = `group G group H
  design D {
    work First "The first" { with G in pairs question "Why?" evidence work, voice every week produces plan Plan "A plan" undecided "Where?" }
    dialogue Second like First { with H evidence case }
    inquiry Third like Second { once on 2026-09-14 }
  }`;
  const activities = () => {
    const { design } = workspace({ 'd.collab': text }).design('D');
    return (name: string): Activity =>
      wholeActivity(design.activities.find((activity) => activity.name.value === name)!);
  };

  it('takes over each kind of clause that it does not write', () => {
    const second = activities()('Second');
    assert.equal(second.kind, 'dialogue');
    assert.equal(second.schedule?.kind, 'every');
    assert.deepEqual(
      second.evidence.map(({ kindOf }) => kindOf.value),
      ['case'],
    );
    assert.deepEqual(
      second.questions.map(({ value }) => value),
      ['Why?'],
    );
    assert.equal(second.with?.who[0]?.ref.name, 'H');
    assert.equal(second.grouping, undefined);
  });

  it('does not take over its title, what is undecided, or the names of artefacts', () => {
    const second = activities()('Second');
    assert.equal(second.title, undefined);
    assert.deepEqual(second.undecided, []);
    assert.deepEqual(
      second.produces.map(({ name, text: words }) => [name, words?.value]),
      [[undefined, 'A plan']],
    );
  });

  it('takes over through a chain', () => {
    const third = activities()('Third');
    assert.equal(third.schedule?.kind, 'once');
    assert.equal(third.with?.who[0]?.ref.name, 'H');
    assert.deepEqual(
      third.questions.map(({ value }) => value),
      ['Why?'],
    );
  });
});
