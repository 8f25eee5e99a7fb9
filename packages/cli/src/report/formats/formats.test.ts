/** Each report is read back by somebody else's reader, or held against what its host demands. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { catalogue } from '@jointwork/engine';
import { formatMessage } from '@jointwork/language';
import Draft4 from 'ajv-draft-04';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { marked } from 'marked';
import { ownWords } from '../../words.ts';
import { inOrder, reportOf, type Told } from '../found.ts';
import { reporters } from './index.ts';
import { fingerprintsOf, type Reported } from './reporter.ts';

const hostile = [
  'plain',
  '<script>alert(1)</script>',
  '"quoted" & \'single\'',
  'a,b:c;d]e%0Af',
  '::error::fake',
  '##vso[task.complete result=Failed;]',
  'line\nbreak\r\nand \u2028 more',
  'bell\u0007 escape\u001b[31m null\u0000',
  '\u202eright to left\u202c',
  '| pipe | `tick` ``two`` [link](http://example.org) @someone #1 ![](x)',
  '{template} $(template) %s',
  'lone \ud800 half',
  'é😀',
  'x'.repeat(10_000),
] as const;

const words = { ...catalogue, ...ownWords };
const say: Reported['say'] = (key, params) => formatMessage(words, { key, params });
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function told(i: number, over: Partial<Told> & { readonly file?: string; readonly message?: string } = {}): Told {
  const line = i + 1;
  const range = { start: { line, column: 3 }, end: { line, column: 8 } };
  const place = {
    address: over.file ?? 'a.collab',
    span: { start: 0, end: 5 },
    range,
    message: over.message ?? 'Say when.',
  };
  return { rule: 'no-review', severity: 'warning', place, related: [], identity: 'no-review', fixes: [], ...over };
}

function reported(all: readonly Told[], textOf: Reported['textOf'] = () => undefined): Reported {
  const shown = (address: string) => address;
  const found = inOrder(all, shown);
  const fingerprints = fingerprintsOf(found, shown, hash);
  return { report: reportOf(found, 3), fingerprints, textOf, version: '1.2.3', say };
}

const nasty = hostile.flatMap((text, i) => {
  const related = [told(i, { file: text, message: text }).place];
  return [told(i, { message: text }), told(i, { file: text, message: 'Say when.' }), told(i, { related })];
});
const sizes: Readonly<Record<string, readonly Told[]>> = {
  'no finding': [],
  'one finding': [told(0)],
  'hostile names': nasty,
  '30,000 findings': Array.from({ length: 30_000 }, (_, i) =>
    told(i, { severity: (['info', 'warning', 'error'] as const)[i % 3]!, identity: `no-review ${i % 7}` }),
  ),
};

/** What no line of a log may hold, whoever reads it. */
const control = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

function lines(text: string): string[] {
  return text.split('\n').slice(0, -1);
}

describe('reports', () => {
  for (const [name, all] of Object.entries(sizes)) {
    describe(`of ${name}`, () => {
      const input = reported(all);
      const { findings, summary } = input.report;

      it('as jsonl: a finding a line, and the summary', () => {
        const read = lines(reporters.jsonl(input)).map((line) => JSON.parse(line));
        assert.deepEqual(read, JSON.parse(JSON.stringify([...findings, { summary }])));
      });

      it('as sarif: as its schema has it, and as GitHub takes it', () => {
        const text = reporters.sarif(input);
        const log = JSON.parse(text);
        const isValid: boolean = isSarif(log);
        assert.ok(isValid, JSON.stringify(isSarif.errors?.slice(0, 2)));
        const [run] = log.runs;
        assert.equal(run.results.length, Math.min(5000, findings.length));
        assert.match(run.automationDetails.id, /^jointwork\/.+/);
        for (const rule of run.tool.driver.rules) {
          for (const part of [rule.shortDescription, rule.fullDescription, rule.help]) {
            assert.ok(part.text.length > 0 && part.text.length <= 1024);
          }
          assert.ok(rule.properties.tags.length <= 10);
          assert.equal(rule.properties['security-severity'], undefined);
        }
        for (const { message, locations, partialFingerprints, ruleIndex, ruleId } of run.results) {
          assert.ok(message.text.length > 0);
          assert.equal(locations.length, 1);
          const { artifactLocation, region } = locations[0].physicalLocation;
          assert.doesNotMatch(artifactLocation.uri, /^([a-z][a-z0-9+.-]*:|\/)/i);
          assert.ok(URL.canParse(artifactLocation.uri, 'file:///w/'));
          assert.deepEqual(Object.keys(region), ['startLine', 'startColumn', 'endLine', 'endColumn']);
          assert.match(partialFingerprints.primaryLocationLineHash, /^[0-9a-f]{64}$/);
          assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
        }
        assert.ok(!text.includes('""'), 'no empty string');
        if (findings.length > 5000) {
          assert.ok(run.results.every(({ level }: { level: string }) => level === 'error'));
          assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /5,000 of 30,000/);
        }
      });

      it('as github: at most ten annotations of a kind, and every finding in the log', () => {
        const all = lines(reporters.github(input));
        const commands = all.filter((line) => line.includes('::'));
        for (const kind of ['error', 'warning', 'notice']) {
          const those = commands.filter((line) => line.startsWith(`::${kind} file=`));
          assert.ok(those.length <= 10);
        }
        for (const line of commands) {
          assert.match(
            line,
            /^::(error|warning|notice) file=[^,:]*(,(line|endLine|col|endColumn)=\d+)+,title=[a-z-]+::/,
          );
        }
        for (const line of all) {
          assert.doesNotMatch(line, control);
          assert.doesNotMatch(line, /##\[/);
        }
        const besides = all.length - commands.length;
        assert.equal(commands.length + Math.max(0, besides - 1), findings.length);
      });

      it('as azure: one command a line, and none from a name', () => {
        const all = lines(reporters.azure(input));
        assert.equal(all.length, findings.length);
        for (const line of all) {
          assert.doesNotMatch(line, control);
          assert.ok((line.match(/##vso/g) ?? []).length <= 1);
          if (line.includes('##')) {
            assert.match(
              line,
              /^##vso\[task\.logissue type=(error|warning);sourcepath=[^;\]]*;linenumber=\d+;columnnumber=\d+;code=[a-z-]+;\]/,
            );
          }
        }
      });

      it('as gitlab: what Code Quality asks for, and no fingerprint twice', () => {
        const issues = JSON.parse(reporters.gitlab(input));
        assert.equal(issues.length, findings.length);
        for (const { description, check_name, severity, location } of issues) {
          assert.ok(description.length > 0 && check_name.length > 0);
          assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(severity));
          assert.ok(typeof location.path === 'string' && location.lines.begin > 0);
        }
        const fingerprints = new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint));
        assert.equal(fingerprints.size, findings.length);
      });

      it('as rdjsonl: a diagnostic a line', () => {
        const all = lines(reporters.rdjsonl(input)).map((line) => JSON.parse(line));
        assert.equal(all.length, findings.length);
        for (const { message, location, severity, code } of all) {
          assert.ok(message && location.path !== undefined && location.range.start.line > 0 && code.value);
          assert.ok(['ERROR', 'WARNING', 'INFO'].includes(severity));
        }
      });

      for (const format of ['junit', 'checkstyle'] as const) {
        it(`as ${format}: XML that another reader reads`, () => {
          const text = reporters[format](input);
          assert.equal(XMLValidator.validate(text), true);
          assert.doesNotMatch(text, /[^\P{Cc}\n]/u);
          const read = new XMLParser({ ignoreAttributes: false, isArray: (tag) => many.has(tag) }).parse(text);
          if (format === 'checkstyle') {
            const files: { error: unknown[] }[] = read.checkstyle.file ?? [];
            assert.equal(files.flatMap(({ error }) => error).length, findings.length);
          } else {
            const { testsuites } = read;
            const cases = testsuites.testsuite.flatMap(({ testcase }: { testcase: unknown[] }) => testcase);
            assert.equal(cases.length, Math.max(1, findings.length));
            assert.equal(Number(testsuites['@_tests']), cases.length);
            const failures = cases.filter((one: object) => 'failure' in one).length;
            assert.equal(Number(testsuites['@_failures']), failures);
            assert.equal(failures, summary.errors + summary.warnings);
          }
        });
      }

      it('as markdown: fits a comment, and no name becomes markup', () => {
        const text = reporters.markdown(input);
        assert.ok(text.length < 65_536);
        const page = String(marked.parse(text));
        const tags = new Set([...page.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag!.toLowerCase()));
        for (const tag of tags) assert.ok(['h3', 'p', 'ul', 'li', 'strong', 'code', 'sub', 'em'].includes(tag), tag);
        if (findings.length > 1000) assert.match(text, /of 30,000 findings/);
        else if (name === 'one finding') assert.match(text, /⚠️ Say when\. <sub>no-review, line 1<\/sub>/);
      });

      it('as html: one page, no script, no name that becomes markup', () => {
        const page = reporters.html(input);
        assert.doesNotMatch(page, /<script/i);
        assert.match(page, /default-src &#39;none&#39;/);
        assert.equal((page.match(/<li class="/g) ?? []).length, findings.length);
      });
    });
  }

  it('know a finding again when it moves or a sum grows, and tell two of a kind apart', () => {
    const prints = (all: readonly Told[]) => fingerprintsOf(all, (address) => address, hash);
    const [first, second] = prints([told(0), told(9)]);
    assert.notEqual(first, second);
    assert.deepEqual(prints([told(40), told(80)]), [first, second]);
    assert.notDeepEqual(prints([told(0, { identity: 'no-review of another' })]), [first]);
  });

  it('count columns in bytes for reviewdog', () => {
    const [line] = lines(reporters.rdjsonl(reported([told(0)], () => 'éa design X')));
    assert.deepEqual(JSON.parse(line!).location.range, { start: { line: 1, column: 4 }, end: { line: 1, column: 9 } });
  });
}).timeout(60_000);

const many = new Set(['file', 'error', 'testsuite', 'testcase']);
const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const isSarif = new Draft4.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  JSON.parse(readFileSync(schema, 'utf8')),
);
