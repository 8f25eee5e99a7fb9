/** What the rules and the language found, as an icon, a word and a sentence that leads to the place. */
import type { PlanFinding } from '@jointwork/plan';
import { severityIcon } from './marks.ts';
import { section } from './section.ts';
import { type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { told, withCode } from './words.ts';

const weight = { error: 0, warning: 1, info: 2 } as const;

/** The gravest first; within a severity, in the order of the plan. */
export function gravestFirst(all: readonly PlanFinding[]): readonly PlanFinding[] {
  return all.toSorted((one, other) => weight[one.severity] - weight[other.severity]);
}

export function findings(view: View): Element {
  const { plan, words } = view;
  const ordered = gravestFirst(plan.findings);
  return section(
    'findings',
    view,
    undefined,
    ordered.length === 0
      ? el('p', { class: 'jw-soft' }, words.say('view.findings.none'))
      : el('ul', { class: 'jw-findings' }, findingItems(ordered, view)),
  );
}

/** The items of a list of findings. */
export function findingItems(all: readonly PlanFinding[], view: View): readonly Element[] {
  return keyed(all).map(([key, finding]) => findingItem(key, finding, view));
}

/** A finding keeps its key while text above it grows, so that it is not drawn anew. */
function keyed(all: readonly PlanFinding[]): readonly (readonly [string, PlanFinding])[] {
  const seen = new Map<string, number>();
  return all.map((finding) => {
    const base = `${finding.rule} ${finding.text ?? finding.message.key}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return [`${base} ${count}`, finding] as const;
  });
}

function findingItem(key: string, finding: PlanFinding, { words }: View): Element {
  const { severity, rule, source, related } = finding;
  return el(
    'li',
    { key, class: `jw-finding jw-${severity}` },
    el(
      'button',
      { type: 'button', class: 'jw-finding-go', 'data-go': go(source), 'data-finding': rule },
      severityIcon(severity),
      el('strong', { class: 'jw-severity' }, words.say(`view.severity.${severity}`)),
      ' ',
      el('span', { class: 'jw-said' }, withCode(told(finding, words))),
      ' ',
      el('span', { class: 'jw-rule' }, rule),
    ),
    related.length > 0 &&
      el(
        'ul',
        { class: 'jw-related' },
        related.map((each, place) =>
          el(
            'li',
            { key: `related ${place}` },
            el(
              'button',
              { type: 'button', class: 'jw-go', 'data-go': go(each.source), 'data-finding': rule },
              withCode(told(each, words)),
            ),
          ),
        ),
      ),
  );
}
