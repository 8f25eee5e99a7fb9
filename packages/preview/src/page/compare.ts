/** The plan beside what it was at a revision: sentences first, then two columns where something has changed. */
import { type DiffChange, type PlanDiff, partOf } from '@jointwork/plan';
import { type Block, diffDocument, type Phrases, Sentences, textOf } from '@jointwork/render/diff';
import { type Child, type Element, el, go, goButton, severityIcon, type Words, withCode } from '@jointwork/render/html';
import type { Comparison, PageRevision } from '../contract.ts';

export function compareView(comparison: Comparison | undefined, revision: string, words: Words): Child {
  return [
    chooser(comparison, revision, words),
    comparison === undefined || comparison.revision !== revision
      ? el('p', { class: 'jw-soft', key: 'waits', role: 'status' }, words.say('preview.compare.waits'))
      : comparison.problem !== undefined
        ? el(
            'p',
            { class: 'jw-problem', key: 'problem', role: 'status' },
            severityIcon('warning'),
            withCode(comparison.problem),
          )
        : comparison.diff && [
            el('div', { class: 'jw-diff', key: 'diff' }, diffDocument(comparison.diff, words).map(blockView)),
            comparison.diff.designs.map((diff) => columns(diff, words)),
          ],
  ];
}

function chooser(comparison: Comparison | undefined, revision: string, words: Words): Element {
  const known = comparison?.revisions ?? [];
  const others = [...new Set(['HEAD', revision])].filter((name) => known.every((each) => each.name !== name));
  const listed: readonly PageRevision[] = [...others.map((name) => ({ name })), ...known];
  return el(
    'div',
    { class: 'jw-filter', key: 'revision', role: 'group', 'aria-label': words.say('preview.compare.with') },
    el(
      'label',
      {},
      el('span', { class: 'jw-soft' }, words.say('preview.compare.with')),
      el(
        'select',
        { 'data-filter': 'revision' },
        listed.map(({ name, title, day }) =>
          el(
            'option',
            { key: name, value: name, selected: name === revision },
            title === undefined
              ? named(name, words)
              : words.say('preview.compare.commit', { name, title, day: day ?? 'none' }),
          ),
        ),
      ),
    ),
    el(
      'label',
      {},
      el('span', { class: 'jw-soft' }, words.say('preview.compare.other')),
      el('input', { type: 'text', 'data-filter': 'other-revision', spellcheck: 'false', size: 14 }),
    ),
  );
}

/** A revision that no commit of the list is. */
function named(name: string, words: Words): string {
  return name === 'HEAD' ? words.say('preview.compare.head') : name;
}

function blockView(block: Block, index: number): Element {
  const key = `${block.is} ${index}`;
  switch (block.is) {
    case 'title':
      return el('h2', { key }, phrases(block.text));
    case 'heading':
    case 'part':
      return el('h3', { key }, phrases(block.text));
    case 'sentence':
      return el('p', { key }, phrases(block.text));
    case 'change':
      return el(
        'div',
        { key, class: 'jw-diff-change' },
        el('p', {}, phrases(block.text)),
        block.follows.map((each, place) => el('p', { key: String(place), class: 'jw-soft' }, phrases(each))),
      );
    case 'table':
      return el(
        'table',
        { key, class: 'jw-diff-table' },
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            block.head.map((each, place) => el('th', { key: String(place), scope: 'col' }, phrases(each))),
          ),
        ),
        el(
          'tbody',
          {},
          block.rows.map((row, number) =>
            el(
              'tr',
              { key: String(number) },
              row.map((each, place) =>
                place === 0
                  ? el('th', { key: String(place), scope: 'row' }, phrases(each))
                  : el('td', { key: String(place) }, phrases(each)),
              ),
            ),
          ),
        ),
      );
    case 'finding':
      return el(
        'p',
        { key, class: 'jw-diff-finding' },
        block.isNew ? severityIcon(block.finding.severity) : el('span', { 'aria-hidden': 'true' }, '✓'),
        ' ',
        block.isNew ? goButton(go(block.finding.source), withCode(block.text)) : withCode(block.text),
      );
  }
}

function phrases(all: Phrases): Child {
  return all.map(({ text, as }) =>
    as === 'subject' ? el('strong', {}, text) : as === 'code' ? el('code', { class: 'jw-code' }, text) : text,
  );
}

/** Then and now, of what can be said in a few words on both sides. */
function columns({ changes, before, after }: PlanDiff, words: Words): Child {
  const sentences = new Sentences(words);
  const rows = changes.flatMap((change) => {
    const [was, is] = sides(change, sentences);
    return was === undefined && is === undefined ? [] : [{ change, was, is }];
  });
  if (!before || !after || rows.length === 0) return undefined;
  return el(
    'table',
    { class: 'jw-then-now', key: `then ${after.design}` },
    el('caption', {}, words.say('preview.compare.columns')),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ['what', 'then', 'now'].map((name) =>
          el('th', { key: name, scope: 'col' }, words.say(`preview.compare.${name}`)),
        ),
      ),
    ),
    el(
      'tbody',
      {},
      rows.map(({ change, was, is }, place) =>
        el(
          'tr',
          { key: String(place) },
          el('th', { scope: 'row' }, subject(change, sentences)),
          el('td', { class: 'jw-then' }, was ?? '–'),
          el('td', { class: 'jw-now' }, is ?? '–'),
        ),
      ),
    ),
  );
}

function sides(
  { before, after, added = [], removed = [], altered = [] }: DiffChange,
  sentences: Sentences,
): [Child, Child] {
  const said = (values: readonly NonNullable<DiffChange['before']>[]) => {
    const texts = values.map((value) => textOf(sentences.value(value))).filter((text) => text !== '');
    return texts.length > 0 ? texts.map((text, place) => el('p', { key: String(place) }, text)) : undefined;
  };
  return [
    said([...(before ? [before] : []), ...removed, ...altered.map((pair) => pair.before)]),
    said([...(after ? [after] : []), ...added, ...altered.map((pair) => pair.after)]),
  ];
}

function subject({ of, what, source }: DiffChange, sentences: Sentences): Child {
  const whose = of && textOf(sentences.ref(of));
  const text = whose || textOf(sentences.say(`diff.part.${partOf(what)}`));
  return source.after ? goButton(go(source.after), text) : text;
}
