import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { bin, root, toolEnvironment } from './places.mjs';
import { run } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

/** What users may hold in their hands: the library, the plan as JSON, and the model that it is made from. */
const published = ['packages/cli/src/index.ts', 'packages/plan/src/plan.ts', 'packages/language/src/model/model.ts'];

/** The packages that these stand in. All their files are named, as TypeScript declares only what it is asked for. */
const packages = ['language', 'plan', 'cli'];

const declarationOf = (file) => file.replace(/\.ts$/, '.d.ts');
const reference = /^(?:import|export) [^'\n]*from '([^']+)';$|\bimport\("([^"]+)"\)/gm;
const namedImport = /^(import|export) type \{([^}]*)\} from '(@jointwork\/[^']+)';$/gm;
const passedOn = /^export (?:type )?(?:\{([^}]*)\}|\*) from '([^']+)';$/gm;

/** Whether a declaration file declares a name itself. */
const declares = (text, name) =>
  new RegExp(`^export (?:declare )?(?:interface|type|const|function|class) ${name}\\b`, 'm').test(text);

/** The file, from `file` on, that declares a name; it may have been passed on more than once. */
function homeOf(name, file) {
  const text = readFileSync(file, 'utf8');
  if (declares(text, name)) return file;
  for (const [, names, specifier] of text.matchAll(passedOn)) {
    if (names !== undefined && !names.split(',').some((part) => part.trim().replace(/^type /, '') === name)) continue;
    const home = specifier.startsWith('.') && homeOf(name, declarationOf(resolve(dirname(file), specifier)));
    if (home) return home;
  }
  return undefined;
}

/** Turns imports of our packages by name into imports of the files that declare what is imported. */
function withoutPackages(text, file, declarations) {
  return text.replace(namedImport, (_, verb, names, specifier) => {
    const door = join(declarations, 'packages', specifier.split('/')[1], 'src', 'index.d.ts');
    const byHome = Map.groupBy(
      names.split(',').map((name) => name.trim()),
      (name) => homeOf(name.split(' as ')[0], door),
    );
    if (byHome.has(undefined)) throw new Error(`${byHome.get(undefined)} of ${specifier} was not found for ${file}`);
    return [...byHome]
      .map(([home, some]) => {
        const path = relative(dirname(file), home)
          .replaceAll('\\', '/')
          .replace(/\.d\.ts$/, '.ts');
        return `${verb} type { ${some.join(', ')} } from '${path.startsWith('.') ? path : `./${path}`}';`;
      })
      .join('\n');
  });
}

/**
 * Writes the types of the published data into a folder, as declarations that need nothing else: those files alone that
 * can be reached from them. One that needs a package of the parser is an error. Gives what was written.
 */
export async function writeTypes(target) {
  const { folder: declarations, remove } = temporaryFolder('types');
  try {
    const options = {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: declarations,
      types: [],
    };
    const config = join(declarations, 'tsconfig.json');
    const include = packages.map((name) => join(root, 'packages', name, 'src', '**', '*.ts'));
    const exclude = ['**/*.test.ts', '**/testing/**'];
    writeFileSync(
      config,
      JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions: options, include, exclude }),
    );
    // A mistake elsewhere is for `npm run check` to tell; declarations are written all the same.
    await run(join(bin, 'tsc'), ['-p', config], { env: toolEnvironment(), accept: [0, 1, 2] });
    const waiting = published.map((file) => join(declarations, declarationOf(file)));
    const done = new Set();
    const results = [];
    const write = (file, text) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      results.push(file);
    };
    for (const file of waiting) {
      if (done.has(file)) continue;
      done.add(file);
      const text = withoutPackages(readFileSync(file, 'utf8'), file, declarations);
      for (const [, from, inline] of text.matchAll(reference)) {
        const specifier = from ?? inline;
        if (!specifier.startsWith('.'))
          throw new Error(`A published type needs ${specifier} (in ${relative(declarations, file)})`);
        waiting.push(declarationOf(resolve(dirname(file), specifier)));
      }
      // A declaration is imported by the name of the script that it stands for.
      write(
        join(target, relative(join(declarations, 'packages'), file)),
        text.replace(/(from '[^']+)\.ts'/g, "$1.js'"),
      );
    }
    const lines = published.map(
      (file) => `export type * from './${file.slice('packages/'.length).replace(/\.ts$/, '.js')}';\n`,
    );
    write(join(target, 'index.d.ts'), lines.join(''));
    return results;
  } finally {
    remove();
  }
}
