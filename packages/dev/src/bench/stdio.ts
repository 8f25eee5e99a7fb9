/**
 * A language server as an editor meets it: a process, spoken to over stdio, in a folder of files.
 * Usage: `node stdio.ts FOLDER KEYSTROKES first|all|behind -- COMMAND…`: measures only the first diagnostics; everything; or
 * everything of a server that answers at once and reads the workspace behind.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type Figures, median, percentile, tell, timed } from './measure.ts';

/** A name that leads nowhere, behind the cursor on its line: its diagnostic moves with each character that is typed. */
const mistake = ' agreed by Nobody';
const typedBehind = 'Pupils become';

class Client {
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #uri: string;
  readonly #folder: string;
  readonly #text: string;
  readonly #line: number;
  /** Where the next character is typed. */
  #character: number;
  #version = 1;
  #awaited: { character: number; done: () => void } | undefined;
  /** When the server has read the whole workspace; stock servers answer nothing before they have. */
  readonly loaded: Promise<void>;

  constructor(command: readonly string[], folder: string, path: string) {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('"', text.indexOf(typedBehind)) + 1;
    this.#text = text.slice(0, end) + mistake + text.slice(end);
    const lines = this.#text.split('\n');
    this.#line = lines.findIndex((line) => line.includes(typedBehind));
    this.#character = lines[this.#line]!.indexOf(typedBehind) + typedBehind.length;
    this.#folder = pathToFileURL(folder).href;
    this.#uri = pathToFileURL(path).href;
    this.#child = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout!),
      new StreamMessageWriter(this.#child.stdin!),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      if (uri === this.#uri) this.#published(diagnostics);
    });
    this.loaded = new Promise((done) => {
      this.#connection.onNotification('jointwork/loaded', (progress: { files: number; done: number }) => {
        if (progress.done === progress.files) done();
      });
    });
    this.#connection.listen();
  }

  #published(diagnostics: readonly Diagnostic[]): void {
    const [found, ...more] = diagnostics.filter(({ range }) => range.start.line === this.#line);
    if (diagnostics.length > 1 || more.length > 0)
      throw new Error(`Too much was found: ${JSON.stringify(diagnostics)}`);
    if (!found || found.range.start.character !== this.#awaited?.character) return;
    this.#awaited.done();
    this.#awaited = undefined;
  }

  /** When the mistake is reported where it stands now. */
  #reported(): Promise<void> {
    const line = this.#text.split('\n')[this.#line]!;
    const typed = this.#character - line.indexOf(typedBehind) - typedBehind.length;
    return new Promise((done) => {
      this.#awaited = { character: line.indexOf('Nobody') + typed, done };
    });
  }

  /** Starts the server and opens the file, as an editor does that is started with it. */
  async open(): Promise<void> {
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: this.#folder,
      workspaceFolders: [{ uri: this.#folder, name: 'bench' }],
      capabilities: {
        workspace: { workspaceFolders: true, configuration: false },
        textDocument: {
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        },
      },
    });
    const reported = this.#reported();
    await this.#connection.sendNotification('initialized', {});
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.#uri, languageId: 'jointwork', version: this.#version, text: this.#text },
    });
    await reported;
  }

  /** Types one character and waits for the diagnostics that it leads to. */
  async type(): Promise<void> {
    const position = { line: this.#line, character: this.#character++ };
    const reported = this.#reported();
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: ++this.#version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    await reported;
  }

  /** What may stand in a list of people. @returns how many items were offered */
  async complete(): Promise<number> {
    const lines = this.#text.split('\n');
    const line = lines.findIndex((each) => /^ +with \w+, /.test(each));
    const position = { line, character: lines[line]!.indexOf(',') + 2 };
    const answer: CompletionItem[] | CompletionList | null = await this.#connection.sendRequest(
      'textDocument/completion',
      { textDocument: { uri: this.#uri }, position, context: { triggerKind: 1 } },
    );
    return Array.isArray(answer) ? answer.length : (answer?.items.length ?? 0);
  }

  /** Resident memory of the server, in bytes; where the system does not tell, not a number. */
  memory(): number {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
    } catch {
      return Number.NaN;
    }
  }

  /** Until the server uses no time of the processor any more: what it does behind would disturb what is measured. */
  async quiet(): Promise<void> {
    for (let before = -1, now = this.#used(); now !== before; now = this.#used()) {
      before = now;
      await pause(500);
    }
  }

  /** Processor time of the server so far, in ticks of the system. */
  #used(): number {
    try {
      const fields = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8').split(' ');
      return Math.floor((Number(fields[13]) + Number(fields[14])) / 5);
    } catch {
      return 0;
    }
  }

  /** Ends the server as an editor does; one that lingers is killed. */
  async end(): Promise<void> {
    const ended = once(this.#child, 'exit');
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 3000);
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    clearTimeout(late);
    this.#connection.dispose();
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Types as people do, with a rest after each character; the first few are not counted. */
async function keystrokes(client: Client, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    times.push((await timed(() => client.type())).ms);
    await pause(20);
  }
  return times.slice(Math.ceil(count / 10));
}

async function measured(client: Client, count: number, readsBehind: boolean): Promise<Figures> {
  const whileLoading = readsBehind ? await keystrokes(client, Math.min(count, 60)) : [];
  const loading = readsBehind ? await timed(() => client.loaded) : undefined;
  await client.quiet();
  const typed = await keystrokes(client, count);
  const completions: number[] = [];
  let items = 0;
  for (let i = 0; i < Math.max(10, count / 4); i++) {
    await client.type();
    const completion = await timed(() => client.complete());
    completions.push(completion.ms);
    items = completion.value;
  }
  return {
    keystrokeMedian: median(typed),
    keystroke95: percentile(typed, 0.95),
    ...(loading && { keystrokeLoading95: percentile(whileLoading, 0.95), restOfLoading: loading.ms }),
    completionMedian: median(completions),
    completion95: percentile(completions.slice(2), 0.95),
    items,
    memory: client.memory(),
  };
}

const separator = process.argv.indexOf('--');
const [folder, count, mode] = process.argv.slice(2, separator) as [string, string, 'first' | 'all' | 'behind'];
const designs = readdirSync(folder).filter((name) => name.startsWith('design-'));
const client = new Client(
  process.argv.slice(separator + 1),
  folder,
  join(folder, `design-${Math.floor(designs.length / 2)}.collab`),
);
const first = await timed(() => client.open());
const rest = mode === 'first' ? {} : await measured(client, Number(count), mode === 'behind');
await client.end();
tell({ first: first.ms, ...rest });
