import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CompletionList, Diagnostic, Hover } from 'vscode-languageserver';
import type { CheckSummary } from './protocol.ts';
import { ableClient, Client } from './testing/client.ts';

const design = (name: string) => `design ${name} {
  status agreed
  purpose "Every child reads for pleasure"
  work ${name}Hour "Plan the unit" { with Staff once on 2026-10-05 at 15:30 for 60 min }
}
`;

/** Configurations in an editor, over stdio: what is wrong in them, how it is settled, and what they leave out. */
describe('The configuration, in an editor', function () {
  this.timeout(30_000);
  let folder: string;
  let client: Client;
  const at = (path: string) => join(folder, path);
  const uriOf = (path: string) => pathToFileURL(at(path)).href;
  const config = () => uriOf('jointwork.config.json');
  const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code);
  const openConfig = async (text: string) => {
    writeFileSync(at('jointwork.config.json'), text);
    await client.start([pathToFileURL(folder).href]);
    await client.open(config(), text);
  };

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-config-')));
    writeFileSync(at('people.collab'), 'group Staff { size 4 }\n');
    for (const name of ['Archive', 'New'])
      writeFileSync(at(`${name}.collab`), `import "./people.collab"\n${design(name)}`);
    client = new Client();
  });
  afterEach(async () => {
    await client.end();
    assert.deepEqual(client.logged, []);
    rmSync(folder, { recursive: true, force: true });
  });

  const mistakes = [
    ['a rule', '{ "rules": { "no-reviw": "off" } }', 'no-reviw', '"no-review"', 'config-unknown-rule'],
    ['a severity', '{ "rules": { "no-review": "warning" } }', 'warning', '"warn"', 'config-unknown-severity'],
    [
      'an option',
      '{ "rules": { "target-sprawl": ["warn", { "target": 5 }] } }',
      'target"',
      '"targets"',
      'config-unknown-option',
    ],
    ['a set', '{ "extends": "jointwork:clincal" }', 'jointwork:clincal', '"jointwork:clinical"', 'config-unknown-set'],
    ['an entry', '{ "overides": [] }', 'overides', '"overrides"', 'config-unknown-key'],
  ] as const;
  for (const [what, text, wrong, right, code] of mistakes) {
    it(`offers the name that was meant for ${what}`, async () => {
      await openConfig(text);
      const [found] = await client.diagnostics(config(), { until: (all) => all.length > 0, version: 0 });
      assert.equal(found?.code, code);
      const { start, end } = found.range;
      assert.ok(text.slice(start.character, end.character).includes(wrong.replace('"', '')));
      const [action, ...more] = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: config() },
        range: found.range,
        context: { diagnostics: [found] },
      });
      assert.deepEqual(more, []);
      assert.equal(action?.title, `Write \`${right.replaceAll('"', '')}\``);
      const { documentChanges = [], changes = {} } = action.edit ?? {};
      const edits = [
        ...Object.values(changes).flat(),
        ...documentChanges.flatMap((one) => ('edits' in one ? one.edits : [])),
      ];
      assert.deepEqual(edits, [{ range: { start, end }, newText: right }]);
    });
  }

  it('is looked at as it is typed, and counts when it is saved', async () => {
    await openConfig('{ "rules": { "no-review": "off" } }');
    await client.open(uriOf('New.collab'), `import "./people.collab"\n${design('New')}`);
    const isReviewed = (found: Diagnostic[]) => !codes(found).includes('no-review');
    await client.diagnostics(uriOf('New.collab'), { until: isReviewed });
    await client.edit(config(), '"no-review"', '"no-revie"');
    await client.diagnostics(config(), { until: (found) => codes(found)[0] === 'config-unknown-rule', version: 0 });
    assert.ok(isReviewed(client.published(uriOf('New.collab'))!));
    await client.edit(config(), '"no-revie"', '"no-review"');
    await client.diagnostics(config(), { until: (found) => found.length === 0, version: 0 });
    await client.edit(config(), 'off', 'of');
    await client.diagnostics(config(), { until: (found) => found.length === 1, version: 0 });
    await client.close(config());
    await client.diagnostics(config(), { until: (found) => found.length === 0, version: 0 });
  });

  it('is asked for by the server, for its text and for fixes only: the rest is left to the editor', async () => {
    const registered: { method: string; registerOptions: { documentSelector?: { pattern?: string }[] } }[] = [];
    client.connection.onRequest('client/registerCapability', ({ registrations }) => {
      registered.push(...registrations);
      return null;
    });
    const dynamicRegistration = true;
    const textDocument = { synchronization: { dynamicRegistration }, codeAction: { dynamicRegistration } };
    await client.start([], { ...ableClient, textDocument });
    await client.request('jointwork/checkWorkspace');
    const isConfig = (pattern: string | undefined) => pattern?.endsWith('jointwork.config.json');
    assert.deepEqual(
      registered
        .filter(({ registerOptions }) => isConfig(registerOptions.documentSelector?.[0]?.pattern))
        .map(({ method }) => method.replace('textDocument/', ''))
        .sort(),
      ['codeAction', 'didChange', 'didClose', 'didOpen'],
    );
  });

  it('is no protocol file: nothing else is said about it', async () => {
    await openConfig('{ "rules": { "no-review": "off" } }');
    const position = { line: 0, character: 15 };
    const asked = { textDocument: { uri: config() }, position };
    assert.equal(await client.request<Hover | null>('textDocument/hover', asked), null);
    const offered = await client.request<CompletionList | null>('textDocument/completion', asked);
    assert.deepEqual(offered?.items ?? [], []);
    const { files } = await client.request<CheckSummary>('jointwork/checkWorkspace');
    assert.equal(files, 3);
  });

  it('leaves out what it ignores, in what is counted and in what is asked of people', async () => {
    await openConfig('{ "ignore": [] }');
    const uri = uriOf('New.collab');
    await client.open(uri, `import "./people.collab"\n${design('New')}`);
    const isClash = (found: Diagnostic[]) => codes(found).includes('double-booked');
    const all = await client.request<CheckSummary>('jointwork/checkWorkspace');
    assert.equal(all.files, 3);
    await client.diagnostics(uri, { until: isClash });

    writeFileSync(at('jointwork.config.json'), '{ "ignore": "Archive.collab", "rule": {} }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config(), type: 2 }],
    });
    await client.close(config());
    await client.diagnostics(uriOf('Archive.collab'), { until: (found) => found.length === 0, version: 0 });
    await client.diagnostics(uri, { until: (found) => !isClash(found) });
    const left = await client.request<CheckSummary>('jointwork/checkWorkspace');
    assert.equal(left.files, 2);
    const errors = client.published(uri)!.filter(({ severity }) => severity === 1).length;
    assert.equal(left.errors, errors + 1, 'and the mistake in the configuration is counted');
  });
});
