/** The four Bs as a map around the design: before it, beyond it, betwixt others, with something beside it. */
import type { CompassB } from '@jointwork/language';
import type { ContextFact, PlanGrant } from '@jointwork/plan';
import { waiting } from './marks.ts';
import { goButton } from './opening.ts';
import { type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { duration, listInWords, spaced } from './words.ts';

/** In the order in which they are read. */
const compass: readonly CompassB[] = ['before', 'betwixt', 'beside', 'beyond'];

export function contextMap(view: View): Element {
  const { plan, words } = view;
  const { design } = plan;
  return el(
    'div',
    { class: 'jw-map', key: 'map' },
    compass.map((b) => place(b, view)),
    el('p', { class: 'jw-map-middle', key: 'middle' }, design.title ?? spaced(design.name)),
    el('span', { class: 'jw-hidden', key: 'end' }, words.say('view.map.end')),
  );
}

function place(b: CompassB, view: View): Element {
  const { plan, words } = view;
  const facts = plan.context.filled.filter((fact) => fact.b === b);
  return el(
    'section',
    { class: `jw-map-place jw-map-${b}`, key: b, 'aria-labelledby': `jw-b-${b}` },
    el(
      'h4',
      { id: `jw-b-${b}` },
      words.say(`view.b.${b}`),
      el('span', { class: 'jw-soft' }, ` ${words.say(`view.b.${b}.means`)}`),
    ),
    facts.length === 0
      ? el('p', {}, waiting(words.say(`view.b.${b}.waits`)))
      : facts.map((fact, index) => said(fact, index, view)),
  );
}

function said(fact: ContextFact, index: number, view: View): Element {
  return el(
    'div',
    { key: `fact ${index}`, 'data-go': go(fact.source) },
    el('p', {}, goButton(go(fact.source), fact.text)),
    fact.grants.map((grant, place) =>
      el('p', { class: 'jw-map-grant', key: `grant ${place}` }, grantInWords(grant, view)),
    ),
  );
}

/** `3 h a week each and 4,000 GBP for Year 5 teachers` */
function grantInWords({ time, money, to }: PlanGrant, { words, names }: View): string {
  const what = [
    ...(time ? [words.say('view.grant.time', { time: duration(time.minutes, words), per: time.per })] : []),
    ...(money ? [words.say('view.grant.money', { amount: money.amount, currency: money.currency })] : []),
  ];
  const who = to.map((id) => names.participant(id));
  return who.length === 0
    ? listInWords(what, words)
    : words.say('view.grant.for', { what: listInWords(what, words), who: listInWords(who, words) });
}
