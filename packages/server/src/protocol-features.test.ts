import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  LinkedEditingRanges,
  Location,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SignatureHelp,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { ableClient, Client } from './testing/client.ts';
import { editsOf } from './testing/edits.ts';

const folder = join(import.meta.dirname, '../../../test/samples');
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const lesson = uriOf('lesson-study.collab');
const protocols = uriOf('protocols.collab');
const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** One server for all of it: nothing here changes a file, and what is typed is taken back. */
describe('What an editor asks of the language server, over stdio', function () {
  this.timeout(30_000);
  let client: Client;

  before(async () => {
    client = new Client();
    await client.start([pathToFileURL(folder).href]);
    for (const name of ['lesson-study.collab', 'protocols.collab']) await client.open(uriOf(name), textOf(name));
    // The meetings that follow a protocol stand in files that are read behind.
    await client.request('jointwork/checkWorkspace', {});
  });
  after(async () => {
    await client.end();
    assert.deepEqual(client.logged, []);
  });

  const hints = async (uri = lesson): Promise<Record<string, string[]>> => {
    const found = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: everything,
    });
    const lines = textOf(uri === lesson ? 'lesson-study.collab' : 'protocols.collab').split('\n');
    const byLine: Record<string, string[]> = {};
    for (const { position, label } of found) {
      const line = lines[position.line]!.trim();
      byLine[line] ??= [];
      byLine[line].push(String(label));
    }
    return byLine;
  };
  const hintsOf = (all: Record<string, string[]>, part: string) =>
    Object.entries(all).find(([line]) => line.includes(part))?.[1];

  describe('inlay hints', () => {
    it('say the weekday, unless the clause says it', async () => {
      const all = await hints();
      assert.deepEqual(hintsOf(all, 'once on 2026-09-08'), ['Tue']);
      assert.deepEqual(hintsOf(all, 'before 2026-12-11'), ['Fri']);
      assert.deepEqual(hintsOf(all, 'from 2026-09-15 until'), ['4h in all']);
    });

    it('say the heads of a binding, the hours of a term, the length of a protocol', async () => {
      const all = await hints();
      assert.deepEqual(hintsOf(all, 'follows WorkTuning'), ['4 people']);
      assert.deepEqual(hintsOf(all, 'every 6 weeks'), ['1h 30 min a term']);
      assert.deepEqual(hintsOf(await hints(protocols), 'protocol WorkTuning'), ['1h 18 min']);
    });

    it('go, each kind by itself, as the settings say, and the editor is told to ask again', async () => {
      client.settings = { inlayHints: { weekdays: false }, codeLens: { coverage: false } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.refresh('inlayHint');
      assert.equal(hintsOf(await hints(), 'once on 2026-09-08'), undefined);
      assert.deepEqual(hintsOf(await hints(), 'follows WorkTuning'), ['4 people']);
      assert.equal((await lenses(lesson)).length, 2);
      client.settings = {};
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.refresh('inlayHint');
    });
  });

  const lenses = async (uri: string): Promise<CodeLens[]> => {
    const found = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    for (const { command } of found) assert.equal(command, undefined, 'what it says is worked out later');
    return Promise.all(found.map((lens) => client.request<CodeLens>('codeLens/resolve', lens)));
  };

  it('code lenses: one line over a design, resolved when they are seen', async () => {
    const found = await lenses(lesson);
    assert.deepEqual(
      found.map(({ command }) => command?.title),
      ['Open plan', '15 sessions, 14.5 hours', '10 of 10 tenets'],
    );
    assert.equal(new Set(found.map(({ range }) => range.start.line)).size, 1);
    assert.deepEqual(found[0]?.command?.arguments, [lesson, 'ReasoningAloud']);
  });

  it('code lenses: who follows a protocol, and where', async () => {
    const [first] = await lenses(protocols);
    assert.equal(first?.command?.title, 'Followed by 1 meeting');
    const [uri, , uses] = first!.command!.arguments as [string, unknown, Location[]];
    assert.equal(uri, protocols);
    assert.deepEqual(
      uses.map((use) => use.uri),
      [lesson],
    );
  });

  const hovered = async (find: string, by = 0) =>
    ((await client.at<Hover>('textDocument/hover', lesson, find, { by })).contents as MarkupContent).value;

  it('hovers: what the plan makes of meetings, people, tenets, dates and lengths', async () => {
    assert.match(
      await hovered('Question "How'),
      /4 sessions[\s\S]*1 session is skipped[\s\S]*Asks 4h of each person\.[\s\S]*Serves Collaborative inquiry/,
    );
    assert.match(
      await hovered('OakYear5, OakPupils, OakHead, Elm'),
      /At most [^\n]* of each a week[^\n]*; 5h are there/,
    );
    assert.match(
      await hovered('mutual-dialogue from'),
      /Served here by Debrief \(2 sessions\)\.[\s\S]*Looked at in HalfTermly/,
    );
    assert.match(await hovered('2026-12-11', 3), /\*\*Friday\*\* 2026-12-11[\s\S]*Week 15 of Lesson study/);
    assert.match(await hovered('60 min from', 1), /\*\*1h\*\*[\s\S]*4 sessions of it: 4h in all/);
  });

  const signature = async (find: string, by: number) => {
    const help = await client.at<SignatureHelp | null>('textDocument/signatureHelp', lesson, find, { by });
    const [first] = help?.signatures ?? [];
    const [from, to] = (first?.parameters?.[help!.activeParameter!]?.label ?? [0, 0]) as [number, number];
    return { label: first?.label, active: first?.label.slice(from, to) };
  };

  it('signature help: the roles of a protocol, the parts of a schedule', async () => {
    const roles = await signature('critics = ElmCritics and', 'critics = Elm'.length);
    assert.equal(roles.label, 'follows WorkTuning with facilitator = …, presenter = …, critics = …');
    assert.equal(roles.active, 'critics = …');
    const every = await signature('on Tuesday at 15:30', 'on Tuesday at 1'.length);
    assert.match(every.label!, /^every 2 weeks on Tuesday at 15:30/);
    assert.equal(every.active, 'at 15:30');
    assert.equal((await signature('with OakYear5, OakPupils', 7)).label, undefined);
  });

  it('completion: all roles as one, and days', async () => {
    const labels = async (find: string, by: number) => {
      const list = await client.at<CompletionList>('textDocument/completion', lesson, find, { by });
      return list.items.map(({ label }) => label);
    };
    await client.edit(
      lesson,
      'facilitator = OakHead, presenter = one of OakYear5, critics = ElmCritics and Adviser',
      '',
    );
    const roles = await labels('follows WorkTuning with ', 'follows WorkTuning with '.length);
    assert.deepEqual(roles.slice(0, 2), ['all roles', 'facilitator']);
    await client.edit(
      lesson,
      'follows WorkTuning with ',
      'follows WorkTuning with facilitator = OakHead, presenter = one of OakYear5, critics = ElmCritics and Adviser',
    );
    assert.ok((await labels('until 2026-11-17', 'until '.length)).includes('2027-07-21'));
  });

  it('highlights: where a name is written, and where it is read', async () => {
    const found = await client.at<DocumentHighlight[]>('textDocument/documentHighlight', lesson, 'ResearchLesson "');
    assert.deepEqual(found.map(({ kind }) => kind).sort(), [2, 3]);
  });

  it('type definition: what stands behind a thing', async () => {
    const protocol = await client.at<Location[]>('textDocument/typeDefinition', lesson, 'Debrief "');
    assert.equal(protocol[0]?.uri, protocols);
    const framework = await client.at<Location[]>('textDocument/typeDefinition', lesson, 'mutual-dialogue from');
    assert.match(framework[0]?.uri ?? '', /^jointwork-lib:\/framework\//);
    const organisation = await client.at<Location[]>('textDocument/typeDefinition', lesson, 'OakHead  to');
    assert.equal(organisation[0]?.uri, uriOf('harbour-trust.collab'));
  });

  it('call hierarchy: what builds on what, by meetings and by what they make', async () => {
    const [debrief] = await client.at<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', lesson, 'Debrief "');
    const out = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: debrief });
    assert.deepEqual(out.map(({ to }) => to.name).sort(), ['Observations', 'Teach', 'WorkTuning']);
    const made = out.find(({ to }) => to.name === 'Observations')!.to;
    const maker = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: made });
    assert.deepEqual(
      maker.map(({ to }) => to.name),
      ['Teach'],
    );
    const users = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: made });
    assert.deepEqual(
      users.map(({ from }) => from.name),
      ['Debrief'],
    );
    const [launch] = await client.at<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', lesson, 'Launch "');
    const next = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: launch });
    assert.deepEqual(
      next.map(({ from }) => from.name),
      ['Question'],
    );
  });

  it('document links: files of imports, and addresses of the web without the full stop behind them', async () => {
    await client.edit(lesson, '"Tuesday afternoons', '"See (https://example.org/a_(b)). Tuesday afternoons');
    await client.edit(lesson, '"Friday lunches"', '"http://me:secret@example.org javascript:alert(1)"');
    const found = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: lesson } });
    assert.deepEqual(
      found.map(({ target }) => target),
      [uriOf('harbour-trust.collab'), protocols, 'https://example.org/a_(b)'],
    );
    await client.edit(lesson, '"See (https://example.org/a_(b)). Tuesday afternoons', '"Tuesday afternoons');
    await client.edit(lesson, '"http://me:secret@example.org javascript:alert(1)"', '"Friday lunches"');
  });

  it('selection ranges: from the word to the file', async () => {
    const lines = textOf('lesson-study.collab').split('\n');
    const line = lines.findIndex((one) => one.includes('once on 2026-09-08'));
    const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: lesson },
      positions: [{ line, character: lines[line]!.indexOf('2026') + 2 }],
    });
    const grown: string[] = [];
    for (let at: SelectionRange | undefined = range; at; at = at.parent) {
      const { start, end } = at.range;
      const [first] = lines.slice(start.line, end.line + 1);
      grown.push(
        start.line === end.line ? first!.slice(start.character, end.character) : first!.slice(start.character).trim(),
      );
    }
    assert.equal(grown[0], '2026-09-08');
    assert.ok(grown.includes('once on 2026-09-08 at 15:30 for 60 min'), grown.join(' | '));
    assert.ok(grown.includes('work Launch "Everyone gets the big picture" {'));
    assert.equal(grown.at(-1), 'import "./harbour-trust.collab"');
  });

  it('linked editing: a name that only this file knows', async () => {
    const found = await client.at<LinkedEditingRanges>('textDocument/linkedEditingRange', lesson, 'Observations "');
    assert.equal(found.ranges.length, 2);
    assert.equal(await client.at('textDocument/linkedEditingRange', protocols, 'WorkTuning'), null);
  });

  it('rename: says of each change why it is made', async () => {
    const more = { newName: 'TuneIt' };
    const edit = await client.at<WorkspaceEdit>('textDocument/rename', protocols, 'WorkTuning', { more });
    const labels = Object.values(edit.changeAnnotations ?? {}).map(({ label }) => label);
    assert.deepEqual(labels, ['Where it is declared', 'Where other files use it']);
    assert.deepEqual(Object.keys(editsOf(edit)).sort(), [lesson, protocols].sort());
  });

  it('renamed files: imports follow, of files and of folders', async () => {
    const files = [{ oldUri: protocols, newUri: uriOf('shared/talk.collab') }];
    const edit = editsOf(await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files }));
    assert.deepEqual(
      edit[lesson]?.map(({ newText }) => newText),
      ['"./shared/talk.collab"'],
    );
    const moved = [{ oldUri: lesson, newUri: uriOf('designs/lesson-study.collab') }];
    const own = editsOf(await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files: moved }));
    assert.deepEqual(
      own[lesson]?.map(({ newText }) => newText),
      ['"../harbour-trust.collab"', '"../protocols.collab"'],
    );
    const both = [{ oldUri: pathToFileURL(folder).href, newUri: `${pathToFileURL(folder).href}-2` }];
    assert.equal(await client.request('workspace/willRenameFiles', { files: both }), null);
  });

  it('renamed files: the new name counts as soon as the editor tells of it', async () => {
    const place = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-renamed-')));
    const own = new Client();
    try {
      writeFileSync(join(place, 'old.collab'), 'group Team');
      await own.start([pathToFileURL(place).href]);
      const [uri, before, after] = ['design', 'old', 'new'].map(
        (name) => pathToFileURL(join(place, `${name}.collab`)).href,
      );
      await own.open(uri!, 'import "./old.collab"\ndesign D { work W { with Team } }');
      await own.diagnostics(uri!, { until: (found) => !found.some(({ code }) => code === 'import-not-found') });
      renameSync(join(place, 'old.collab'), join(place, 'new.collab'));
      await own.connection.sendNotification('workspace/didRenameFiles', { files: [{ oldUri: before, newUri: after }] });
      const found = await own.diagnostics(uri!, {
        until: (all) => all.some(({ code }) => code === 'import-not-found'),
      });
      assert.match(String(found.find(({ code }) => code === 'import-not-found')?.message), /old\.collab/);
      await own.edit(uri!, './old', './new');
      assert.ok((await own.diagnostics(uri!)).every(({ code }) => !/^(import|unknown)-/.test(String(code))));
    } finally {
      await own.end();
      rmSync(place, { recursive: true, force: true });
    }
  });

  it('semantic tokens: after a keystroke only what changed, which leads to the same colours', async () => {
    const textDocument = { uri: lesson };
    const first = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    await client.edit(lesson, 'dialogue Debrief "', 'dialogue Debriefing "');
    const previousResultId = first.resultId!;
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId,
    });
    const [edit] = delta.edits;
    assert.ok(edit && delta.edits.length === 1 && (edit.data?.length ?? 0) < first.data.length / 2);
    const patched = [...first.data];
    patched.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(patched, whole.data);
    const unknown = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId,
    });
    assert.deepEqual(unknown.data, whole.data);
    await client.edit(lesson, 'dialogue Debriefing "', 'dialogue Debrief "');
  });

  it('tells what is wrong to a client that does not ask', async () => {
    assert.equal(client.capabilities.diagnosticProvider, undefined);
    assert.equal(ableClient.textDocument?.diagnostic, undefined);
  });
});
