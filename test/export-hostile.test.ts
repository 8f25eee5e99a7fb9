import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type ExportFile, type ExportInput, type FormatName, formats, plainLine } from '@jointwork/render/export';
import { Ajv } from 'ajv';
import ICAL from 'ical.js';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { lexer, type Token, type Tokens } from 'marked';
import papaparse from 'papaparse';
import { Reader } from './export/browser.ts';
import { hostileNames, plainName } from './export/hostile.ts';
import { designs, inputWith } from './export/marked-plans.ts';

/** What a reader finds in a file besides its texts: it is the same whatever the names are. */
type Shape = unknown;
type Open = (content: string, reader: Reader, input: ExportInput) => Promise<Shape> | Shape;

const validPlan = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(new URL('../docs/plan.schema.json', import.meta.url), 'utf8')),
);

/** Opens each kind of file as those who get it do, and says what it is made of. */
const open: Readonly<Record<string, Open>> = {
  json: (content, _, { plan }) => {
    const data = JSON.parse(content);
    assert.ok(validPlan(data), JSON.stringify(validPlan.errors));
    assert.deepEqual(data, JSON.parse(JSON.stringify(plan)), 'data is not touched');
  },
  ics: (content) => {
    for (const line of content.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[\r\n]/);
    }
    const events = new ICAL.Component(ICAL.parse(content)).getAllSubcomponents('vevent');
    return events.map((event) => event.getAllProperties().map(({ name }) => name));
  },
  csv: (content) => {
    const { data, errors } = papaparse.parse<string[]>(content.trimEnd());
    assert.deepEqual(errors, []);
    for (const cell of data.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    return data.map((row) => row.length);
  },
  md: (content) => {
    const tokens = walk(lexer(content));
    const kinds = new Set(tokens.map(({ type }) => type));
    for (const kind of ['html', 'link', 'image', 'def', 'code']) assert.ok(!kinds.has(kind), kind);
    return tokens.flatMap((token) => (token.type === 'table' ? (token as Tokens.Table).rows.length : []));
  },
  mmd: async (content, reader) => {
    const { harm, tags } = await reader.mermaid(content);
    assert.deepEqual(harm, []);
    return tags;
  },
  svg: async (content, reader) => {
    const { harm, tags } = await reader.svg(content);
    assert.deepEqual(harm, []);
    return tags;
  },
  html: async (content, reader) => {
    const { harm, tags } = await reader.html(content);
    assert.deepEqual(harm, []);
    return tags;
  },
};

function walk(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const table = token.type === 'table' ? (token as Tokens.Table) : undefined;
    const cells = table ? [table.header, ...table.rows].flat().flatMap((cell) => cell.tokens) : [];
    const items = token.type === 'list' ? (token as Tokens.List).items : [];
    return [token, ...walk([...(('tokens' in token && token.tokens) || []), ...cells, ...items])];
  });
}

/** A document of Word: parts that are XML, no field, and nothing that leads out. */
async function openDocx(content: Uint8Array, reader: Reader): Promise<Shape> {
  const { files } = await JSZip.loadAsync(content);
  const parts = Object.values(files).filter(({ dir, name }) => !dir && /\.(xml|rels)$/.test(name));
  const texts = await Promise.all(parts.map((part) => part.async('text')));
  for (const text of texts) assert.doesNotMatch(text, /TargetMode="External"/);
  const tags = await reader.xml(...texts);
  const body = await files['word/document.xml']!.async('text');
  for (const field of ['w:instrText', 'w:fldSimple']) assert.ok(!(await reader.xml(body)).includes(field), field);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(content) });
  assert.ok(value.length > 0);
  return tags;
}

/** Steers a reader without being seen: nothing of it is in a text file. */
const unwanted = /[^\P{Cc}\r\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

describe('Hostile names, in every export', function () {
  this.timeout(120_000);
  let reader: Reader;
  before(async () => {
    reader = await Reader.open();
  });
  after(() => reader?.close());

  async function opened(files: readonly ExportFile[], input: ExportInput): Promise<Record<string, Shape>> {
    const shapes: Record<string, Shape> = {};
    for (const { name, content } of files) {
      assert.match(name, /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*$/u);
      const ending = name.split('.').at(-1)!;
      if (typeof content !== 'string') {
        shapes[name] = await openDocx(content, reader);
        continue;
      }
      // JSON writes them as escapes.
      assert.doesNotMatch(content, unwanted, name);
      shapes[name] = await open[ending]!(content, reader, input);
    }
    return shapes;
  }

  async function made(format: FormatName, input: ExportInput): Promise<readonly ExportFile[]> {
    return (await formats[format].load())(input);
  }

  for (const format of Object.keys(formats) as FormatName[]) {
    describe(format, () => {
      // Where a format is personal, one person's is like another's.
      const inputOf = (name: string, part?: string): ExportInput => {
        const input = inputWith(name, 'ReasoningAloud', part);
        return formats[format].personal ? { ...input, for: 'OakYear5' } : input;
      };
      const shapes = new Map<string, Promise<Record<string, Shape>>>();
      /** The same with a name that nothing is wrong with, and that takes as much room. */
      const plainOf = (length: number) => {
        const name = plainName.repeat(20).slice(0, length).trim();
        const input = inputOf(name);
        const known = shapes.get(name) ?? made(format, input).then((files) => opened(files, input));
        shapes.set(name, known);
        return known;
      };

      for (const [kind, name] of Object.entries(hostileNames)) {
        it(`comes to no harm by ${kind}`, async () => {
          const expected = await plainOf(plainLine(name).length);
          const input = inputOf(name);
          const found = await opened(await made(format, input), input);
          assert.deepEqual(Object.keys(found), Object.keys(expected));
          for (const [file, shape] of Object.entries(found)) assert.deepEqual(shape, expected[file], file);
        });
      }

      it('comes to no harm by texts that are nothing, or a word of a format', async () => {
        for (const word of ['', ' ', 'end', 'section', 'title x', '__proto__', '-', '1.', '%%']) {
          const input = inputOf(word, 'instead');
          await opened(await made(format, input), input);
        }
      });

      it('comes to no harm by titles of 10,000 characters', async () => {
        for (const long of ['x'.repeat(10_000), '協働 '.repeat(3_000), '👩‍🏫'.repeat(2_000), '<b>&'.repeat(2_500)]) {
          const input = inputOf(long, 'title');
          await opened(await made(format, input), input);
        }
      });
    });
  }

  it('still say what they are', async () => {
    const name = hostileNames.markup!;
    const input = inputWith(name, 'ReasoningAloud', 'title');
    const said = plainLine(`${name} Year 5 teachers`);
    const [page] = await made('html', input);
    assert.ok((await reader.html(page!.content as string)).text.includes(said));
    const [people] = await made('csv', input);
    assert.ok(
      papaparse
        .parse<string[]>(people!.content as string)
        .data.flat()
        .includes(said),
    );
    const [, agreement] = await made('agreement', input);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(agreement!.content as Uint8Array) });
    assert.ok(value.includes(said));
  });

  it('would be noticed', async () => {
    const evil = await reader.html('<b class="injected">x</b><img src="http://evil.test/x" onerror="ran=1">');
    assert.deepEqual(evil.harm, [
      'a script ran',
      'an element was injected',
      'src http://evil.test/x',
      'img onerror',
      'asked for http://evil.test/x',
    ]);
    await assert.rejects(reader.xml('<a><b></a>'));
    await assert.rejects(reader.mermaid('flowchart LR\n  p0[end"]'));
    assert.ok(designs.length >= 5);
  });
});
