import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { deskWith, main } from '../testing/desk.ts';
import { editsOf } from '../testing/edits.ts';
import { codeActions, organizeImportsKind } from './code-actions.ts';

const others = {
  'a.collab': 'group A1 as critics\ngroup A2 as critics\n',
  'b.collab': 'group B1 as critics\ngroup B2 as critics\n',
  'c.collab': 'framework C { levels low, high tenet care }\n',
};
const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function organized(text: string): string {
  const desk = deskWith(text, others);
  const only = [organizeImportsKind];
  const [action, ...more] = codeActions(desk, main, nowhere, { diagnostics: [], only });
  assert.deepEqual(more, []);
  const edits = editsOf(action?.edit ?? {})[main] ?? [];
  return TextDocument.applyEdits(TextDocument.create(main, 'jointwork', 1, text), edits);
}

const uses = (...names: string[]) => `\n\ndesign D {\n  purpose "x" agreed by ${names.join(', ')}\n}\n`;

describe('Organising imports', () => {
  it('sorts them: the library, then files, each by the alphabet', () => {
    const rest = uses('A1', 'B1', 'SbarHandoff');
    assert.equal(
      organized(`import "./b.collab"\nimport "./a.collab"\nimport "lib:protocols/sbar-handoff.collab"${rest}`),
      `import "lib:protocols/sbar-handoff.collab"\nimport "./a.collab"\nimport "./b.collab"${rest}`,
    );
  });

  it('makes one import of several from one file, its names by the alphabet', () => {
    const rest = uses('A1', 'A2', 'Bees');
    assert.equal(
      organized(
        `import {B1 as Bees} from "./b.collab"\nimport { A2 } from "./a.collab"\nimport { A1, A2 } from “./a.collab”${rest}`,
      ),
      `import { A1, A2 } from "./a.collab"\nimport { B1 as Bees } from "./b.collab"${rest}`,
    );
  });

  it('drops what nothing uses, but keeps a framework of which a tenet is used', () => {
    assert.equal(
      organized(
        `import "./a.collab"\nimport { C } from "./c.collab"\nimport { B1, B2 } from "./b.collab"\n\ndesign D {\n  purpose "x" agreed by B2\n  target care\n}\n`,
      ),
      `import { B2 } from "./b.collab"\nimport { C } from "./c.collab"\n\ndesign D {\n  purpose "x" agreed by B2\n  target care\n}\n`,
    );
    assert.equal(
      organized('edition 1\nimport "./a.collab"\n\ngroup G as critics\n'),
      'edition 1\ngroup G as critics\n',
    );
  });

  it('drops nothing while a clause cannot be read', () => {
    const text = 'import "./a.collab"\n\ndesign D {\n  purpose "x" agreed A1\n}\n';
    assert.equal(organized(text), text);
  });

  it('keeps groups apart, and leaves an import with a comment where it is', () => {
    const rest = uses('A1', 'B1', 'SbarHandoff');
    const text = `import "./b.collab"\n\n// Ours.\nimport "./a.collab"\nimport "lib:protocols/sbar-handoff.collab" // read this${rest}`;
    assert.equal(organized(text), text);
  });

  it('is offered only where something changes', () => {
    const desk = deskWith(`import "./a.collab"${uses('A1')}`, others);
    assert.deepEqual(codeActions(desk, main, nowhere, { diagnostics: [], only: ['source'] }), []);
  });
});
