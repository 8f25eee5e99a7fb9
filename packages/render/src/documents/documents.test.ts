import assert from 'node:assert/strict';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { planOf, sampleWorkspace } from '../../../plan/src/testing/designs.ts';
import type { ExportFormat, ExportInput } from '../export/format.ts';
import { agreement } from './agreement/agreement.ts';
import { asks } from './asks/asks.ts';
import { documentMessages } from './messages.ts';
import { reviewPack } from './review-pack/review-pack.ts';
import { runSheet } from './run-sheet/run-sheet.ts';
import { inputOf } from './testing/documents.ts';
import { wholePlan } from './testing/whole-design.ts';

const formats: Readonly<Record<string, ExportFormat>> = {
  agreement,
  'run-sheet': runSheet,
  asks,
  'review-pack': reviewPack,
};

const hostile: Readonly<Record<string, string>> = {
  markup: '</style></title><script>alert(1)</script><img src=x onerror=alert(1)>',
  'style sheets': `"; } @import url(//evil.example); body { display: none } \\"`,
  xml: ']]><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;<w:p/>',
  'messages in ICU': "{count, plural, one {'} other {#}} '{' ''",
  controls: 'a\u0000b\u001b[31mc\u0007\u0085\ufffe\uffff',
  overrides: '\u202eevil\u2066\u2069\ufeff',
  'a half of a pair': 'x\ud800y',
  'something endless': 'ö'.repeat(10_000),
  lines: 'one\ntwo\r\nthree\u2028four',
};

/** What no reader should meet; what is no character in XML. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;

/** Every file of every format. */
async function filesOf(input: ExportInput) {
  const made = await Promise.all(Object.values(formats).map((format) => format(input)));
  return made.flat();
}

describe('Documents', () => {
  const lesson = sampleWorkspace().plan('ReasoningAloud');

  it('come as HTML and as DOCX, under names that tell what they are', async () => {
    const names = (await filesOf(inputOf(lesson))).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(
      names.filter((name) => name.endsWith('.docx')),
      [
        'reasoning-aloud.agreement.docx',
        'reasoning-aloud.run-sheet.docx',
        'reasoning-aloud.run-sheet-participants.docx',
        'reasoning-aloud.oak-year-5.asks.docx',
        'reasoning-aloud.elm-critics.asks.docx',
        'reasoning-aloud.oak-head.asks.docx',
        'reasoning-aloud.oak-pupils.asks.docx',
        'reasoning-aloud.adviser.asks.docx',
        'reasoning-aloud.half-termly.review-pack.docx',
      ],
    );
  });

  it('are the same each time, byte for byte', async () => {
    const [first, second] = [await filesOf(inputOf(lesson)), await filesOf(inputOf(lesson))];
    for (const [place, file] of first.entries()) {
      const other = second[place]!.content;
      if (typeof file.content === 'string') assert.equal(file.content, other, file.name);
      else assert.ok(Buffer.from(file.content).equals(Buffer.from(other as Uint8Array)), file.name);
    }
  });

  it('say everything that a design can say, and nothing that is missing', async () => {
    for (const today of ['2026-08-01', '2026-11-20', '2028-01-01']) {
      const before = { plan: lesson, when: 'the start' };
      const files = await filesOf(inputOf(wholePlan(), { today, before }));
      for (const { name, content } of files) {
        if (typeof content !== 'string') continue;
        assert.doesNotMatch(content, /undefined|NaN|\[object|Infinity/, name);
      }
    }
  }).timeout(20_000);

  it('are made of a design that says nothing, and of one that says little', async () => {
    for (const text of [
      'design D {}',
      'group A design D { work W { with A } review R {} }',
      'design D { review R { every week } }',
    ]) {
      for (const { name, content } of await filesOf(inputOf(planOf(text)))) assert.ok(content.length > 500, name);
    }
  });

  for (const [kind, text] of Object.entries(hostile)) {
    it(`hold ${kind} as words`, async () => {
      for (const { name, content } of await filesOf(inputOf(wholePlan(text, text)))) {
        assert.match(name, /^[\p{L}\p{N}.-]+$/u);
        if (typeof content === 'string') {
          assert.doesNotMatch(content, /<script|<img|<!ENTITY/i, name);
          assert.doesNotMatch(/<style>(.*?)<\/style>/s.exec(content)![1]!, /url\(|@import|evil\.example|</, name);
          assert.equal(content.match(/<\/style>/g)?.length, 1, name);
          assert.equal(content.match(/<\/title>/g)?.length, 1, name);
          assert.doesNotMatch(content, unseen, name);
        } else {
          const zip = await JSZip.loadAsync(content);
          const xml = await zip.file('word/document.xml')!.async('string');
          assert.doesNotMatch(xml, unseen, name);
          assert.doesNotMatch(xml, /<!DOCTYPE|<!ENTITY|<script/, name);
          // mammoth's reader of XML is strict: text that broke out would not be read.
          await mammoth.extractRawText({ buffer: Buffer.from(content) });
        }
      }
    }).timeout(30_000);
  }

  it('hold each message once', () => {
    for (const [key, template] of Object.entries(documentMessages)) {
      assert.equal(template.trim().length > 0, true, key);
    }
  });
});

describe('A document in a word processor', () => {
  const lesson = sampleWorkspace().plan('ReasoningAloud');

  async function partsOf(format: ExportFormat, more: Partial<ExportInput> = {}) {
    const file = (await format(inputOf(lesson, more))).find(({ name }) => name.endsWith('.docx'))!;
    const bytes = file.content as Uint8Array;
    const zip = await JSZip.loadAsync(bytes);
    const part = (name: string) => zip.file(name)!.async('string');
    return { bytes, zip, part };
  }

  it('reads as it does on a page: real headings, real numbers, and every sentence', async () => {
    const { bytes, part } = await partsOf(agreement);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    assert.match(html, /<h1>(<a[^>]*><\/a>)?Purpose<\/h1>|<li><h1>Purpose|<h1>Purpose/);
    assert.match(
      html,
      /Headteacher of Oak promises Year 5 teachers: “Cover is booked for the year”, by 11 September 2026\./,
    );
    const xml = await part('word/document.xml');
    assert.match(xml, /<w:pStyle w:val="Heading1"\/>/);
    assert.ok((xml.match(/<w:numPr>/g) ?? []).length > 50);
    const numbers = await part('word/numbering.xml');
    for (const template of ['%1', '%1.%2', '(%3)'])
      assert.ok(numbers.includes(`w:lvlText w:val="${template}"`), template);
  });

  it('repeats header rows, splits no row, and counts pages at the foot', async () => {
    const { zip, part } = await partsOf(agreement);
    const xml = await part('word/document.xml');
    const [rows, whole, heads] = [/<w:tr>|<w:tr /g, /<w:cantSplit\/>/g, /<w:tblHeader\/>/g].map(
      (each) => xml.match(each)?.length,
    );
    assert.equal(whole, rows);
    assert.equal(heads, xml.match(/<w:tbl>/g)?.length);
    const feet = Object.keys(zip.files).filter((name) => /footer\d+\.xml$/.test(name));
    for (const foot of feet) {
      const text = await part(foot);
      assert.match(text, /year-five\.collab, as of 20 September 2026/);
      assert.match(text, /PAGE/);
      assert.match(text, /NUMPAGES/);
    }
    assert.ok(feet.length > 0);
  });

  it('is set on the paper that is asked for, in the reader’s language', async () => {
    const a4 = await (await partsOf(agreement)).part('word/document.xml');
    const letter = await (await partsOf(agreement, { paper: 'letter' })).part('word/document.xml');
    assert.match(a4, /<w:pgSz [^>]*w:w="11906"/);
    assert.match(letter, /<w:pgSz [^>]*w:w="12240"/);
    assert.match(await (await partsOf(agreement)).part('word/styles.xml'), /<w:lang w:val="en-GB"\/>/);
  });

  it('tells neither when nor where it was packed', async () => {
    const { zip, part } = await partsOf(agreement);
    for (const { date } of Object.values(zip.files)) assert.equal(date.toISOString().slice(0, 4), '1980');
    const core = await part('docProps/core.xml');
    assert.match(core, /<dcterms:created xsi:type="dcterms:W3CDTF">2026-09-20T00:00:00Z</);
    assert.doesNotMatch(core, /Un-named|lastModifiedBy/);
  });
});
