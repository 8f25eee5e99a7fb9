import assert from 'node:assert/strict';
import { Place, unwrapped } from './jointwork.ts';

describe('jointwork find', function () {
  this.timeout(20_000);
  let place: Place;
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  it('tells what suits, with its source, its length, and when to use it and when not', () => {
    const { code, out, err } = place.run(
      'find',
      '--purpose',
      'a colleague with a dilemma',
      '--people',
      '6',
      '--limit',
      '1',
    );
    assert.equal(err, '');
    assert.equal(code, 0);
    const text = unwrapped(out);
    assert.match(text, /^Consultancy\b/m);
    assert.match(text, /Protocol · 45–50 min · 5–12 people/);
    assert.match(text, /Use it when /);
    assert.match(text, /Rather not when /);
    assert.match(text, /lib:\/protocols\/consultancy\.collab/);
  });

  it('looks in folders, too', () => {
    place.write({
      'pack/walk.collab':
        'protocol Walk "A walk in twos" {\n  purpose "Think on foot"\n  step "Walk" 20 min share in pairs\n}\n',
    });
    const { found } = JSON.parse(place.run('find', '--purpose', 'on foot', '--in', 'pack', '--json').out);
    assert.equal(found[0].name, 'Walk');
    assert.equal(found[0].uri, 'pack/walk.collab');
    assert.deepEqual(found[0].minutes, { min: 20, max: 20, open: false });
    assert.match(place.run('find', 'a walk in twos', '--in', 'pack').out, /20 min +Walk/);
  });

  it('says what comes near where nothing fits, and ends with 1', () => {
    const { code, out } = place.run('find', '--minutes', '2', '--people', '4000', '--outsider');
    assert.equal(code, 1);
    assert.match(out, /Nothing fits in all/);
    assert.match(out, /It takes longer\./);
  });

  it('says what can be said instead of what it does not know', () => {
    const focus = place.run('find', '--focus', 'maths');
    assert.equal(focus.code, 2);
    assert.match(focus.err, /none of these: curriculum, pedagogy, evaluation/);
    assert.match(unwrapped(place.run('find', 'Consultansy').err), /Did you mean `Consultancy`\?/);
  });

  it('obeys nothing that a file holds', () => {
    place.write({ 'evil.collab': 'protocol Evil "\u001b]0;x\u0007\u202eevil" {\n  purpose "zebra \u001b[31m"\n}\n' });
    const { out } = place.run('find', '--purpose', 'zebra', '--in', 'evil.collab');
    assert.match(out, /evil/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
