import assert from 'node:assert/strict';
import { type Block, type Design, parse } from '@jointwork/language';
import { edited } from '../testing/host.ts';
import { Layout } from './layout.ts';

/** The text after lines were added at the end of the block that `pick` finds in its design. */
function appended(text: string, pick: (design: Design) => Block | undefined, ...lines: string[]): string | undefined {
  const { model } = parse(text);
  const edit = new Layout(text).append(pick(model.items.find(({ kind }) => kind === 'design') as Design)!, ...lines);
  return edit && edited(text, [edit]);
}

const target = ({ targets }: Design) => targets[0];

describe('Adding clauses to a text', () => {
  it('puts them on a line of their own, indented like their neighbours', () => {
    assert.equal(
      appended('design D {\n  target t to b {\n    through A\n  }\n}\n', target, 'seen when "…"'),
      'design D {\n  target t to b {\n    through A\n    seen when "…"\n  }\n}\n',
    );
  });

  it('stays on the line of a block that is written on one', () => {
    assert.equal(
      appended('design D {\n  target t to b { through A }\n}\n', target, 'seen when "…"'),
      'design D {\n  target t to b { through A seen when "…" }\n}\n',
    );
    assert.equal(
      appended('design D { target t {} }', target, 'seen when "…"'),
      'design D { target t { seen when "…"} }',
    );
  });

  it('opens a block where there is none, before a comment', () => {
    assert.equal(
      appended('design D {\n  target t to b // by spring\n}\n', target, 'seen when "…"'),
      'design D {\n  target t to b {\n    seen when "…"\n  } // by spring\n}\n',
    );
  });

  it('keeps apart what shares a line with the closing brace', () => {
    assert.equal(
      appended('design D {\n  target t {\n    through A }\n}\n', target, 'seen when "…"'),
      'design D {\n  target t {\n    through A\n    seen when "…"\n   }\n}\n',
    );
  });

  it('leaves empty lines empty, and keeps the line ends of the file', () => {
    assert.equal(
      appended('design D {\r\n  level system\r\n}\r\n', (design) => design, '', 'exit "…"'),
      'design D {\r\n  level system\r\n\r\n  exit "…"\r\n}\r\n',
    );
  });

  it('refuses where the block is not closed yet', () => {
    assert.equal(appended('design D {\n  target t {\n    through A\n', target, 'seen when "…"'), undefined);
  });

  it('puts a clause below another one and leaves the comment behind that one alone', () => {
    const after = (text: string, clause: string) =>
      edited(text, [new Layout(text).after(text.indexOf(clause) + clause.length, '  ', 'depth networking')]);
    assert.equal(after('  level system // for now\n}', 'system'), '  level system // for now\n  depth networking\n}');
    assert.equal(
      after('{ level system focus pedagogy }', 'system'),
      '{ level system\n  depth networking focus pedagogy }',
    );
  });

  it('moves a clause with its line', () => {
    const text = '  one\n  two\n';
    const layout = new Layout(text);
    const two = text.indexOf('two');
    assert.equal(
      edited(text, [layout.before(text.indexOf('one'), 'two'), layout.remove(two, two + 3)]),
      '  two\n  one\n',
    );
    assert.equal(new Layout('one two').remove(0, 3).span.end, 3);
  });
});
