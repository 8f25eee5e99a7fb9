// A look at what people see: opens a file in the embedded VS Code, does what it is told, and saves a picture.
//
//   node test/vscode/shot.mjs --file lesson-study.collab --out plan.png command:"Jointwork: Open Plan" see:"Plan" \
//     --folder test/samples --theme light|dark|high-contrast|high-contrast-light --width 1440 --height 900 --scale 1
//     --build (first) --installed (as a user has it, from the .vsix)
//
// The words that follow are done in order: open:FILE command:TITLE goto:LINE[:COLUMN] key:NAME type:TEXT wait:MS see:TEXT
// hover:TEXT click:TEXT shot:FILE. The folder is copied first, so nothing that is typed reaches it.
import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ready } from '../../packages/dev/src/setup.mjs';
import { main, say } from '../../packages/dev/src/steps.mjs';
import { temporaryFolder } from '../../packages/dev/src/temporary.mjs';

const words = ['open', 'command', 'goto', 'key', 'type', 'wait', 'see', 'hover', 'click', 'shot'];

await main(async () => {
  await ready();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: 'test/samples' },
      file: { type: 'string' },
      theme: { type: 'string', default: 'light' },
      width: { type: 'string', default: '1440' },
      height: { type: 'string', default: '900' },
      scale: { type: 'string', default: '1' },
      out: { type: 'string', default: 'shot.png' },
      build: { type: 'boolean', default: false },
      installed: { type: 'boolean', default: false },
    },
  });
  if (values.build) await (await import('../../packages/dev/src/build.mjs')).buildAll();
  const vsix = values.installed
    ? await (await import('../../packages/dev/src/package.mjs')).packageExtension()
    : undefined;
  const { openEditor } = await import('./drive.mjs');
  const { folder: parent, remove } = temporaryFolder('shot');
  const folder = join(parent, basename(resolve(values.folder)));
  cpSync(values.folder, folder, { recursive: true });
  let editor;
  try {
    editor = await openEditor({
      folder,
      file: values.file,
      vsix,
      theme: values.theme,
      width: Number(values.width),
      height: Number(values.height),
      scale: Number(values.scale),
    });
    for (const positional of positionals) {
      const [, word, what] = /^(\w+):(.*)$/s.exec(positional) ?? [];
      if (!words.includes(word))
        throw new Error(`"${positional}" is not one of ${words.map((word) => `${word}:…`).join(', ')}`);
      try {
        await editor[word](what);
      } catch (error) {
        await editor.shot(values.out);
        throw new Error(`${positional}: ${error.message} (see ${values.out})`);
      }
    }
    mkdirSync(dirname(resolve(values.out)), { recursive: true });
    await editor.shot(values.out);
    say(values.out);
  } finally {
    await editor?.close();
    remove();
  }
});
