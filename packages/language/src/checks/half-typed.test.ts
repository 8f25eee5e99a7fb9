import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applied, checked, Found, sentence, uriOf } from '../testing/workspace.ts';

const read = (name: string) => readFileSync(new URL(`../../../../test/samples/${name}`, import.meta.url), 'utf8');

/** Puts every problem of a text into words and applies every fix. */
function survive(text: string): void {
  const { problems, texts } = checked({ 'a.collab': text });
  for (const problem of problems.get(uriOf('a.collab'))!) {
    const { span, message, fixes = [] } = problem;
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, problem.code);
    assert.doesNotMatch(sentence(message), /undefined|NaN/);
    assert.ok(new Found(uriOf('a.collab'), problem, texts).related.every((related) => !related.includes('undefined')));
    for (const { edits } of fixes) applied(text, edits);
  }
}

describe('half-typed text', function () {
  this.timeout(10_000);

  for (const name of ['district.collab', 'lesson-study.collab']) {
    it(`is linked and checked: ${name}, cut anywhere`, () => {
      const text = read(name);
      for (let end = 0; end < text.length; end += 41) survive(text.slice(0, end));
    });

    it(`is linked and checked: ${name}, with any word missing`, () => {
      const words = read(name).split(/(?<=\s)/);
      for (let i = 0; i < words.length; i += 11) survive([...words.slice(0, i), ...words.slice(i + 1)].join(''));
    });
  }

  it('with thousands of unknown names is done in seconds, not minutes', () => {
    const groups = Array.from({ length: 3000 }, (_, i) => `group Teachers${i} of School${i}x`).join('\n');
    const schools = Array.from({ length: 3000 }, (_, i) => `organisation School${i}`).join('\n');
    const start = performance.now();
    const { problems } = checked({ 'a.collab': `${schools}\n${groups}` });
    assert.equal(problems.get(uriOf('a.collab'))!.length, 3000);
    assert.ok(performance.now() - start < 3000);
  });
});
