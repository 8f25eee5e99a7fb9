import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './places.mjs';

const inPackages = (...path) => join(root, 'packages', ...path);

/** Users run what is bundled here on their own Node. */
const node = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Modules first: what is not used falls away, and wrappers that look for files at run time stay out.
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
};

/** What runs in VS Code where that runs in a browser: without Node. */
const web = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  outdir: inPackages('vscode', 'dist', 'web'),
};

/** Bundled CommonJS asks for `require`, which an ES module does not have. */
const requireForModules = {
  js: "import{createRequire as jointworkRequire}from'node:module';const require=jointworkRequire(import.meta.url);",
};

/**
 * Modules that the front leaves to the other bundle, and what they are called there. A chunk is shared by whoever reaches
 * its files, and through the indexes of our packages everything reaches everything: built in one go, the front would
 * load the parser and the rules just to print what is known already.
 */
const leftToOthers = {
  name: 'left to others',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind }) => {
      const name = basename(path, '.ts');
      if (kind !== 'dynamic-import' || inFront.has(name)) return undefined;
      return { path: `./commands/${name}.mjs`, external: true };
    });
  },
};

/** Commands that are quick where there is little to do. */
const inFront = new Set(['check']);

const commands = readdirSync(inPackages('cli', 'src', 'commands'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => basename(name, '.ts'))
  .filter((name) => !inFront.has(name));

/** What is built, by name: the options of esbuild for each. */
export const bundles = {
  'command line': {
    ...node,
    entryPoints: { cli: inPackages('cli', 'src', 'main.ts') },
    outdir: inPackages('cli', 'dist'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    plugins: [leftToOthers],
    banner: requireForModules,
  },
  'commands, library and language server': {
    ...node,
    entryPoints: {
      ...Object.fromEntries(
        commands.map((name) => [`commands/${name}`, inPackages('cli', 'src', 'commands', `${name}.ts`)]),
      ),
      'commands/fresh': inPackages('cli', 'src', 'checking', 'fresh.ts'),
      'commands/mend': inPackages('cli', 'src', 'checking', 'mend.ts'),
      'commands/changed-since': inPackages('cli', 'src', 'checking', 'changed-since.ts'),
      'commands/written': inPackages('cli', 'src', 'report', 'written.ts'),
      index: inPackages('cli', 'src', 'index.ts'),
      server: inPackages('server', 'src', 'main.ts'),
    },
    outdir: inPackages('cli', 'dist'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    // What a command does not need is not read: the parser, the plan, the server are chunks of their own.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: requireForModules,
  },
  'language server of the extension': {
    ...node,
    entryPoints: { server: inPackages('server', 'src', 'main.ts') },
    outdir: inPackages('vscode', 'dist'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    // What is exported from the preview is read when somebody does so.
    splitting: true,
    chunkNames: 'server/[name]-[hash]',
    banner: requireForModules,
  },
  extension: {
    ...node,
    entryPoints: { extension: inPackages('vscode', 'src', 'extension.ts') },
    outdir: inPackages('vscode', 'dist'),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  },
  'extension for the web': {
    ...web,
    // CommonJS with the ending that the host of the web expects, in a folder of its own.
    entryPoints: { extension: inPackages('vscode', 'src', 'extension-web.ts') },
    format: 'cjs',
    external: ['vscode'],
  },
  'language server for the web': {
    ...web,
    entryPoints: { server: inPackages('server', 'src', 'browser.ts') },
    format: 'iife',
  },
  'preview page': {
    bundle: true,
    // A folder of its own: the page may read nothing else.
    entryPoints: { page: inPackages('preview', 'src', 'page', 'main.ts') },
    outdir: inPackages('vscode', 'dist', 'preview'),
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
  },
};

/** Examples that stand for themselves: each is a whole collaboration in one file. */
const examples = [
  'lesson-study/light-and-shadow.collab',
  'open-class/reading-aloud.collab',
  'mended/why-away.collab',
  'one-health/the-same-fever.collab',
  'faulty/attendance-league.collab',
];

/** Files that the extension carries as they are: where from, and what they are called in its `dist`. */
export const carried = [
  { from: join(root, 'syntaxes', 'jointwork.tmLanguage.json'), to: 'jointwork.tmLanguage.json' },
  { from: join(root, 'syntaxes', 'language-configuration.json'), to: 'language-configuration.json' },
  { from: join(root, 'docs', 'config.schema.json'), to: 'config.schema.json' },
  ...examples.map((file) => ({ from: join(root, 'examples', file), to: `examples/${basename(file)}` })),
];
