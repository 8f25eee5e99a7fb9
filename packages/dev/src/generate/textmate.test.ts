import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { root } from '../places.mjs';

const require = createRequire(import.meta.url);
const scopeName = 'source.jointwork';

async function loadGrammar() {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () =>
      textmate.parseRawGrammar(readFileSync(join(root, 'syntaxes', 'jointwork.tmLanguage.json'), 'utf8'), 'g.json'),
  });
  const grammar = await registry.loadGrammar(scopeName);
  assert.ok(grammar);
  return grammar;
}

/** What a scope means to a reader. */
const kinds: readonly (readonly [string, string])[] = [
  ['comment.', 'comment'],
  ['string.', 'string'],
  ['constant.numeric.', 'number'],
  ['keyword.other.unit.', 'unit'],
  ['keyword.control.', 'clause'],
  ['keyword.other.', 'link'],
  ['entity.name.', 'declared'],
  ['support.', 'word'],
  ['variable.', 'name'],
];

describe('The highlighting of a protocol file', () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** Each line as `kind:text` for all that is coloured. */
  function coloured(text: string): string[] {
    let stack = textmate.INITIAL;
    return text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      const parts: { kind: string; text: string }[] = [];
      for (const { startIndex, endIndex, scopes } of tokens) {
        const inner = scopes.findLast((scope) => kinds.some(([prefix]) => scope.startsWith(prefix)));
        const kind = kinds.find(([prefix]) => inner?.startsWith(prefix))?.[1];
        const piece = line.slice(startIndex, endIndex);
        const last = parts.at(-1);
        if (!kind) continue;
        if (last?.kind === kind && kind === 'string') last.text += piece;
        else parts.push({ kind, text: piece });
      }
      return parts.map(({ kind, text }) => `${kind}:${text.trim()}`).join(' ');
    });
  }

  it('shows where a clause starts, what it declares, and what it says', () => {
    assert.deepEqual(
      coloured('design Pyramid "The Quay pyramid" {\n  level   organisations\n  from 2026-09-01 to 2027-07-21'),
      [
        'clause:design declared:Pyramid string:"The Quay pyramid"',
        'clause:level word:organisations',
        'clause:from number:2026-09-01 link:to number:2027-07-21',
      ],
    );
  });

  it('follows several clauses on one line', () => {
    assert.deepEqual(
      coloured('group Year6 as professionals of Oak { profession teaching size 4 available 1h per week }'),
      [
        'clause:group declared:Year6 clause:as word:professionals link:of name:Oak clause:profession word:teaching ' +
          'clause:size number:4 clause:available number:1 unit:h link:per word:week',
      ],
    );
  });

  it('shows the moves of a step, and the same words elsewhere as names', () => {
    assert.deepEqual(coloured('  step "Ask" up to 5 min clarify, ask by circle silent writer\n  with share, listen'), [
      'clause:step string:"Ask" link:up link:to number:5 unit:min word:clarify word:ask link:by name:circle link:silent name:writer',
      'clause:with name:share name:listen',
    ]);
  });

  it('leaves a keyword that is used as a name a name', () => {
    assert.deepEqual(coloured('  role review 1\n  with Teachers, work and review\n  follows P with led = Ana'), [
      'clause:role declared:review number:1',
      'clause:with name:Teachers name:work link:and name:review',
      'clause:follows name:P link:with name:led name:Ana',
    ]);
  });

  it('takes names in any script, and words inside hyphens', () => {
    assert.deepEqual(coloured('person Łucja_Żak in Škola\nfor collaborating-with-students'), [
      'clause:person declared:Łucja_Żak link:in name:Škola',
      'clause:for name:collaborating-with-students',
    ]);
  });

  it('knows straight, curly and long strings', () => {
    assert.deepEqual(
      coloured('interest “Not alone”\nvalue "a \\" b" exit "c"\npurpose """one\nwith two"""\nlevel system'),
      [
        'clause:interest string:“Not alone”',
        'clause:value string:"a \\" b" clause:exit string:"c"',
        'clause:purpose string:"""one',
        'string:with two"""',
        'clause:level word:system',
      ],
    );
  });

  it('does not let a string that was left open swallow the rest', () => {
    assert.deepEqual(coloured('purpose "Every child\nlevel system'), [
      'clause:purpose string:"Every child',
      'clause:level word:system',
    ]);
  });

  it('leaves nothing of the samples and examples uncoloured but spaces', () => {
    for (const file of globSync('{test/samples,examples/**}/*.collab', { cwd: root })) {
      let stack = textmate.INITIAL;
      for (const [index, line] of readFileSync(join(root, file), 'utf8').split('\n').entries()) {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
        stack = ruleStack;
        const bare = tokens
          .filter(({ scopes }) => scopes.length === 1)
          .map(({ startIndex, endIndex }) => line.slice(startIndex, endIndex).trim())
          .filter(Boolean);
        assert.deepEqual(bare, [], `${file}:${index + 1}`);
      }
      assert.equal(stack.depth, 1, `${file} ends inside something`);
    }
  });
});
