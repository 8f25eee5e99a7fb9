import assert from 'node:assert/strict';
import { Engine } from './engine.ts';
import { LibraryStates } from './library.ts';

describe('The library of an engine', () => {
  const { state } = LibraryStates.prototype;
  let read: string[];
  before(() => {
    LibraryStates.prototype.state = function (this: LibraryStates, uri: string) {
      if (!read.includes(uri)) read.push(uri);
      return state.call(this, uri);
    };
  });
  beforeEach(() => {
    read = [];
  });
  after(() => {
    LibraryStates.prototype.state = state;
  });

  const check = (...clauses: string[]) => {
    const engine = new Engine();
    const uri = 'file:///designs/a.collab';
    const text = `group T "T" as professionals { size 6 }\ndesign D { purpose "p" from 2026-09-01 to 2027-06-30 ${clauses.join(' ')} }`;
    engine.setFile(uri, text);
    return engine.findings(uri).map(({ code }) => code);
  };

  it('reads nothing for a design that names nothing of it', () => {
    check('work W { with T every week for 30 min }');
    assert.deepEqual(read, []);
  });

  it('reads one protocol for a design that follows one', () => {
    check('dialogue W { with T every week for 30 min follows OneTwoFourAll with caller = one of T }');
    assert.deepEqual(read, ['lib:/protocols/one-two-four-all.collab']);
  });

  it('reads the framework that has the tenet, and no other', () => {
    const codes = check('target parity from distant to near { seen when "The meeting goes round" }');
    assert.deepEqual(read, ['lib:/framework/relational-proximity.collab']);
    assert.ok(!codes.includes('unknown-tenet') && !codes.includes('unknown-level'));
  });

  it('knows levels by the framework of the tenet', () => {
    const codes = check('target shared-vision from neutral to established { seen when "One picture" }');
    assert.ok(codes.includes('unknown-level'));
  });

  it('offers a near tenet of any framework', () => {
    assert.ok(check('target paritty').includes('unknown-tenet'));
    assert.ok(read.length > 1);
  });
});
