import assert from 'node:assert/strict';
import { planOf, sampleWorkspace } from '../../../plan/src/testing/designs.ts';
import { inputOf } from '../testing/words.ts';
import { linesOf } from './lines.ts';
import { timelineSvg } from './timeline.ts';

describe('The timeline as a picture', () => {
  it('says its title, and in words what it shows', () => {
    const svg = timelineSvg(inputOf(sampleWorkspace().plan('ReasoningAloud')));
    assert.match(svg, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    assert.match(svg, /<title id="title">Lesson study: explaining our reasoning: Timeline<\/title>/);
    assert.match(svg, /<desc id="desc">Everyone gets the big picture: 1 session of 60 min\. /);
    assert.match(svg, /prefers-color-scheme:\s*dark/);
  });

  it('has a mark for each session, and a row for what has no date', () => {
    const svg = timelineSvg(inputOf(sampleWorkspace().plan('WritingNetwork')));
    assert.equal(svg.match(/class="jw-tl-mark jw-inquiry"/g)?.length, 18);
    assert.equal(svg.match(/class="jw-tl-mark jw-inquiry jw-hollow"/g)?.length, 3);
    assert.match(svg, />Without a date<.*>A unit is stuck<.*as needed: Two lessons in a row went wrong/s);
  });

  it('is there for a design without any date', () => {
    const svg = timelineSvg(inputOf(planOf('design D "Some day" {}')));
    assert.match(svg, />Some day</);
  });
});

describe('Lines of a picture', () => {
  it('break between words, and end with an ellipsis where there are too many', () => {
    assert.deepEqual(linesOf('one two three four', 9, 3), ['one two', 'three', 'four']);
    assert.deepEqual(linesOf('one two three four', 9, 2), ['one two', 'three…']);
    assert.deepEqual(linesOf('  ', 9, 2), ['']);
  });

  it('break a word that is longer than a line, and no character in half', () => {
    assert.deepEqual(linesOf('👩👩👩👩', 4, 3), ['👩👩👩👩']);
    assert.deepEqual(linesOf('x'.repeat(10), 4, 2), ['xxxx', 'xxx…']);
  });
});
