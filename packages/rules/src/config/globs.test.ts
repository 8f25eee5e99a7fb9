import assert from 'node:assert/strict';
import { faultOf, matches } from './globs.ts';

describe('A pattern of files', () => {
  it('takes only its wildcards for more than they are', () => {
    assert.ok(matches('a(b)+|c.collab', 'x/a(b)+|c.collab'));
    assert.ok(!matches('(a|b).collab', 'a.collab'));
    assert.ok(!matches('@(a|b).collab', 'a.collab'));
    assert.ok(matches('{a,b}/?.collab', 'b/x.collab'));
    assert.ok(!matches('{a,b}/?.collab', 'c/x.collab'));
    assert.ok(matches('./a/*.collab', 'a/x.collab'));
  });

  it('stays in its folder with * and goes deeper with **', () => {
    assert.ok(!matches('a/*.collab', 'a/b/x.collab'));
    assert.ok(matches('a/**/*.collab', 'a/x.collab'));
    assert.ok(matches('a/**/*.collab', 'a/b/c/x.collab'));
    assert.ok(!matches('a/*.collab', 'z/a/x.collab'));
  });

  it('costs little, whatever a path looks like', () => {
    const long = `${'a/'.repeat(500)}${'a'.repeat(250)}`;
    const start = performance.now();
    for (const pattern of ['*a*a*b', '**/a/**/*a*a*b', '**/**/**/*a*b', '{a*,a*,a*}/b', 'a/*a*a*b']) {
      assert.equal(faultOf(pattern), undefined, pattern);
      assert.equal(matches(pattern, long), false, pattern);
    }
    assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
  });

  it('is refused where it could cost much', () => {
    assert.equal(faultOf('*a*a*a*a*b'), 'too-many');
    assert.equal(faultOf('**/a/**/a/**/a/**/b'), 'too-many');
    assert.equal(faultOf('a'.repeat(501)), 'too-many');
  });
});
