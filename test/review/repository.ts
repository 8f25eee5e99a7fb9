import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Place } from '../cli/jointwork.ts';
import type { Files } from './changes.ts';

const folder = new URL('./workspace/', import.meta.url);

/** The workspace as it is on `main`. */
export const workspace: Files = {
  ...Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
  'jointwork.config.json': '{ "root": true }\n',
};

/** A repository with real commits: the workspace on `main`, a change on a branch. */
export class TestRepository extends Place {
  constructor(files: Files = workspace) {
    super();
    this.git('init', '-q', '-b', 'main');
    this.write(files);
    this.commit('The designs of Millbrook');
  }

  git(...args: readonly string[]): string {
    const plain = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...plain, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      // Hashes are the same each time, as they stand in what is told.
      env: { ...process.env, GIT_AUTHOR_DATE: '2026-09-01T08:00:00Z', GIT_COMMITTER_DATE: '2026-09-01T08:00:00Z' },
    });
  }

  commit(message: string): string {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD').trim();
  }

  /** A branch from `main` on which the files are these. @returns its commit */
  branch(name: string, files: Files): string {
    this.git('checkout', '-q', '-B', name, 'main');
    for (const entry of readdirSync(this.folder)) {
      if (entry !== '.git') rmSync(join(this.folder, entry), { recursive: true });
    }
    this.write(files);
    return this.commit(name);
  }
}
