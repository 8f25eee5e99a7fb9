import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = join(dirname(fileURLToPath(import.meta.url)), '..', 'packages');

/** From the ground up: a package imports what stands below it, never what stands above or beside it. */
const layers = [
  ['language'],
  ['plan'],
  ['rules', 'library'],
  ['engine'],
  ['render', 'disk'],
  ['server'],
  ['cli', 'preview'],
  ['vscode'],
];
const layerOf = new Map(layers.flatMap((names, level) => names.map((name) => [name, level] as const)));

/** The names by which packages are imported from elsewhere. */
const packageOf = new Map([...layerOf.keys(), 'dev'].map((name) => [`@jointwork/${name}`, name]));

/** These run in a browser, and the same input gives the same output: no files, no processes, no clock. */
const pure = new Set(['language', 'plan', 'rules', 'render']);

/** What an export carries along runs at its reader's, by the reader's clock. */
const carried = /^src[/\\](?:room[/\\]page[/\\]|generated[/\\]room-script\.ts$)/;

/** What would give another answer tomorrow. */
const clock = /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b|\bMath\.random\b/;

/** The parser stays behind the model. */
const parser = ['langium', 'langium-cli', 'chevrotain', '@chevrotain/types'];

interface Import {
  readonly package: string;
  readonly file: string;
  readonly specifier: string;
}

const importPattern =
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/gm;

function importsOf(text: string): string[] {
  return [...text.matchAll(importPattern)].map(([, from, plain, called]) => from ?? plain ?? called ?? '');
}

/** The code of a package that users run; tests and generators may look anywhere. */
function sourcesOf(name: string): string[] {
  return globSync('src/**/*.{ts,tsx,mts,js,mjs}', { cwd: join(packages, name) }).filter(
    (file) => !/\.test\.tsx?$|(^|[/\\])(generate\.mjs|testing[/\\])/.test(file),
  );
}

function allImports(): Import[] {
  return [...layerOf.keys()].flatMap((name) =>
    sourcesOf(name).flatMap((file) => {
      const path = join(packages, name, file);
      return importsOf(readFileSync(path, 'utf8')).map((specifier) => ({ package: name, file: path, specifier }));
    }),
  );
}

/** The package that an import leads to; undefined where it leads out of the workspace. */
function packageReached({ file, specifier }: Import): string | undefined {
  if (specifier.startsWith('.'))
    return resolve(dirname(file), specifier)
      .slice(packages.length + 1)
      .split(sep)[0];
  const [scope, name] = specifier.split('/');
  return packageOf.get(`${scope}/${name}`);
}

function goesUp(found: Import): boolean {
  const reached = packageReached(found);
  if (reached === undefined || reached === found.package) return false;
  return (layerOf.get(reached) ?? Number.POSITIVE_INFINITY) >= (layerOf.get(found.package) ?? 0);
}

const is = (specifier: string, names: readonly string[]) =>
  names.some((name) => specifier === name || specifier.startsWith(`${name}/`));

const told = (imports: readonly Import[]) =>
  imports.map(({ file, specifier }) => `${file.slice(packages.length + 1)} imports ${specifier}`);

describe('The layers', () => {
  const imports = allImports();

  it('are read from the sources', () => {
    assert.ok(imports.length > 50, `only ${imports.length} imports were found`);
    assert.deepEqual(
      importsOf(
        `import a, {\n  type B,\n} from './a.ts';\nexport * from "b";\nimport 'c';\nconst d = await import('d');`,
      ),
      ['./a.ts', 'b', 'c', 'd'],
    );
  });

  it('know every package', () => {
    const known = new Set([...layerOf.keys(), 'dev']);
    const there = globSync('*/package.json', { cwd: packages }).map((file) => dirname(file));
    assert.deepEqual(
      there.filter((name) => !known.has(name)),
      [],
    );
  });

  it('go one way: no package imports one that stands above it or beside it', () => {
    assert.deepEqual(told(imports.filter(goesUp)), []);
  });

  it('would catch a package that looks up', () => {
    const from = (name: string, specifier: string): Import => ({
      package: name,
      file: join(packages, name, 'src', 'some.ts'),
      specifier,
    });
    assert.ok(goesUp(from('language', '@jointwork/plan')));
    assert.ok(goesUp(from('plan', '../../rules/src/index.ts')));
    assert.ok(goesUp(from('rules', '@jointwork/library')), 'beside it');
    assert.ok(goesUp(from('cli', '@jointwork/dev')), 'the tools of the workspace');
    assert.ok(!goesUp(from('cli', '@jointwork/server/protocol')));
    assert.ok(!goesUp(from('plan', './calendar.ts')));
  });

  it('meet at the front door: no relative import reaches into another package', () => {
    const wrong = imports.filter((found) => found.specifier.startsWith('.') && packageReached(found) !== found.package);
    assert.deepEqual(told(wrong), []);
  });

  it('keep language, plan, rules and render free of Node', () => {
    const wrong = imports.filter(({ package: name, specifier }) => pure.has(name) && isBuiltin(specifier));
    assert.deepEqual(told(wrong), []);
  });

  it('keep the clock and chance out of them', () => {
    const wrong = [...pure].flatMap((name) =>
      sourcesOf(name).flatMap((file) => {
        if (name === 'render' && carried.test(file)) return [];
        const found = clock.exec(readFileSync(join(packages, name, file), 'utf8'));
        return found ? [`${name}/${file} uses ${found[0]}`] : [];
      }),
    );
    assert.deepEqual(wrong, []);
  });

  it('keep VS Code in the extension', () => {
    const wrong = imports.filter(
      ({ package: name, specifier }) => name !== 'vscode' && is(specifier, ['vscode', 'vscode-languageclient']),
    );
    assert.deepEqual(told(wrong), []);
  });

  it('keep the parser in the language', () => {
    const wrong = imports.filter(({ package: name, file, specifier }) => {
      if (name === 'language') return false;
      const generated =
        specifier.startsWith('.') && /[/\\]language[/\\].*[/\\]generated[/\\]/.test(resolve(dirname(file), specifier));
      return is(specifier, parser) || generated || /^@jointwork\/language\/.*generated/.test(specifier);
    });
    assert.deepEqual(told(wrong), []);
  });

  it('show no parser type at the door of the language', () => {
    const reachable = new Set<string>();
    const visit = (file: string) => {
      if (reachable.has(file)) return;
      reachable.add(file);
      for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
        if (specifier.startsWith('.')) visit(resolve(dirname(file), specifier));
      }
    };
    visit(join(packages, 'language', 'src', 'model', 'model.ts'));
    const wrong = [...reachable].flatMap((file) =>
      importsOf(readFileSync(file, 'utf8'))
        .filter((specifier) => is(specifier, parser) || specifier.includes('generated'))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });
});
