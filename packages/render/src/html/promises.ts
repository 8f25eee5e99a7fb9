/** Who promised what to whom: sentences under the name of whoever owes them. */
import type { PlanCommitment } from '@jointwork/plan';
import { inARow, standing } from './due.ts';
import { waiting } from './marks.ts';
import { goButton } from './opening.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { listInWords } from './words.ts';

export function promises(view: View): Child {
  const { plan, words } = view;
  const all = plan.duties.commitments;
  if (all.length === 0) return undefined;
  const givers = [...new Set(all.map(({ from }) => namesOf(from, view)))];
  return [
    el('h3', { key: 'promises title' }, words.say('view.promises')),
    el(
      'div',
      { class: 'jw-owed', key: 'promises' },
      givers.map((who) =>
        el(
          'section',
          { class: 'jw-owes', key: who },
          el('h4', {}, words.say('view.promise.by', { who })),
          el(
            'ul',
            {},
            all.flatMap((each, index) => (namesOf(each.from, view) === who ? promise(each, index, view) : [])),
          ),
        ),
      ),
    ),
  ];
}

export function namesOf(ids: readonly string[], { names, words }: View): string {
  return listInWords(
    ids.map((id) => names.participant(id)),
    words,
  );
}

function promise(commitment: PlanCommitment, index: number, view: View): Element {
  const { words, names } = view;
  const { to, text, due, done, again, within, returned, answered, source } = commitment;
  const facts = [
    within &&
      words.say('view.due.within', {
        value: within.value,
        unit: words.say(`view.unit.${within.unit}`, { n: within.value }),
        meeting: names.meetingTitle(within.of),
      }),
    standing({ ...(due === undefined ? {} : { due }), ...(done === undefined ? {} : { done }) }, view),
    again.length > 0 && words.say('view.due.again', { count: again.length }),
  ];
  const said = inARow(facts);
  return el(
    'li',
    { class: 'jw-duty', key: `promise ${index}`, 'data-go': go(source) },
    el('span', { class: 'jw-soft' }, words.say('view.promise.to', { to: namesOf(to, view) })),
    ' ',
    goButton(go(source), text),
    said.length > 0 && el('span', { class: 'jw-soft' }, ' – ', said),
    !returned && !answered && el('p', {}, waiting(words.say('view.promise.answer'))),
  );
}
