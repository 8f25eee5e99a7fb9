import assert from 'node:assert/strict';
import { still } from './still.ts';
import { el, toHtml } from './tree.ts';

describe('A view that stands still', () => {
  it('has text where the page has buttons, and no way to press anything', () => {
    const view = el(
      'p',
      { 'data-go': '1-2@file:///a' },
      el('button', { type: 'button', class: 'jw-go', 'data-go': '1-2@file:///a', tabindex: -1, title: 'A' }, 'word'),
    );
    assert.equal(toHtml(still(view, () => '#line-1')), '<p><span class="jw-go" title="A">word</span></p>');
  });

  it('leads from findings to the text, where the text is there', () => {
    const finding = (file: string) =>
      el('button', { type: 'button', class: 'jw-finding-go', 'data-go': `5-9@${file}` }, 'said');
    const anchors = ({ file, span }: { file: string; span: { start: number } }) =>
      file === 'file:///a' ? `#line-${span.start}` : undefined;
    assert.equal(toHtml(still(finding('file:///a'), anchors)), '<a class="jw-finding-go" href="#line-5">said</a>');
    assert.equal(toHtml(still(finding('file:///b'), anchors)), '<span class="jw-finding-go">said</span>');
  });
});
