import assert from 'node:assert/strict';
import { parse } from '../parse/parse.ts';
import { checked, uriOf } from '../testing/workspace.ts';
import { affectedFiles, anyTenet, changedExports, isAffected, outwardOf, rippleOf, signatureOf } from './changes.ts';

const model = (text: string) => parse(text).model;
const changed = (before: string | undefined, after: string | undefined) =>
  [
    ...changedExports(before === undefined ? undefined : model(before), after === undefined ? undefined : model(after)),
  ].sort();

const shared = `organisation Oak
group Teachers "Teachers" of Oak { size 4 interest "Less re-teaching" }
group Pupils of Oak { size 90 }
`;

describe('the signature of a file', () => {
  it('is the same wherever things stand and however they are laid out', () => {
    const moved = `// A comment.\n\n${shared.replaceAll('{', '{\n\n ').replaceAll('group', '\n/** Doc. */ group')}`;
    assert.deepEqual(signatureOf(model(moved)), signatureOf(model(shared)));
  });

  it('is another where anything is said differently', () => {
    const base = signatureOf(model(shared)).get('Teachers');
    for (const edit of [
      ['size 4', 'size 5'],
      ['size 4', 'size 4 to 5'],
      ['Less re-teaching', 'Less'],
      ['interest', 'contributes'],
      ['"Teachers" of', '"Teacher" of'],
      ['Teachers "Teachers" of Oak', 'Teachers "Teachers"'],
      ['Teachers "Teachers"', 'Teachers "Teachers" as leaders'],
    ]) {
      const text = shared.replace(edit[0]!, edit[1]!);
      assert.notEqual(text, shared);
      assert.notEqual(signatureOf(model(text)).get('Teachers'), base, edit[1]);
    }
  });
});

describe('what an edit changes for other files', () => {
  it('is nothing where only the layout or the inside of a design changes', () => {
    const design = (body: string) => `${shared}design D { purpose "p" ${body} }`;
    assert.deepEqual(changed(shared, `\n\n${shared}`), []);
    assert.deepEqual(changed(design('work W { with Teachers }'), design('work W { with Pupils } exit "e"')), []);
  });

  it('is a name that is added, removed, renamed or said differently', () => {
    assert.deepEqual(changed(shared, `${shared}person Ana`), ['Ana']);
    assert.deepEqual(changed(`${shared}person Ana`, shared), ['Ana']);
    assert.deepEqual(changed(shared, shared.replace('Pupils', 'Children')), ['Children', 'Pupils']);
    assert.deepEqual(changed(shared, shared.replace('size 4', 'size 5')), ['Teachers']);
    assert.deepEqual(changed(undefined, shared), ['Oak', 'Pupils', 'Teachers']);
    assert.deepEqual(changed(shared, undefined), ['Oak', 'Pupils', 'Teachers']);
  });

  it('goes on to what is made of it in the same file', () => {
    const more = `${shared}group All joins Teachers and Pupils\nperson Ana in All`;
    assert.deepEqual(changed(more, more.replace('size 4', 'size 5')), ['All', 'Ana', 'Teachers']);
  });

  it('is what an import may have given another meaning', () => {
    const more = 'group G of Oak\ngroup H';
    assert.deepEqual(changed(`import "./b.collab"\n${more}`, `import "./c.collab"\n${more}`), ['G']);
  });

  it('is any tenet, where a framework changes', () => {
    const framework = 'framework F { levels low tenet t }';
    assert.deepEqual(changed(framework, framework.replace('low', 'low, high')), [anyTenet, 'F']);
  });
});

describe('what a file looks for beyond itself', () => {
  it('is what it finds in other files, and what it does not find', () => {
    const { models } = checked({
      'a.collab': `import "./b.collab"
        import { Elm as School } from "./b.collab"
        group G of Oak and School and Nowhere
        group H of Here
        organisation Here
        design D { purpose "p" target t }`,
      'b.collab': 'organisation Oak organisation Elm framework F { levels low tenet t }',
    });
    assert.deepEqual([...outwardOf(models.get(uriOf('a.collab'))!)].sort(), [anyTenet, 'Elm', 'Nowhere', 'Oak']);
  });

  it('decides whether a change matters', () => {
    assert.equal(isAffected(new Set(['Oak', 'Elm']), new Set(['Elm'])), true);
    assert.equal(isAffected(new Set(['Oak']), new Set(['Elm', 'Ash'])), false);
    assert.equal(isAffected(new Set(), new Set(['Elm'])), false);
  });

  it('ripples through the names of a file, aliases too', () => {
    const text = 'import { Elm as School } from "./b.collab"\ngroup G of School\ngroup H like G\ngroup I';
    assert.deepEqual([...rippleOf(model(text), new Set(['Elm']))].sort(), ['G', 'H']);
    assert.deepEqual([...rippleOf(model(text), new Set(['Oak']))], []);
  });
});

describe('the files that an edit affects', () => {
  const files = {
    'a.collab': 'import "./b.collab"\nimport "./c.collab"\ngroup A joins B',
    'b.collab': 'import "./c.collab"\ngroup B joins C\norganisation Elm',
    'c.collab': 'import "./a.collab"\ngroup C { size 3 }\norganisation Oak',
    'd.collab': 'import "./b.collab"\ngroup D of Elm',
    'e.collab': 'group E of Oak',
  };
  const { models } = checked(files);
  const workspace = {
    importersOf: (file: string) =>
      Object.entries(files)
        .filter(([, text]) => text.includes(`./${file.slice(file.lastIndexOf('/') + 1)}"`))
        .map(([name]) => uriOf(name)),
    modelOf: (file: string) => models.get(file),
    outwardOf: (file: string) => outwardOf(models.get(file)!),
  };

  it('are those that use what changed, through others too, circles or not', () => {
    assert.deepEqual(
      [...affectedFiles(uriOf('c.collab'), new Set(['C']), workspace)],
      [uriOf('b.collab'), uriOf('a.collab')],
    );
    assert.deepEqual([...affectedFiles(uriOf('b.collab'), new Set(['Elm']), workspace)], [uriOf('d.collab')]);
  });

  it('are none where nobody uses it, or nothing changed', () => {
    assert.deepEqual([...affectedFiles(uriOf('c.collab'), new Set(['Oak']), workspace)], []);
    assert.deepEqual([...affectedFiles(uriOf('c.collab'), new Set(), workspace)], []);
  });
});
