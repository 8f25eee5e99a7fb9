/** What people owe each other, what they decide and hand on, and what became of it. */
import { duties } from './duties.ts';
import { waiting } from './marks.ts';
import { goButton } from './opening.ts';
import { promises } from './promises.ts';
import { section } from './section.ts';
import type { Element } from './tree.ts';
import { type Child, el } from './tree.ts';
import { go, type View } from './view.ts';
import { duration, listInWords } from './words.ts';

export function followThrough(view: View): Element {
  const parts = [results(view), promises(view), duties(view), changes(view)];
  return section(
    'follow',
    view,
    undefined,
    parts.every((part) => !part || (Array.isArray(part) && part.length === 0)) &&
      el('p', { key: 'waits' }, waiting(view.words.say('view.follow.waits'))),
    parts,
  );
}

/** Promised, done, found: three counts with their words. */
function results({ plan, words }: View): Child {
  const { actions, commitments, targets } = plan.results;
  const counts = [
    ['commitments', commitments.done, commitments.promised],
    ['actions', actions.done, actions.promised],
    ['targets', targets.filter(({ found }) => found.length > 0).length, targets.length],
  ] as const;
  const shown = counts.filter(([, , all]) => all > 0);
  if (shown.length === 0) return undefined;
  return el(
    'dl',
    { class: 'jw-counts', key: 'counts' },
    shown.map(([name, done, all]) =>
      el(
        'div',
        { key: name },
        el('dt', {}, words.say(`view.follow.${name}`)),
        el('dd', {}, words.say('view.follow.of', { done, all })),
      ),
    ),
  );
}

/** What is stopped, continued and started, side by side. */
function changes({ plan, words, names }: View): Child {
  const all = plan.agreement.changes;
  if (all.length === 0) return undefined;
  const whats = [...new Set(all.map(({ what }) => what))];
  return [
    el('h3', { key: 'changes title' }, words.say('view.changes')),
    el(
      'dl',
      { class: 'jw-changes', key: 'changes' },
      whats.map((what) =>
        el(
          'div',
          { key: what },
          el('dt', {}, words.say(`view.change.${what}`)),
          all
            .filter((change) => change.what === what)
            .map(({ text, frees, source }, place) =>
              el(
                'dd',
                { key: `change ${place}`, 'data-go': go(source) },
                goButton(go(source), text),
                frees &&
                  el(
                    'span',
                    { class: 'jw-soft' },
                    ` ${words.say(frees.to.length > 0 ? 'view.change.frees' : 'view.change.frees.all', {
                      time: words.say('view.grant.time', { time: duration(frees.minutes, words), per: frees.per }),
                      who: listInWords(
                        frees.to.map((id) => names.participant(id)),
                        words,
                      ),
                    })}`,
                  ),
              ),
            ),
        ),
      ),
    ),
  ];
}
