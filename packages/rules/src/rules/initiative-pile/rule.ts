import type { LoadAt, PartyLoad } from '@jointwork/plan';
import { isHere, loadsOf, nameIn } from '../../facts/loads.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule, type Report } from '../../rule.ts';

/** Nobody carries more new things at a time than they can do well, and what begins makes room by ending something. */
export const rule = defineRule({
  id: 'initiative-pile',
  category: 'time',
  severity: 'warning',
  sources: ['003'],
  options: { designs: { type: 'integer', default: 3, minimum: 1 } },
  messages: {
    title: 'Fewer initiatives, and more initiative',
    pile: '`{who}` are in {count} designs at the same time: {designs}. Ending or joining some of them leaves time to do the others well.',
    'pile.question':
      '`{who}` are in {count} designs at the same time, {designs}: which of them could end, or become one?',
    start:
      '`{design}` starts something and stops nothing, and `{who}` are in {count} designs: {designs}. Say what it lets people `stop`.',
    'start.question':
      '`{who}` are in {count} designs at the same time, {designs}, and `{design}` starts something: what could people stop?',
    'fix.stop': 'Say what stops',
  },
  *checkDesign(context, { designs: most }) {
    const { design, load } = context;
    let many: { party: PartyLoad; at: readonly LoadAt[] } | undefined;
    for (const party of load.parties) {
      if (party.kind !== 'group' || party.listed.length === 0) continue;
      const at = alongside(party, context);
      const isMore = many ? at.length > many.at.length : at.length > 1;
      if (isMore || (at.length === many?.at.length && party.name < many.party.name)) many = { party, at };
      if (at.length > most && isNewest(at, context)) yield pile(party, at, context);
    }
    const [start] = design.starts;
    if (!start || load.stops > 0 || !many) return;
    yield {
      message: 'start',
      params: { design: design.name.value, ...paramsOf(many.party, many.at) },
      at: start.text.span,
      about: [design],
      fixes: (layout) => [{ title: 'fix.stop', edits: [layout.append(design, 'stop "…"')] }],
    };
  },
});

/** The designs that list a group and run on a day on which this one does, as many as there are at once on one day. */
function alongside(party: PartyLoad, context: DesignContext): readonly LoadAt[] {
  const { active } = context.load;
  if (!active) return [];
  const near = loadsOf(party, context).filter(
    ({ load, party: { listed } }) =>
      listed.length > 0 && load.active && load.active.from <= active.to && active.from <= load.active.to,
  );
  // The number changes only where a design begins.
  let most: readonly LoadAt[] = [];
  for (const from of new Set(
    near.map(({ load }) => (load.active!.from > active.from ? load.active!.from : active.from)),
  )) {
    const then = near.filter(({ load }) => load.active!.from <= from && from <= load.active!.to);
    if (then.length > most.length) most = then;
  }
  return most;
}

/** The design that began last makes the pile; of several that began together, the first in the order of the files. */
function isNewest(at: readonly LoadAt[], context: DesignContext): boolean {
  return isHere(
    at.reduce((newest, one) => (one.load.active!.from > newest.load.active!.from ? one : newest)),
    context,
  );
}

function pile(party: PartyLoad, at: readonly LoadAt[], context: DesignContext): Report<'pile'> {
  const place = nameIn(party.listed[0]!, party, context);
  return { message: 'pile', params: paramsOf(party, at), at: place.span };
}

function paramsOf({ name }: PartyLoad, at: readonly LoadAt[]) {
  return { who: name, count: at.length, designs: named(at.map(({ load }) => load.design)) };
}
