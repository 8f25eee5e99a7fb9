import assert from 'node:assert/strict';
import type { DocumentSymbol, LocationLink, MarkupContent, ResponseError } from 'vscode-languageserver';
import { deskWith, main, type TestDesk } from '../testing/desk.ts';
import { editsOf } from '../testing/edits.ts';
import { codeActions, fixAllKind } from './code-actions.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { folding } from './folding.ts';
import { hover } from './hover/hover.ts';
import { libraryContent } from './library-content.ts';
import { planAnswer } from './plan.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { legend, semanticTokens } from './semantic-tokens.ts';
import { documentSymbols, flatSymbols } from './symbols.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

const shared = `/** Those who teach. */
group Teachers "Class teachers" as professionals { size 4 }
person Head as leader
`;

function hovered(marked: string, others?: Record<string, string>): string {
  const desk = deskWith(marked, others);
  return (hover(desk, main, desk.position)?.contents as MarkupContent | undefined)?.value ?? '';
}

describe('Diagnostics', () => {
  it('carry code, severity, words and the page of their rule', () => {
    const desk = deskWith('design A { status agreed purpose "x" work W { every wek } }');
    const found = diagnostics(desk, main);
    const unit = found.find(({ code }) => code === 'unknown-unit');
    assert.equal(unit?.severity, 1);
    assert.match(String(unit?.message), /no unit of time/);
    assert.equal(unit?.codeDescription, undefined);
    const review = found.find(({ code }) => code === 'no-review');
    assert.equal(review?.codeDescription?.href, 'jointwork-lib:/rules/no-review.md');
  });

  it('lead to the other place where two disagree', () => {
    const desk = deskWith('group A\ngroup A');
    const [first] = diagnostics(desk, main);
    assert.equal(first?.relatedInformation?.[0]?.location.range.start.line, 0);
  });
});

describe('Hover', () => {
  it('shows a declaration from another file, and what the plan knows of it', () => {
    const text = hovered(
      'import "./shared.collab"\ndesign A { from 2026-09-01 to 2026-12-01 work W { with Tea|chers every week on Monday at 15:00 for 60 min } }',
      { 'shared.collab': shared },
    );
    assert.match(text, /\*\*Teachers\*\* · Class teachers/);
    assert.match(text, /Those who teach\./);
    assert.match(text, /in 13 sessions, 13 h each/);
  });

  it('tells when a meeting comes next', () => {
    const text = hovered(
      'design A { from 2026-09-01 to 2026-12-01 work W| { every week on Monday at 15:00 for 60 min } }',
    );
    assert.match(text, /13 sessions, 2026-09-07 to 2026-11-30/);
    assert.match(text, /Next: Mon 2026-10-05 15:00–16:00, Mon 2026-10-12/);
  });

  it('weighs what all designs ask of people against their time', () => {
    const group = 'group Team as professionals { size 4 available 1h per week }\n';
    const design = (name: string) =>
      `design ${name} { from 2026-09-01 to 2026-12-01 work W { with Team every week on Monday at 15:00 for 60 min } }`;
    assert.match(hovered(group.replace('Team', 'Te|am') + design('A')), /At most 1h of each a week; 1h are there\./);
    const text = hovered(group.replace('Team', 'Te|am') + design('A'), {
      'other.collab': `import "./main.collab"\n${design('B')}`,
    });
    assert.match(text, /Up to 2h of each in the week from 2026-09-07, over 2 designs; only 1h are there\./);
  });

  it('tells which week of a design or calendar a date is in, and whether the day is closed', () => {
    const year = 'calendar Y { from 2026-09-01 to 2027-07-20 closed 2026-12-18 to 2027-01-03 "Winter" }\n';
    assert.match(
      hovered(`${year}design A "All" { calendar Y work W { once on 2026-12-|21 } }`),
      /\*\*Monday\*\* 2026-12-21[\s\S]*Week 16 of All\.[\s\S]*A closed day: Winter\.[\s\S]*In 81 days\./,
    );
    assert.match(hovered('calendar Y { from 2026-09-01 to 2027-07-20 closed 2026-0|8-31 }'), /1 day before Y begins\./);
    assert.equal(hovered('design A { work W { once on 2026-02-|31 } }').includes('day'), false);
  });

  it('explains tenets, keywords and words from lists', () => {
    assert.match(hovered('design A { target joint-wo|rk }'), /\*tenet\*[\s\S]*One sees it when/);
    assert.match(hovered('design A { work W { wi|th B } }'), /Who attends\./);
    assert.match(hovered('protocol P { step "s" 5 min pro|be }'), /think again/);
    assert.match(hovered('design A { depth net|working }'), /exchange what they know/);
  });

  it('takes a keyword that is a name for a name', () => {
    assert.match(hovered('group work "Them"\ndesign A { work W { with wo|rk } }'), /\*\*work\*\* · Them/);
  });

  it('shows what a rule is about, at a finding and at an exception', () => {
    assert.match(hovered('design A| { status agreed purpose "x" }'), /no-review/);
    assert.match(
      hovered('design A { allow no-rev|iew because "A pilot" }'),
      /no-review[\s\S]*jointwork-lib:\/rules\/no-review\.md/,
    );
  });

  it('shows text from a file as text', () => {
    assert.match(hovered('group A| "<b>[x](http://y)</b>"'), /\\<b\\>\\\[x\\\]/);
  });

  it('says nothing in comments, texts and gaps', () => {
    assert.equal(hovered('// wi|th'), '');
    assert.equal(hovered('design A { purpose "wi|th" }'), '');
    assert.equal(hovered('design A {   |   }'), '');
  });
});

describe('Definition', () => {
  const links = (marked: string, others?: Record<string, string>) => {
    const desk = deskWith(marked, others);
    return definition(desk, main, desk.position) as LocationLink[] | null;
  };

  it('leads to another file, through a name that the import gave', () => {
    const found = links('import { Teachers as Them } from "./shared.collab"\ndesign A { work W { with Th|em } }', {
      'shared.collab': shared,
    });
    assert.equal(found?.[0]?.targetUri, 'file:///ws/shared.collab');
    assert.deepEqual(found?.[0]?.targetSelectionRange.start, { line: 1, character: 6 });
  });

  it('leads into the library', () => {
    const found = links('design A { target joint-w|ork }');
    assert.match(found?.[0]?.targetUri ?? '', /^jointwork-lib:\/framework\//);
  });

  it('leads from an import to the file', () => {
    assert.equal(
      links('import "./sha|red.collab"', { 'shared.collab': shared })?.[0]?.targetUri,
      'file:///ws/shared.collab',
    );
    assert.match(links('import "lib:protocols/tun|ing.collab"')?.[0]?.targetUri ?? '', /^jointwork-lib:/);
  });

  it('leads nowhere from a name that leads nowhere', () => {
    assert.equal(links('design A { work W { with Nob|ody } }'), null);
  });
});

describe('References', () => {
  it('are found across files, under every name', () => {
    const desk = deskWith(shared.replace('Teachers', 'Tea|chers'), {
      'one.collab': 'import "./main.collab"\ndesign A { work W { with Teachers } }',
      'two.collab': 'import { Teachers as T } from "./main.collab"\ndesign B { work W { with T } }',
    });
    const found = references(desk, main, desk.position, true) ?? [];
    assert.deepEqual(found.map(({ uri, range }) => `${uri.slice('file:///ws/'.length)}:${range.start.line}`).sort(), [
      'main.collab:1',
      'one.collab:1',
      'two.collab:0',
      'two.collab:1',
    ]);
    assert.equal(references(desk, main, desk.position, false)?.length, 3);
  });
});

describe('Rename', () => {
  const changed = (desk: TestDesk, newName: string): Record<string, string> => {
    const texts: Record<string, string> = {};
    for (const [uri, edits] of Object.entries(editsOf(rename(desk, main, desk.position, newName)))) {
      let text = desk.engine.text(uri)!;
      const lines = desk.engine.lines(uri);
      const ordered = [...edits].sort((one, other) => lines.offset(other.range.start) - lines.offset(one.range.start));
      for (const { range, newText } of ordered) {
        text = text.slice(0, lines.offset(range.start)) + newText + text.slice(lines.offset(range.end));
      }
      texts[uri.slice('file:///ws/'.length)] = text;
    }
    return texts;
  };
  const refused = (marked: string, newName: string, others?: Record<string, string>): string => {
    const desk = deskWith(marked, others);
    try {
      rename(desk, main, desk.position, newName);
      return 'done';
    } catch (error) {
      return (error as ResponseError).message;
    }
  };

  it('changes a name in all files, and leaves the names that imports gave', () => {
    const desk = deskWith('group Tea|chers', {
      'one.collab': 'import { Teachers } from "./main.collab"\ndesign A { work W { with Teachers } }',
      'two.collab': 'import { Teachers as T } from "./main.collab"\ndesign B { work W { with T } }',
    });
    assert.deepEqual(changed(desk, 'Staff'), {
      'main.collab': 'group Staff',
      'one.collab': 'import { Staff } from "./main.collab"\ndesign A { work W { with Staff } }',
      'two.collab': 'import { Staff as T } from "./main.collab"\ndesign B { work W { with T } }',
    });
  });

  it('changes a name that an import gave in its file only', () => {
    const desk = deskWith('import { Head as H } from "./shared.collab"\ndesign A { work W { with |H led by H } }', {
      'shared.collab': shared,
    });
    assert.deepEqual(changed(desk, 'Boss'), {
      'main.collab': 'import { Head as Boss } from "./shared.collab"\ndesign A { work W { with Boss led by Boss } }',
    });
  });

  it('takes keywords for names where they can be names', () => {
    const desk = deskWith('group Tea|m\ndesign A { work W { with Team } }');
    assert.deepEqual(changed(desk, 'work'), { 'main.collab': 'group work\ndesign A { work W { with work } }' });
  });

  it('changes roles, meetings and what is made', () => {
    const desk = deskWith(
      'protocol P { role as|ker 1 step "s" 5 min ask by asker }\ngroup G\ndesign A { work W { with G follows P with asker = G } }',
    );
    assert.match(changed(desk, 'voice')['main.collab']!, /role voice 1 [\s\S]* by voice [\s\S]* with voice = G/);
  });

  it('refuses what is no name, is taken, or belongs to the library', () => {
    const two = 'group A|\ngroup B\ndesign D { work W { with A } }';
    assert.match(refused(two, 'B'), /already means something else/);
    assert.match(refused(two, '2nd'), /cannot be a name/);
    assert.match(refused(two, 'two words'), /cannot be a name/);
    assert.match(refused('design D { target joint-w|ork }', 'mine'), /library/);
    assert.match(refused('|', 'x'), /no name here/);
    assert.equal(refused(two, 'Ünsere-2'), 'done');
  });

  it('names the word that would change', () => {
    const desk = deskWith('group Teachers\ndesign D { work W { with Teach|ers } }');
    assert.deepEqual(prepareRename(desk, main, desk.position), {
      range: { start: { line: 1, character: 25 }, end: { line: 1, character: 33 } },
      placeholder: 'Teachers',
    });
  });
});

describe('Symbols', () => {
  const text = `organisation Oak "Oak School"
protocol P { role asker 1 step "Ask" 5 min ask repeat 2 rounds { step "Again" 5 min ask } }
design A "All of it" {
  target joint-work
  work W { produces plan Draft "A draft" }
  review R { }
}`;
  const names = (symbols: readonly DocumentSymbol[]): unknown[] =>
    symbols.map(({ name, children }) => (children?.length ? [name, names(children)] : name));

  it('stand one inside the other, in the order of the text', () => {
    assert.deepEqual(names(documentSymbols(deskWith(text), main)), [
      'Oak',
      ['P', ['asker', 'Ask', ['repeat', ['Again']]]],
      ['A', ['joint-work', ['W', ['Draft']], 'R']],
    ]);
  });

  it('lie within each other, as editors ask', () => {
    const check = ({ range, selectionRange, children = [] }: DocumentSymbol) => {
      assert.ok(selectionRange.start.line >= range.start.line && selectionRange.end.line <= range.end.line);
      for (const child of children) {
        assert.ok(child.range.start.line >= range.start.line && child.range.end.line <= range.end.line);
        check(child);
      }
    };
    documentSymbols(deskWith(text), main).forEach(check);
  });

  it('are one list for a client that knows no levels', () => {
    const flat = flatSymbols(documentSymbols(deskWith(text), main), main);
    assert.equal(flat.find(({ name }) => name === 'Draft')?.containerName, 'W');
  });

  it('of the whole workspace are found by name and by title', async () => {
    const desk = deskWith(text, { 'shared.collab': shared });
    assert.deepEqual(
      (await workspaceSymbols(desk, 'tchr')).map(({ name }) => name),
      ['Teachers'],
    );
    assert.deepEqual(
      (await workspaceSymbols(desk, 'oak school')).map(({ name }) => name),
      ['Oak'],
    );
    assert.deepEqual((await workspaceSymbols(desk, 'class teach'))[0]?.location.uri, 'file:///ws/shared.collab');
  });
});

describe('Folding', () => {
  it('takes blocks, comments, imports and long texts together', () => {
    const desk = deskWith(`import "./a.collab"
import "./b.collab"

// one
// two
/**
 * Why
 */
design A {
  purpose """
    Long
  """
  work W {
    with B
  }
}`);
    assert.deepEqual(
      folding(desk, main).map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
      [
        [0, 1, 'imports'],
        [3, 4, 'comment'],
        [5, 7, 'comment'],
        [8, 14, undefined],
        [9, 11, undefined],
        [12, 13, undefined],
      ],
    );
  });

  it('sends no more than the client takes', () => {
    const desk = deskWith('group A {\n size 1\n}\n'.repeat(20), {}, { foldingLimit: 3 });
    assert.equal(folding(desk, main).length, 3);
  });
});

describe('Semantic tokens', () => {
  const told = (desk: TestDesk, within?: Parameters<typeof semanticTokens>[2]): string[] => {
    const data = semanticTokens(desk, main, within);
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      const [deltaLine, deltaStart, length, type, modifier] = data.slice(i, i + 5) as [
        number,
        number,
        number,
        number,
        number,
      ];
      line += deltaLine;
      character = deltaLine === 0 ? character + deltaStart : deltaStart;
      const start = desk.engine.lines(main).offset({ line, character });
      const word = desk.text.slice(start, start + length);
      found.push(`${word} ${legend.tokenTypes[type]}${modifier ? ` ${modifier}` : ''}`);
    }
    return found;
  };

  it('colour a keyword that is a name as a name', () => {
    assert.deepEqual(told(deskWith('group work as student\ndesign A { work led { with work } }')), [
      'group keyword',
      'work class 1',
      'as keyword',
      'student property',
      'design keyword',
      'A namespace 1',
      'work keyword',
      'led function 1',
      'with keyword',
      'work class',
    ]);
  });

  it('tell what belongs to the library', () => {
    assert.ok(told(deskWith('design A { target joint-work }')).includes('joint-work enumMember 4'));
  });

  it('end with their line', () => {
    const found = told(deskWith('design A { purpose """one\n  two""" }'));
    assert.ok(found.includes('"""one string') && found.includes('  two""" string'));
  });

  it('can be asked for a part', () => {
    const desk = deskWith('group A\ngroup B\ngroup C');
    const within = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    assert.deepEqual(told(desk, within), ['group keyword', 'B class 1']);
  });
});

describe('Code actions', () => {
  const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

  it('offer the fixes of a problem, the preferred one first', () => {
    const desk = deskWith('group Teachers\ndesign A { work W { with Techers } }');
    const first = codeActions(desk, main, all, { diagnostics: [] }).find(
      ({ diagnostics: [about] = [] }) => about?.code === 'unknown-name',
    );
    assert.equal(first?.kind, 'quickfix');
    assert.equal(first?.isPreferred, true);
    assert.deepEqual(
      first?.edit?.changes?.[main]?.map(({ newText }) => newText),
      ['Teachers'],
    );
  });

  it('offer to set a rule aside, with a reason', () => {
    const desk = deskWith('design A {\n  status agreed\n  purpose "x"\n}');
    const edits = codeActions(desk, main, all, { diagnostics: [] }).flatMap(({ edit }) => edit?.changes?.[main] ?? []);
    assert.ok(edits.some(({ newText }) => newText.includes('allow no-review because "')));
  });

  it('settle at once what needs no look', () => {
    const desk = deskWith('design A { work W { every 2 wekes } work V { every week on Tusday } }');
    const [only] = codeActions(desk, main, all, { diagnostics: [], only: ['source.fixAll'] });
    assert.equal(only?.kind, fixAllKind);
    assert.deepEqual(only?.edit?.changes?.[main]?.map(({ newText }) => newText).sort(), ['Tuesday', 'weeks']);
  });

  it('offer nothing elsewhere', () => {
    const desk = deskWith('\n\n\ndesign A { work W { every wek } }');
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(codeActions(desk, main, nowhere, { diagnostics: [] }), []);
  });
});

describe('The plan for a client', () => {
  it('comes with the version that it was made from, words and lines', () => {
    const desk = deskWith(
      'design A "One" { from 2026-09-01 to 2026-12-01 status agreed work W { every week on Monday at 10:00 for 30 min } }\ndesign B { }',
    );
    const answer = planAnswer(desk, { textDocument: { uri: main } });
    assert.deepEqual(
      answer.designs.map(({ name, title }) => [name, title]),
      [
        ['A', 'One'],
        ['B', undefined],
      ],
    );
    assert.equal(answer.version, 1);
    assert.equal(answer.plan?.sessions.length, 13);
    assert.deepEqual(answer.lines[main], [0, desk.text.indexOf('\n') + 1]);
    const finding = answer.plan?.findings.find(({ rule }) => rule === 'no-review');
    assert.match(finding?.text ?? '', /review/);
    assert.equal(desk.text.slice(answer.extents.W!.start).startsWith('work W'), true);
  });

  it('says what could not be read', () => {
    const desk = deskWith('design A { status agreed\n purpose\n work W { wiht B } }');
    assert.match(planAnswer(desk, { textDocument: { uri: main } }).unread?.text ?? '', /purpose|missing/i);
  });

  it('is that of the design that was asked for, or of none', () => {
    const desk = deskWith('design A { } design B { purpose "b" }');
    assert.equal(planAnswer(desk, { textDocument: { uri: main }, design: 'B' }).plan?.design.name, 'B');
    assert.equal(planAnswer(desk, { textDocument: { uri: main }, design: 'C' }).plan, undefined);
  });
});

describe('What stands in the library', () => {
  it('is read by address: protocols and pages of rules', () => {
    const desk = deskWith('');
    assert.match(libraryContent(desk, 'jointwork-lib:/protocols/tuning.collab') ?? '', /protocol/);
    assert.match(libraryContent(desk, 'jointwork-lib:/rules/no-review.md') ?? '', /^# .+\n/);
    assert.equal(libraryContent(desk, 'jointwork-lib:/rules/../secret.md'), undefined);
    assert.equal(libraryContent(desk, 'file:///ws/main.collab'), undefined);
  });

  it('can be asked about like any other document', () => {
    const desk = deskWith('');
    const id = 'lib:/framework/collaborative-professionalism.collab';
    assert.ok(documentSymbols(desk, id).length > 0);
    assert.ok(folding(desk, id).length > 5);
    const offset = desk.engine.text(id)!.indexOf('tenet mutual-dialogue') + 8;
    assert.match(JSON.stringify(hover(desk, id, desk.engine.lines(id).position(offset))), /Hard conversations/);
  });
});
