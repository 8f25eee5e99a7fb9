/** Asks git. Only what reads: no command here touches the work tree, the index or a ref, runs a hook, or goes online. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Message } from '@jointwork/language';

/** Something that git cannot do, with what would help. */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly problem: Message;

  constructor(key: string, params: Message['params'] = {}) {
    super(key);
    this.problem = { key: `disk.git.${key}`, params };
  }
}

export interface Answer {
  readonly code: number;
  readonly out: Buffer;
  readonly complaint: string;
}

/** What a listing and all protocol files of a revision may come to. */
const maxBytes = 512_000_000;

/**
 * Runs git in a folder.
 *
 * @param args made here; what comes from outside stands where it cannot be taken for an option
 * @param input what git reads on its standard input
 * @throws GitError where git is not installed, or answers with more than anybody could want
 */
export function git(folder: string, args: readonly string[], input?: string): Promise<Answer> {
  const program = programOf(process.env.PATH ?? '');
  if (program === undefined) throw new GitError('not-installed');
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['--no-pager', '--no-optional-locks', ...args], {
      cwd: folder,
      env: environment(process.env),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const complaint: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) {
        child.kill();
        reject(new GitError('too-much', { megabytes: maxBytes / 1e6 }));
      } else out.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 100) complaint.push(chunk);
    });
    // Git may end before it has read all: what it says then is in its answer.
    child.stdin.on('error', () => {});
    child.on('error', () => reject(new GitError('not-installed')));
    child.on('close', (code) => {
      resolve({ code: code ?? 1, out: Buffer.concat(out), complaint: Buffer.concat(complaint).toString('utf8') });
    });
    child.stdin.end(input ?? '');
  });
}

/** The program in the folders of `PATH`, never one that lies in the folder that is looked at. */
function programOf(path: string): string | undefined {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    for (const name of names) {
      const program = join(folder, name);
      if (statSync(program, { throwIfNoEntry: false })?.isFile()) return program;
    }
  }
  return undefined;
}

/** Variables that a hook or an alias of git sets for its own repository. */
const ofOthers = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_NAMESPACE'];

function environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...own,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
    LANGUAGE: '',
  };
  for (const name of ofOthers) delete env[name];
  return env;
}
