import assert from 'node:assert/strict';
import { planOf, sampleWorkspace } from '../../../../plan/src/testing/designs.ts';
import { linesOf, sayOf, under } from '../testing/documents.ts';
import { agreementDocument } from './agreement.ts';

describe('The agreement', () => {
  const samples = sampleWorkspace();
  const agreementOf = (name: string) => agreementDocument(sayOf(samples.plan(name)));
  const lesson = agreementOf('ReasoningAloud');
  const writing = agreementOf('WritingNetwork');

  it('has the chapters that a board asks for, in their order', () => {
    const chapters = lesson.blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
    assert.deepEqual(chapters, [
      'Purpose',
      'Who takes part',
      'What surrounds us',
      'What we do, and when',
      'How we talk',
      'Who leads, and who answers for what',
      'What each gives and gets',
      'Decisions',
      'Evidence, and how people are protected',
      'What should grow, and when we would change or stop',
      'Leaving',
      'What is undecided',
      'Signatures',
    ]);
    assert.ok(lesson.blocks.every((block) => block.kind !== 'heading' || block.numbered));
  });

  it('begins with the purpose, as a sentence, and with who agreed to it', () => {
    assert.equal(
      under(lesson, 'Purpose')[0],
      'Pupils become people who can reason aloud, listen, and change their minds.',
    );
    assert.equal(
      under(writing, 'Purpose')[0],
      'Young people write to be heard, and are. The narrative cluster, Superintendent and Pupils who write have agreed to this purpose.',
    );
  });

  it('says of one person what it says of many, in the right grammar', () => {
    const who = under(lesson, 'Who takes part');
    assert.ok(
      who.includes(
        'Headteacher of Oak (leader, Oak Primary School) hopes for “Teachers who stay, and who learn from each other”, and brings “Cover, and time that nothing else may take”.',
      ),
    );
    assert.ok(
      who.includes(
        'Year 5 teachers (professionals, Oak Primary School; 4 people) hope for “Less re-teaching, and less planning alone”, and bring “Their classrooms, open to colleagues”.',
      ),
    );
    assert.equal(who[0], 'This collaboration is for Year 5 pupils.');
  });

  it('says each activity as a sentence, with how often, when, and how long', () => {
    const what = under(lesson, 'What we do, and when');
    assert.ok(
      what.includes(
        'How do pupils explain their reasoning? Year 5 teachers and Year 5 pupils meet every 2 weeks on Tuesday at 15:30, for 1 hour; 4 times between 15 September 2026 and 10 November 2026.',
      ),
      what.join('\n'),
    );
    assert.ok(
      what.includes(
        'The open research lesson. Year 5 teachers, Year 5 pupils, Teachers from Elm and Mathematics education researcher meet on 24 November 2026 and 2 March 2027 at 13:30, for 1 hour.',
      ),
    );
    assert.ok(
      under(writing, 'What we do, and when').some((line) =>
        line.includes(
          'meet when there is need (“Two lessons in a row went wrong”), about 4 times a year, for 30 minutes.',
        ),
      ),
    );
  });

  it('names protocols and roles, and what they take of the time', () => {
    assert.deepEqual(under(lesson, 'How we talk').slice(0, 5), [
      'In “What did we see?” we follow the protocol “Tuning a piece of work” (source: Coalition of Essential Schools, Tuning Protocol).',
      '- Its purpose: Improve one piece of work with warm and cool feedback.',
      '- The roles: facilitator – Headteacher of Oak; presenter – one of Year 5 teachers; critics – Teachers from Elm and Mathematics education researcher.',
      '- Its rule: Feedback is about the work, never about its author.',
      '- It takes 78 minutes, and a meeting has 90 minutes.',
    ]);
  });

  it('begins sentences with a capital, and tells several who take turns from one', () => {
    const plan = planOf(`group Ann "Surgeons" as professionals { size 5 } group Ben "nurses" as professionals { size 4 }
      design D { purpose "p" from 2026-09-01 to 2026-10-01
        work W "Sort" { with one of Ann, one of Ben led by Ben, Ann in turn every week for 30 min
          evidence voice "A wish" under Rules, work "A plan" anonymised produces agreement Rules "The rules" }
        work X { with Ben led by Ann in turn every week for 30 min } }`);
    const agreement = agreementDocument(sayOf(plan));
    const lines = linesOf(agreement).map((line) => line.replace(/^- /, ''));
    const said = (start: RegExp) => lines.find((each) => start.test(each));
    assert.match(said(/30 minutes/)!, /One of Surgeons and one of nurses meet/);
    assert.ok(said(/Nurses and Surgeons \(in turn\) lead “Sort”\.$/), lines.join('\n'));
    assert.ok(said(/One of Surgeons.* leads “X”\.$/), lines.join('\n'));
    assert.ok(said(/X\. Nurses meet every week/));
    assert.match(said(/look at/)!, /handled as agreed in “The rules”; and “A plan”/);
  });

  it('tells who leads and steps in, and leaves a line where nobody does', () => {
    const lines = under(lesson, 'Who leads, and who answers for what');
    assert.equal(
      lines[0],
      'Headteacher of Oak leads “Everyone gets the big picture”; Year 5 teachers step in when needed.',
    );
    assert.ok(
      lesson.blocks.some(
        (block) =>
          block.kind === 'clause' &&
          block.look === 'waits' &&
          block.text.join('') === 'Who leads “What did we see?” and “Are we still learning?” is not settled yet.',
      ),
    );
  });

  it('sets the time that is asked beside the time that there is', () => {
    const lines = under(lesson, 'What each gives and gets');
    assert.ok(
      lines.includes(
        'Headteacher of Oak promises Year 5 teachers: “Cover is booked for the year”, by 11 September 2026.',
      ),
    );
    assert.ok(lines.includes('Year 5 teachers | 14 h 30 min | 2 h 30 min a week | 5 h a week'), lines.join('\n'));
    assert.ok(
      under(writing, 'What each gives and gets').includes(
        'To make room, we stop this: The rubric day. That gives back 1 hour a month to each of The narrative cluster.',
      ),
    );
  });

  it('says how it is decided, and with how many', () => {
    assert.ok(
      under(writing, 'Decisions').includes(
        '“Go on, change or end” is decided in “Did they write to be heard?”, by consent: nobody has a reason against it that weighs. It counts only if at least 2 of Writing teachers at Ash and one of Writing teachers at Beech are there.',
      ),
    );
  });

  it('says what is anonymised, and asks about the rest', () => {
    const lines = under(writing, 'Evidence, and how people are protected');
    assert.equal(
      lines[0],
      "In “What does a pupil do when a draft is not yet good?” we look at “Drafts, first and last” (work that people made), anonymised; “One pupil's year” (a single case), handled as agreed in “What may be shared, and how”; and “Why I changed it” (what people said).",
    );
    assert.match(lines.at(-1)!, /^Not settled yet: whether this is anonymised.*“Why I changed it”/);
  });

  it('lists what is undecided, with who settles it and by when; and tensions', () => {
    assert.deepEqual(under(writing, 'What is undecided').slice(1), [
      'Question | Settled by | Before',
      'Who pays for the bus? | Superintendent | 30 September 2026',
    ]);
    assert.deepEqual(under(writing, 'Tensions that we hold'), [
      'Between Writing teachers at Ash and Writing teachers at Beech: Schools compete for the same pupils. We look at it in “Did they write to be heard?”.',
    ]);
  });

  it('has a line to sign for each party; those who join a group sign for themselves', () => {
    assert.deepEqual(under(writing, 'Signatures').slice(1), [
      'Superintendent ________',
      'Pupils who write ________',
      'Coaches ________',
      'Writing teachers at Ash ________',
      'Writing teachers at Beech ________',
      'Editor of the local paper ________',
    ]);
  });

  it('says an exception in the words of the advice that is set aside', () => {
    const plan = planOf(`
      group A "Teachers" as professionals
      design D {
        work Walk "A walk" { with A once on 2026-10-20 for 2h allow talk-only because "They should walk together first" until 2026-12-01 }
        allow no-such-rule because "We know"
      }`);
    assert.deepEqual(under(agreementDocument(sayOf(plan)), 'Exceptions agreed').slice(1), [
      '- The advice “Something comes of an activity” is set aside in “A walk”: They should walk together first, until 1 December 2026.',
      '- The advice “no-such-rule” is set aside: We know.',
    ]);
  });

  it('of an empty draft holds places for everything that a board would miss', () => {
    const document = agreementDocument(sayOf(planOf('design D "A beginning" { status draft }')));
    assert.deepEqual(linesOf(document), [
      'Agreement',
      'A beginning',
      'Draft, for discussion',
      '1 Purpose',
      '1.1 What this collaboration is for is not settled yet.',
      '1.2 From when to when it runs is not settled yet.',
      '2 Who takes part',
      '2.1 Who takes part is not settled yet.',
      '3 What we do, and when',
      '3.1 What is done together is not settled yet.',
      '4 What each gives and gets',
      '4.1 What the parties promise each other is not settled yet.',
      '4.2 Nothing is dated yet, so no time is reckoned.',
      '5 Decisions',
      '5.1 What is decided together, and how, is not settled yet.',
      '6 Evidence, and how people are protected',
      '6.1 What is looked at, to see whether this does any good, is not settled yet.',
      '7 What should grow, and when we would change or stop',
      '7.1 When we look at the collaboration itself, and what would make us change or stop it, is not settled yet.',
      '8 Leaving',
      '8.1 How a party may leave is not settled yet.',
      '9 What is undecided',
      '9.1 No question is marked as undecided.',
      '10 Signatures',
      '10.1 Who signs is not settled yet.',
    ]);
  });

  it('writes whole sentences: no clause of a sample begins small, ends open or is doubled', () => {
    for (const name of ['ReasoningAloud', 'WritingNetwork', 'OneHealth', 'Pyramid', 'ScoreSprint']) {
      for (const block of agreementOf(name).blocks) {
        if (block.kind !== 'clause') continue;
        const text = block.text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
        assert.match(text, /^[\p{Lu}“\d]/u, `${name}: ${text}`);
        assert.match(text, /[.?!]”?$/u, `${name}: ${text}`);
        assert.doesNotMatch(text, /\.\.|\s{2}|undefined|\{|\bnull\b| ,|\(\)/, `${name}: ${text}`);
      }
    }
  });
});
