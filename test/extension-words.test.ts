import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, Engine } from '@jointwork/engine';
import { bundle, target } from '../packages/vscode/src/generate.mjs';

const root = join(import.meta.dirname, '..', 'packages', 'vscode');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const words: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
}));

/** The names under which a manifest has what people read. */
const readable = new Set(['title', 'description', 'markdownDescription', 'contents', 'name', 'altText']);

/** Names of things, not words: what is installed, and what a language is called everywhere. */
const names = new Set(['jointwork-vscode', 'Jointwork']);

function* readIn(value: unknown, key = ''): Iterable<string> {
  if (typeof value === 'string' && readable.has(key)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* readIn(inner, name);
}

describe('The words of the extension', () => {
  it('of the manifest stand in package.nls.json, each of them used', () => {
    const read = [...readIn(manifest)];
    assert.ok(read.length > 40);
    assert.deepEqual(
      read.filter((text) => !/^%[\w.]+%$/.test(text) && !names.has(text)),
      [],
      'hard-wired',
    );
    const used = new Set([...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, key]) => key!));
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
  });

  it('of the code go through l10n, and stand in the file for translators', () => {
    const shown =
      /\b(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\(\s*['"`]|\b(?:label|description|tooltip|placeHolder|title|prompt|detail)\s*[:=]\s*['"]/g;
    const found = sources.flatMap(({ file, text }) => [...text.matchAll(shown)].map(([hit]) => `${file}: ${hit}`));
    assert.deepEqual(found, []);
    assert.equal(readFileSync(target, 'utf8'), bundle(), 'run npm run generate');
    assert.ok(Object.keys(JSON.parse(bundle())).length > 40);
  });

  it('say nothing of a mouse or a colour alone: each icon of the side bar has its word', () => {
    for (const { file, text } of sources.filter(({ file }) => /sidebar[/\\](designs|people|reviews)/.test(file))) {
      const made = [...text.matchAll(/new TreeItem\(/g)].length;
      const named = [...text.matchAll(/accessibilityInformation = /g)].length;
      assert.equal(named, made, file);
    }
  });

  it('lead to commands, pictures and views that are there', () => {
    const { commands, walkthroughs, views } = manifest.contributes;
    const known = new Set(commands.map(({ command }: { command: string }) => command));
    const linked = Object.values(words).flatMap((text) => [...text.matchAll(/\(command:(jointwork\.\w+)/g)]);
    assert.ok(linked.length >= 5);
    for (const [, command] of linked) assert.ok(known.has(command), command);
    for (const { media } of walkthroughs[0].steps)
      for (const image of Object.values(media.image)) assert.ok(existsSync(join(root, String(image))), String(image));
    for (const { icon } of views.jointwork) assert.ok(existsSync(join(root, icon)));
  });
});

describe('The first design', () => {
  it('is free of errors as it stands, and says what may come next', () => {
    const template = readFileSync(join(root, 'templates', 'design.collab'), 'utf8');
    const gaps = new Map<string, string>();
    const text = template
      .replaceAll(
        /\b(FROM|SOON|TO|ZONE)\b/g,
        (word) => ({ FROM: '2026-11-22', SOON: '2026-12-20', TO: '2027-02-14', ZONE: 'Europe/London' })[word]!,
      )
      .replaceAll(/\$\{(\d+):([^}]*)\}/g, (_, number: string, gap: string) => {
        gaps.set(number, gap);
        return gap;
      })
      .replaceAll(/\$(\d+)/g, (_, number: string) => gaps.get(number) ?? '');
    const engine = new Engine({ catalogue, today: () => '2026-11-22' });
    engine.setFile('file:///ws/a.collab', text, { open: true });
    const errors = engine.findings('file:///ws/a.collab').filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ code }) => code),
      [],
    );
    assert.ok(engine.plan('file:///ws/a.collab')!.sessions.length >= 6);
  });
});
