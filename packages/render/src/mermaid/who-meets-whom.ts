import type { PlanTie } from '@jointwork/plan';
import type { Said } from '../export/said.ts';
import { label } from './label.ts';

/** Diagrams with more lines are refused, and nobody reads them. */
const mostTies = 200;
/** The widest line, in pixels, for those who meet most. */
const widest = 8;

/** Participants, and lines between those who meet: the more often, the wider. */
export function whoMeetsWhom(said: Said): string {
  const { participants, graph } = said.plan;
  // Those first who spend most time together, so what is left out is what matters least.
  const ties = graph.ties.slice(0, mostTies);
  const drawn = new Set([...ties.flatMap(({ between }) => between), ...graph.absent]);
  const shown = participants.filter(({ id }) => drawn.has(id));
  const numbers = new Map(shown.map(({ id }, i) => [id, `p${i}`]));
  const nodes = shown.map(({ id, kind }) => {
    const text = `"${label(said.names.participant(id))}"`;
    return `  ${numbers.get(id)}${kind === 'person' ? `([${text}])` : `[${text}]`}`;
  });
  const served = shown.filter((each) => each.served).map(({ id }) => numbers.get(id));
  const top = Math.max(1, ...ties.map(({ sessions }) => sessions));
  return [
    'flowchart LR',
    ...nodes,
    ...ties.map((tie) => `  ${tieOf(tie, numbers, said)}`),
    ...ties.flatMap(({ sessions }, i) =>
      sessions > 0 ? `  linkStyle ${i} stroke-width:${1 + Math.round((sessions / top) * (widest - 1))}px` : [],
    ),
    ...(served.length > 0 ? ['  classDef served stroke-width:3px', `  class ${served.join(',')} served`] : []),
    '',
  ].join('\n');
}

/** Who is only heard, and who only meets without a date, is tied by dots. */
function tieOf({ between: [one, other], sessions, heard }: PlanTie, numbers: ReadonlyMap<string, string>, said: Said) {
  const [from, to] = [numbers.get(one), numbers.get(other)];
  if (sessions > 0) return `${from} ---|"${sessions}"| ${to}`;
  return heard > 0
    ? `${from} -.-|"${label(said.say('export.mermaid.heard', { count: heard }))}"| ${to}`
    : `${from} -.- ${to}`;
}
