import assert from 'node:assert/strict';
import { slug } from './names.ts';
import { plainLine, plainText } from './text.ts';

describe('names of exported files', () => {
  it('reads names as they are said', () => {
    assert.equal(slug('ReasoningAloud'), 'reasoning-aloud');
    assert.equal(slug('OakYear5'), 'oak-year-5');
    assert.equal(slug('Örtliche_Runde'), 'örtliche-runde');
    assert.equal(slug('協働'), '協働');
  });

  it('is safe wherever files are', () => {
    for (const device of ['con', 'NUL', 'Com1', 'LPT9', 'aux']) {
      assert.doesNotMatch(`${slug(device)}.ics`, /^(con|prn|aux|nul|com\d|lpt\d)\./i);
    }
    for (const evil of [
      '../../etc/passwd',
      'a\\b',
      'a:b|c?*"<>',
      'end. ',
      '.hidden',
      'a\u0000b',
      '\u202egpj.exe',
      '',
    ]) {
      assert.match(slug(evil), /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u, JSON.stringify(evil));
    }
  });

  it('leaves room for the rest of the name', () => {
    assert.equal([...slug('協'.repeat(10_000))].length, 48);
    assert.ok(Buffer.byteLength(slug('😀協'.repeat(10_000))) < 200);
  });
});

describe('texts of exports', () => {
  it('lose what steers a reader, and keep what is read', () => {
    assert.equal(plainText('a\u0000\u001b[31mb\u0007'), 'a[31mb');
    assert.equal(plainText('\u202eevil\u2066\u2069\ufeff'), 'evil');
    assert.equal(
      plainText('one\r\ntwo\rthree\u2028four\u2029five\u0085six\tseven'),
      'one\ntwo\nthree\nfour\nfive\nsix\tseven',
    );
    assert.equal(plainText('half \ud800 a pair, whole 😀'), 'half \ufffd a pair, whole 😀');
    assert.equal(plainText('שלום\u200f 👩‍🏫'), 'שלום\u200f 👩‍🏫');
    assert.equal(plainLine(' a\n\n b\t'), 'a b');
  });
});
