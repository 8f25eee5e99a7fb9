import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command as users run it. */
export const command = fileURLToPath(new URL('../../packages/cli/bin/jointwork.mjs', import.meta.url));

/** Where results are kept while these tests run: not with those of whoever runs them. */
const kept = mkdtempSync(join(tmpdir(), 'jointwork-kept-'));
process.on('exit', () => rmSync(kept, { recursive: true, force: true }));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with protocol files, in which the command is run as a process of its own. */
export class Place {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-cli-')));

  at(path: string): string {
    return join(this.folder, path);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(this.at(path)), { recursive: true });
      writeFileSync(this.at(path), content);
    }
  }

  run(...args: readonly string[]): Ended {
    return this.runIn('.', args);
  }

  runIn(folder: string, args: readonly string[], { env = {}, node = process.execPath } = {}): Ended {
    const plain = { ...process.env, XDG_CACHE_HOME: kept, COLUMNS: '100', NO_COLOR: undefined, FORCE_COLOR: undefined };
    const { status, stdout, stderr } = spawnSync(node, [command, ...args], {
      cwd: this.at(folder),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...plain, ...env },
    });
    return { code: status, out: stdout, err: stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A text as it reads, wherever its lines end. */
export function unwrapped(text: string): string {
  return text.replace(/\n +/g, ' ');
}

/** A design that has nothing to be settled. */
export const clean = `group Teachers "Year 5 teachers" as professionals { size 4 }
`;

/** A file with one error, in line 2 from column 22. */
export const faulty = `group Teachers "Year 5 teachers" as professionals { size 4 }
person Ana "Ana" in Techers
`;
