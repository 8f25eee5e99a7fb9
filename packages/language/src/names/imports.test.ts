import assert from 'node:assert/strict';
import { checked, expectNone, expectProblems, uriOf } from '../testing/workspace.ts';
import type { Surroundings } from './imports.ts';
import { resolveImports } from './imports.ts';

const oak = 'organisation Oak';

describe('an import', () => {
  it('leads to a file beside, above or below', () => {
    for (const [from, specifier, to] of [
      ['a.collab', './b.collab', 'b.collab'],
      ['designs/a.collab', '../b.collab', 'b.collab'],
      ['a.collab', './shared/b c#1.collab', 'shared/b%20c%231.collab'],
    ]) {
      expectNone({ [from!]: `import "${specifier}"\ngroup G of Oak`, [to!]: oak });
    }
  });

  it('leads to a file of the library', () => {
    expectNone({
      'a.collab': 'import { Talk as Chat } from "lib:talk.collab"',
      'lib:/talk.collab': 'protocol Talk { step "Talk" 5 min share }',
    });
  });

  it('of a file that is not there offers the nearest', () => {
    const [found] = expectProblems(
      { 'a.collab': 'import «"./harbor.collab"»', 'harbour.collab': oak },
      'import-not-found',
    );
    assert.equal(found!.message, 'There is no file `./harbor.collab` here. Did you mean `./harbour.collab`?');
    assert.equal(found!.fixed(), 'import "./harbour.collab"');
  });

  it('of a file that has moved offers where it is now', () => {
    const [found] = expectProblems({ 'a.collab': 'import «"./b.collab"»', 'shared/b.collab': oak }, 'import-not-found');
    assert.equal(found!.fixed(), 'import "./shared/b.collab"');
  });

  it('without the ending offers it', () => {
    const [found] = expectProblems({ 'a.collab': 'import «"./b"»', 'b.collab': oak }, 'import-not-found');
    assert.equal(found!.fixed(), 'import "./b.collab"');
  });

  it('of something else than a protocol file is refused, even if it is there', () => {
    expectProblems({ 'a.collab': 'import «"./.env"»' }, 'import-not-collab', { locate: (address) => address });
  });

  it('without `./` is told from a package', () => {
    const [found] = expectProblems({ 'a.collab': 'import «"b.collab"»', 'b.collab': oak }, 'import-not-a-path');
    assert.equal(found!.fixed(), 'import "./b.collab"');
  });

  it('with the strokes of Windows is offered with `/`', () => {
    const [found] = expectProblems({ 'a.collab': String.raw`import «"shared\\b.collab"»` }, 'import-backslash');
    assert.equal(found!.fixed(), 'import "./shared/b.collab"');
  });

  it('may not leave the workspace', () => {
    expectProblems({ 'a.collab': 'import «"../secret.collab"»' }, 'import-outside', { locate: (address) => address });
    expectProblems({ 'a.collab': 'import «"../../../../etc/x.collab"»' }, 'import-outside');
    expectProblems({ 'a.collab': 'import «"/etc/x.collab"»' }, 'import-not-a-path');
    expectProblems({ 'a.collab': 'import «"file:///etc/x.collab"»' }, 'import-not-a-path');
    expectProblems({ 'a.collab': 'import «"https://example.org/x.collab"»' }, 'import-not-a-path');
  });

  it('may not leave the workspace through a link', () => {
    const locate = (address: string) => (address.endsWith('link.collab') ? 'file:///etc/x.collab' : undefined);
    expectProblems({ 'a.collab': 'import «"./link.collab"»' }, 'import-outside', { locate });
  });

  it('of a file without a workspace stays in its folder', () => {
    const boundaryOf = () => undefined;
    expectNone({ 'a.collab': 'import "./b.collab"', 'b.collab': oak }, { boundaryOf });
    expectProblems({ 'x/a.collab': 'import «"../b.collab"»', 'b.collab': oak }, 'import-outside', { boundaryOf });
  });

  it('of the file itself is pointed out', () => {
    const [found] = expectProblems({ 'a.collab': `import «"./a.collab"»\n${oak}\ngroup G of Oak` }, 'import-of-itself');
    assert.equal(found!.problem.severity, 'warning');
  });

  it('of a library file that is not there offers the nearest', () => {
    const [found] = expectProblems(
      { 'a.collab': 'import «"lib:tlak.collab"»', 'lib:/talk.collab': 'protocol Talk { step "Talk" 5 min share }' },
      'import-unknown-library',
    );
    assert.equal(found!.fixed(), 'import "lib:talk.collab"');
  });

  it('that is half-typed is left to the parser', () => {
    const { problems } = checked({ 'a.collab': 'import ' });
    assert.ok(problems.get(uriOf('a.collab'))!.every(({ code }) => !code.startsWith('import-')));
    expectProblems({ 'a.collab': 'import «""»' }, 'import-empty');
  });

  it('needs a saved file', () => {
    const { models } = checked({ 'a.collab': 'import "./b.collab"' });
    const nowhere = { boundaryOf() {}, locate() {}, library() {}, installed() {} } as unknown as Surroundings;
    const { files, problems } = resolveImports(models.get(uriOf('a.collab'))!, 'untitled:Untitled-1', nowhere);
    assert.deepEqual(files, [undefined]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['import-unsaved'],
    );
  });
});

describe('an import of a package', () => {
  const installed = (name: string) =>
    name === '@trust/protocols' || name === 'protocols'
      ? {
          folder: 'file:///w/node_modules/p',
          jointwork: name === 'protocols' ? '../../out.collab' : './lib/all.collab',
        }
      : name === 'bare'
        ? { folder: 'file:///w/node_modules/bare', jointwork: undefined }
        : undefined;

  it('leads to the entry that its package.json names', () => {
    expectNone(
      { 'a.collab': 'import "@trust/protocols"\ngroup G of Oak', 'node_modules/p/lib/all.collab': oak },
      { installed },
    );
  });

  it('says what keeps it from there', () => {
    expectProblems({ 'a.collab': 'import «"missing"»' }, 'import-unknown-package', { installed });
    expectProblems({ 'a.collab': 'import «"bare"»' }, 'import-package-without-entry', { installed });
    expectProblems({ 'a.collab': 'import «"protocols"»', 'out.collab': oak }, 'import-outside', { installed });
    expectProblems({ 'a.collab': 'import «"@trust/protocols"»' }, 'import-not-found', { installed });
  });

  it('may lead out of the workspace, but not out of the package', () => {
    const far = () => ({ folder: 'file:///elsewhere/p', jointwork: 'all.collab' });
    const inside = { installed: far, locate: (address: string) => address };
    expectNone({ 'a.collab': 'import "p"' }, inside);
    expectProblems({ 'a.collab': 'import «"p"»' }, 'import-outside', {
      ...inside,
      locate: () => 'file:///etc/x.collab',
    });
  });
});
