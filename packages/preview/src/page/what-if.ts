/** What if: somebody away, more people, less time, a later start; and what breaks then. */
import type { Plan, PlanParticipant, Supposed, WhatIfItem } from '@jointwork/plan';
import {
  type Child,
  type Element,
  el,
  go,
  goButton,
  listInWords,
  severityIcon,
  spaced,
  told,
  type Words,
  withCode,
} from '@jointwork/render/html';
import type { Supposition } from '../contract.ts';

export function whatIfView(plan: Plan, supposed: Supposed, supposition: Supposition | undefined, words: Words): Child {
  return el(
    'div',
    { class: 'jw-what-if', key: 'what if' },
    el('div', { class: 'jw-suppose', key: 'controls' }, controls(plan, supposed, words)),
    el(
      'section',
      { class: 'jw-outcome', key: 'outcome', 'aria-label': words.say('preview.what-if.outcome') },
      el('p', { class: 'jw-outcome-lead', role: 'status' }, lead(plan, supposition, words)),
      supposition && outcome(supposition, words),
    ),
  );
}

/** Over the other views, while they show what is supposed. */
export function supposingBar(supposition: Supposition, plan: Plan, words: Words): Element {
  return el(
    'div',
    { class: 'jw-frame jw-supposing', key: 'supposing' },
    el('p', { role: 'status' }, lead(plan, supposition, words)),
    el(
      'div',
      { class: 'jw-actions' },
      el('button', { type: 'button', class: 'jw-action', 'data-view': 'what-if' }, words.say('preview.what-if.see')),
      actions(supposition, words),
    ),
  );
}

function lead(plan: Plan, supposition: Supposition | undefined, words: Words): Child {
  if (!supposition) return words.say('preview.what-if.lead');
  const { supposed, problems, breaks } = supposition;
  const what = inWords(plan, supposed, words);
  if (problems.length > 0) return words.say('preview.what-if.cannot', { what });
  return el(
    'span',
    {},
    el('strong', {}, words.say('preview.what-if.if', { what })),
    ' ',
    words.say('preview.what-if.breaks', { count: breaks.length }),
  );
}

function inWords(
  plan: Plan,
  { absent = [], join = [], lengths = [], shorten = 0, from }: Supposed,
  words: Words,
): string {
  const name = (id: string) =>
    nameOf(
      plan.participants.find((one) => one.id === id),
      id,
    );
  const meeting = (id: string) =>
    nameOf(
      plan.meetings.find((one) => one.id === id),
      id,
    );
  return listInWords(
    [
      ...(absent.length > 0
        ? [
            words.say('preview.what-if.absent.said', {
              who: listInWords(absent.map(name), words),
              count: absent.length,
            }),
          ]
        : []),
      ...join.map(({ participant, heads }) =>
        words.say('preview.what-if.join.said', {
          who: name(participant),
          heads: Math.abs(heads),
          less: heads < 0 ? 'yes' : 'no',
        }),
      ),
      ...lengths.map(({ meeting: id, minutes }) =>
        words.say('preview.what-if.length.said', { meeting: meeting(id), minutes }),
      ),
      ...(shorten === 0
        ? []
        : [
            words.say('preview.what-if.shorten.said', { minutes: Math.abs(shorten), more: shorten < 0 ? 'yes' : 'no' }),
          ]),
      ...(from === undefined ? [] : [words.say('preview.what-if.from.said', { from })]),
    ],
    words,
  );
}

function nameOf(one: { readonly name: string; readonly title?: string } | undefined, id: string): string {
  return one ? (one.title ?? spaced(one.name)) : id;
}

// ---------------------------------------------------------------------------------------------------- controls

function controls(plan: Plan, supposed: Supposed, words: Words): Child {
  const { shorten = 0, from = '' } = supposed;
  const attending = plan.participants;
  const groups = attending.filter(({ kind, heads, joins }) => kind === 'group' && heads && joins.length === 0);
  return [
    attending.length > 0 &&
      fieldset(
        'absent',
        words,
        el(
          'ul',
          { class: 'jw-chips' },
          attending.map((one) => el('li', { key: one.id }, absentChip(one, supposed))),
        ),
      ),
    groups.length > 0 &&
      fieldset(
        'join',
        words,
        groups.map((group) => headsStepper(group, supposed, words)),
      ),
    fieldset(
      'shorten',
      words,
      stepper({
        name: 'shorten',
        data: { 'data-shorten': '' },
        said: words.say('preview.what-if.shorten.now', {
          minutes: Math.abs(shorten),
          way: shorten === 0 ? 'same' : shorten > 0 ? 'less' : 'more',
        }),
        fewer: { label: words.say('preview.what-if.shorten.fewer'), by: 5 },
        more: { label: words.say('preview.what-if.shorten.more'), by: -5 },
      }),
    ),
    fieldset(
      'from',
      words,
      el('input', { type: 'date', 'data-from': true, value: from, 'aria-label': words.say('preview.what-if.from') }),
    ),
  ];
}

function fieldset(name: string, words: Words, ...children: readonly Child[]): Element {
  return el('fieldset', { key: name }, el('legend', {}, words.say(`preview.what-if.${name}`)), ...children);
}

function absentChip(one: PlanParticipant, { absent = [] }: Supposed): Element {
  const isAway = absent.includes(one.id);
  return el(
    'button',
    {
      type: 'button',
      class: `jw-chip jw-person${isAway ? ' jw-away' : ''}${one.served ? ' jw-served' : ''}`,
      'aria-pressed': String(isAway),
      'data-absent': one.id,
    },
    nameOf(one, one.id),
  );
}

/** How many come: `8 people (2 more)`. */
export function headsStepper(group: PlanParticipant, { join = [] }: Supposed, words: Words): Element {
  const more = join.find(({ participant }) => participant === group.id)?.heads ?? 0;
  const name = nameOf(group, group.id);
  const heads = (group.heads?.max ?? 0) + more;
  return stepper({
    name: group.id,
    label: name,
    data: { 'data-join': group.id },
    said: words.say('preview.what-if.heads', {
      heads,
      more: Math.abs(more),
      way: more === 0 ? 'same' : more > 0 ? 'more' : 'less',
    }),
    fewer: { label: words.say('preview.what-if.heads.fewer', { name }), by: -1, disabled: heads <= 1 },
    more: { label: words.say('preview.what-if.heads.more', { name }), by: 1 },
  });
}

interface Stepper {
  readonly name: string;
  readonly label?: string;
  readonly data: Readonly<Record<string, string>>;
  readonly said: string;
  readonly fewer: { readonly label: string; readonly by: number; readonly disabled?: boolean };
  readonly more: { readonly label: string; readonly by: number };
}

function stepper({ name, label, data, said, fewer, more }: Stepper): Element {
  const step = (sign: string, { label: meaning, by, disabled = false }: Stepper['fewer']) =>
    el(
      'button',
      { type: 'button', class: 'jw-step-by', ...data, 'data-by': by, 'aria-label': meaning, disabled },
      sign,
    );
  return el(
    'div',
    { class: 'jw-stepper', key: name },
    label !== undefined && el('span', { class: 'jw-stepper-label' }, label),
    step('−', fewer),
    el('output', { class: 'jw-figures' }, said),
    step('+', more),
  );
}

// ---------------------------------------------------------------------------------------------------- outcome

function outcome({ breaks, changes, problems, ...supposition }: Supposition, words: Words): Child {
  return [
    el('div', { class: 'jw-actions', key: 'actions' }, actions({ breaks, changes, problems, ...supposition }, words)),
    problems.map((problem, place) =>
      el('p', { key: `problem ${place}`, class: 'jw-problem' }, severityIcon('warning'), withCode(problem)),
    ),
    breaks.length > 0 && [
      el('h2', { key: 'breaks title' }, words.say('preview.what-if.breaks.title')),
      el('ul', { class: 'jw-breaks', key: 'breaks' }, items(breaks, words, true)),
    ],
    changes.length > 0 && [
      el('h2', { key: 'changes title' }, words.say('preview.what-if.changes.title')),
      el('ul', { class: 'jw-breaks', key: 'changes' }, items(changes, words, false)),
    ],
  ];
}

function items(all: readonly WhatIfItem[], words: Words, isBreak: boolean): readonly Element[] {
  const seen = new Map<string, number>();
  return all.map((item) => {
    const text = told(item, words);
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return el(
      'li',
      { key: `${text} ${count}` },
      isBreak && severityIcon('error'),
      goButton(go(item.source), withCode(text)),
    );
  });
}

/** Take it into the text, or leave it. */
export function actions({ writable, problems }: Supposition, words: Words): Child {
  return [
    problems.length === 0 &&
      writable !== 'none' &&
      el(
        'button',
        { type: 'button', class: 'jw-action', 'data-do': 'write', key: 'write' },
        words.say(writable === 'all' ? 'preview.what-if.write' : 'preview.what-if.write.part'),
      ),
    el(
      'button',
      { type: 'button', class: 'jw-action', 'data-do': 'forget', key: 'forget' },
      words.say('preview.what-if.forget'),
    ),
  ];
}
