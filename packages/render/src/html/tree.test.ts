import assert from 'node:assert/strict';
import { el, escapeHtml, toHtml } from './tree.ts';

describe('A view as a tree', () => {
  it('is written down with its attributes, its style and its children', () => {
    const tree = el(
      'p',
      { class: 'x', hidden: true, title: undefined, style: { top: '5%' } },
      'A',
      [2, false],
      el('br', {}),
    );
    assert.equal(toHtml(tree), '<p class="x" hidden style="top:5%">A2<br></p>');
  });

  it('keeps text text, whatever is in it', () => {
    const name = `</p><script>alert("1" & '2')</script>`;
    assert.equal(
      toHtml(el('p', { title: name }, name)),
      `<p title="${escapeHtml(name)}">&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</p>`,
    );
  });

  it('refuses a name of an attribute that is none', () => {
    assert.throws(() => toHtml(el('p', { 'onclick x=': 'y' })), /not the name of an attribute/);
  });
});
