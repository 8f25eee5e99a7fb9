import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checked, expectNone, expectProblems, uriOf } from '../testing/workspace.ts';
import { isEveryone, link } from './link.ts';

const framework = `framework Ours {
  levels none, some, all
  tenet trust
  tenet candour
}`;

/** A design in which an activity says something; `Teachers`, `Head` and `Oak` are declared. */
function inWork(clauses: string, more = ''): string {
  return `organisation Oak
group Teachers of Oak { size 5 }
person Head of Oak
${more}
design D {
  purpose "p"
  work Plan { ${clauses} }
  review Look { with Teachers once on 2026-10-01 }
}`;
}

describe('links', () => {
  it('lead every name of the samples to a declaration', () => {
    const folder = new URL('../../../../test/samples/', import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.collab'));
    const library = `framework Library { levels absent, emerging, developing, established, embedded
      ${tenets.map((tenet) => `tenet ${tenet}`).join(' ')} }`;
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
    const { models, problems } = checked({ 'lib:/tenets.collab': library, ...files });
    assert.ok(names.length >= 7);
    for (const name of names) {
      const { refs } = models.get(uriOf(name))!;
      assert.deepEqual(problems.get(uriOf(name)), [], name);
      assert.ok(refs.length > 0, name);
      const open = new Set(refs.filter(({ to }) => to === undefined).map((ref) => ref.name));
      for (const word of ['everyone', 'consensus', 'consent']) open.delete(word);
      assert.deepEqual([...open], [], name);
    }
  });

  it('lead to the very declaration, and say in which file it stands', () => {
    const { models } = checked({
      'a.collab': 'import { Oak as School } from "./b.collab"\ngroup G of School',
      'b.collab': 'organisation Oak',
    });
    const [imported, used] = models.get(uriOf('a.collab'))!.refs;
    const oak = models.get(uriOf('b.collab'))!.items[0];
    assert.equal(imported!.to, oak);
    assert.equal(used!.to, oak);
    assert.equal(used!.file, uriOf('b.collab'));
    assert.equal(used!.name, 'School');
  });

  it('are set afresh when a file is linked again', () => {
    const files = { 'a.collab': 'import "./b.collab"\ngroup G of Oak', 'b.collab': 'organisation Oak' };
    const { models, scopes } = checked(files);
    const model = models.get(uriOf('a.collab'))!;
    const [ref] = model.refs;
    assert.equal(ref!.to?.kind, 'organisation');
    const [problem] = link(model, { ...scopes.get(uriOf('a.collab'))!, imports: [undefined] });
    assert.equal(problem!.code, 'unknown-name');
    assert.equal(ref!.to, undefined);
    assert.equal(ref!.file, undefined);
  });
});

const tenets = [
  'collective-autonomy',
  'collective-efficacy',
  'collaborative-inquiry',
  'collective-responsibility',
  'collective-initiative',
  'mutual-dialogue',
  'joint-work',
  'common-meaning-and-purpose',
  'collaborating-with-students',
  'big-picture-thinking',
];

describe('an unknown name', () => {
  it('is reported where it stands, with the nearest of a fitting kind', () => {
    const [found] = expectProblems(inWork('with «Techers»', 'protocol Techer { }'), 'unknown-name');
    assert.equal(
      found!.message,
      'Nothing here is called `Techers`; a group or a person belongs here. Did you mean `Teachers`?',
    );
    assert.match(found!.fixed(), /with Teachers \}/);
  });

  it('is reported without a guess where nothing is near', () => {
    const [found] = expectProblems('group Teachers\ngroup G of «Oak»', 'unknown-name');
    assert.equal(found!.message, 'Nothing here is called `Oak`; an organisation belongs here.');
    assert.deepEqual(found!.fixTitles, []);
  });

  it('is offered as an import where another file declares it', () => {
    const files = {
      'a.collab': '/** About. */\n\ngroup G of «Oak»',
      'b.collab': 'organisation Oak',
      'c.collab': 'group Oak',
    };
    const [found] = expectProblems(files, 'unknown-name');
    assert.match(found!.message, /`Oak` is declared in `\.\/b\.collab`, which this file does not import/);
    assert.deepEqual(found!.fixTitles, ['Import `Oak` from `./b.collab`']);
    assert.equal(found!.fixed(), '/** About. */\n\nimport { Oak } from "./b.collab"\n\ngroup G of Oak');
  });

  it('joins an import that is there, when it is imported', () => {
    const files = {
      'a.collab': 'import { Elm } from "./b.collab"\ngroup G of Elm and «Oak»',
      'b.collab': 'organisation Oak organisation Elm',
    };
    const [found] = expectProblems(files, 'unknown-name');
    assert.match(found!.fixed(), /^import \{ Elm, Oak \} from "\.\/b\.collab"\n/);
  });

  it('is none where the name is declared further down, or in the library', () => {
    expectNone({
      'a.collab': 'group G of Oak\norganisation Oak\ndesign D { purpose "p" work W { follows Talk } }',
      'lib:/talk.collab': 'protocol Talk { step "Talk" 5 min share }',
    });
  });
});

describe('a name of the wrong kind', () => {
  it('says what it is and what is needed, and where it is declared', () => {
    const [found] = expectProblems(inWork('with «Oak»'), 'wrong-kind');
    assert.equal(found!.message, '`Oak` is an organisation; a group or a person belongs here.');
    assert.deepEqual(found!.related, ['Oak: `Oak` is declared here.']);
  });

  it('is told for tenets and roles too', () => {
    expectProblems(inWork('for «Teachers»', framework), 'wrong-kind');
    expectProblems('group Oak protocol P { role a step "s" 5 min share by «Oak» }', 'wrong-kind');
  });

  it('counts the nearest scope: a local name hides one of the file', () => {
    const [found] = expectProblems(inWork('produces plan Oak "o" place "p" at «Oak»'), 'wrong-kind');
    assert.equal(found!.message, '`Oak` is something that is produced; an organisation belongs here.');
  });
});

describe('the scope of a design', () => {
  it('holds participants, activities, reviews and named artefacts', () => {
    expectNone(
      inWork(`with Local
        produces agreement Rules "r"
        evidence case "c" under Rules
        action "a" by Local checked in Look`).replace(
        'purpose "p"',
        'purpose "p" group Local { size 2 } work Next after Plan { uses Rules }',
      ),
    );
  });

  it('is closed to other designs', () => {
    const text = inWork('with Teachers');
    const [found] = expectProblems(`${text}\ndesign E { purpose "p" work Next after «Plan» { } }`, 'unknown-name');
    assert.equal(found!.message, 'Nothing here is called `Plan`; an activity or a review belongs here.');
  });

  it('comes before the file', () => {
    const { models } = checked({
      'a.collab': 'group Us { size 9 }\ndesign D { purpose "p" group Us { size 3 } work W { with Us } }',
    });
    const { refs, items } = models.get(uriOf('a.collab'))!;
    const design = items[1]!;
    assert.ok(design.kind === 'design');
    assert.equal(refs[0]!.to, design.participants[0]);
  });
});

describe('roles', () => {
  const talk = 'protocol Talk { role host role guests 2 to 4 step "s" 5 min share by guests silent host }';

  it('are looked up in the protocol, in its steps and where it is followed', () => {
    expectNone(inWork('with Teachers, Head follows Talk with host = Head, guests = Teachers', talk));
    const [inStep] = expectProblems('protocol P { role host step "s" 5 min each «hots» share }', 'unknown-role');
    assert.equal(inStep!.message, 'The protocol `P` has no role `hots`. Did you mean `host`?');
    assert.match(inStep!.fixed(), /each host share/);
    const [bound] = expectProblems(
      inWork('with Teachers, Head follows Talk with host = Head, «guest» = Teachers', talk),
      'unknown-role',
    );
    assert.match(bound!.fixed(), /, guests = Teachers/);
  });

  it('are taken over by `like`, through other files', () => {
    const files = {
      'a.collab': `import "./b.collab"\n${inWork('with Teachers, Head follows Short with host = Head, guests = Teachers')}`,
      'b.collab':
        'import { Talk as Long } from "./c.collab"\nprotocol Short like Long { step "t" 2 min ask by guests }',
      'c.collab': talk,
    };
    expectNone(files);
    const { models } = checked(files);
    const host = models.get(uriOf('a.collab'))!.refs.find(({ name }) => name === 'host')!;
    assert.equal(host.to?.kind, 'role');
    assert.equal(host.file, uriOf('c.collab'));
  });

  it('named `everyone` win over the word', () => {
    const { models } = checked({
      'a.collab':
        'protocol P { role a step "s" 5 min share by everyone }\nprotocol Q { role everyone step "s" 5 min share by everyone }',
    });
    const [word, role] = models.get(uriOf('a.collab'))!.refs;
    assert.equal(isEveryone(word as never), true);
    assert.equal(isEveryone(role as never), false);
    assert.equal(role!.to?.kind, 'role');
  });

  it('are not sought in a protocol that is unknown itself', () => {
    expectProblems(inWork('with Teachers follows «Tlak» with anything = Teachers', talk), 'unknown-name');
  });
});

describe('tenets and levels', () => {
  const target = (clauses: string) => `design D { purpose "p" target ${clauses} }`;

  it('come from the frameworks that a file sees', () => {
    expectNone(`${framework}\n${target('trust from none to all { seen when "s" found some on 2026-10-01 }')}`);
    expectNone({ 'a.collab': `import "./f.collab"\n${target('trust to all')}`, 'f.collab': framework });
    expectNone({ 'a.collab': `import { Ours } from "./f.collab"\n${target('trust to all')}`, 'f.collab': framework });
    expectNone({ 'a.collab': target('trust to all'), 'lib:/f.collab': framework });
  });

  it('are unknown where no framework has them', () => {
    const [found] = expectProblems(`${framework}\n${target('«turst»')}`, 'unknown-tenet');
    assert.equal(found!.message, 'No framework that this file sees has a tenet `turst`. Did you mean `trust`?');
    assert.match(found!.fixed(), /target trust/);
    expectProblems({ 'a.collab': target('«trust»'), 'f.collab': framework }, 'unknown-tenet');
  });

  it('ask for the levels of their own framework', () => {
    const other = 'framework Theirs { levels low, high tenet speed }';
    expectNone(`${framework}\n${other}\n${target('speed from low to high')}`);
    const [found] = expectProblems(`${framework}\n${other}\n${target('speed from low to «all»')}`, 'unknown-level');
    assert.equal(found!.message, 'The framework `Theirs` has no level `all`. Its levels are `low`, `high`.');
  });

  it('say that a framework without levels has none', () => {
    const [found] = expectProblems(`framework F { tenet t }\n${target('t to «high»')}`, 'unknown-level');
    assert.match(found!.message, /It declares no levels\./);
  });

  it('are taken from the nearest: the file, then imports, then the library', () => {
    const nearer = 'framework Mine { levels few tenet trust }';
    const files = { 'a.collab': `${nearer}\n${target('trust to few')}`, 'lib:/f.collab': framework };
    expectNone(files);
    expectNone({
      'a.collab': `import "./m.collab"\n${target('trust to few')}`,
      'm.collab': nearer,
      'lib:/f.collab': framework,
    });
  });

  it('of a library framework are hidden with its name', () => {
    const files = {
      'a.collab': `framework Ours { levels few tenet speed }\n${target('«trust» to few')}`,
      'lib:/f.collab': framework,
    };
    expectProblems(files, 'unknown-tenet');
  });

  it('that two frameworks declare are ambiguous where they are used', () => {
    const [found] = expectProblems(
      `framework A { tenet t }\nframework B { tenet t }\n${target('«t»')}`,
      'ambiguous-tenet',
    );
    assert.deepEqual(found!.related, ['t: One `t` is declared here.', 't: One `t` is declared here.']);
  });
});

describe('a way of deciding', () => {
  it('is a word, unless a participant has that name', () => {
    const { models } = checked({ 'a.collab': inWork('decision "d" by consensus') });
    assert.equal(models.get(uriOf('a.collab'))!.refs.find(({ name }) => name === 'consensus')?.to, undefined);
    const declared = checked({ 'a.collab': inWork('decision "d" by consensus', 'person consensus') });
    const ref = declared.models.get(uriOf('a.collab'))!.refs.find(({ name }) => name === 'consensus');
    assert.equal(ref?.to?.kind, 'person');
    expectNone(inWork('decision "d" by consent', 'organisation consent'));
    expectProblems(inWork('decision "d" by «Hed»'), 'unknown-name');
  });
});

describe('names from imports', () => {
  it('have to be declared by the file', () => {
    const files = { 'a.collab': 'import { «Oka» } from "./b.collab"', 'b.collab': 'organisation Oak' };
    const [found] = expectProblems(files, 'not-exported');
    assert.equal(found!.message, '`./b.collab` declares nothing called `Oka`. Did you mean `Oak`?');
    assert.match(found!.fixed(), /import \{ Oak \}/);
  });

  it('that lead nowhere are reported once, at the import', () => {
    expectProblems(
      { 'a.collab': 'import { «Nobody» } from "./b.collab"\ngroup G joins Nobody', 'b.collab': '' },
      'not-exported',
    );
  });

  it('are not passed on', () => {
    const files = {
      'a.collab': 'import "./b.collab"\ngroup G of «Oak»',
      'b.collab': 'import "./c.collab"',
      'c.collab': 'organisation Oak',
    };
    expectProblems(files, 'unknown-name');
  });

  it('that two files offer are ambiguous where they are used, and nowhere else', () => {
    const files = { 'b.collab': 'organisation Oak', 'c.collab': 'organisation Oak' };
    const both = 'import "./b.collab"\nimport "./c.collab"\n';
    expectNone({ ...files, 'a.collab': both });
    const [found] = expectProblems({ 'a.collab': `${both}group G of «Oak»`, ...files }, 'ambiguous-name');
    assert.equal(found!.related.length, 2);
    expectNone({ ...files, 'a.collab': `${both}import { Oak } from "./b.collab"\ngroup G of Oak` });
    expectNone({ ...files, 'a.collab': `${both}organisation Oak\ngroup G of Oak` });
  });

  it('of one file that is imported twice are not ambiguous', () => {
    expectNone({
      'a.collab': 'import "./b.collab"\nimport "./b.collab"\ngroup G of Oak',
      'b.collab': 'organisation Oak',
    });
  });

  it('may come round in a circle', () => {
    expectNone({
      'a.collab': 'import "./b.collab"\norganisation Oak\ngroup G of Elm',
      'b.collab': 'import "./a.collab"\norganisation Elm\ngroup H of Oak',
    });
  });

  it('may be `constructor` and `__proto__`', () => {
    expectNone('organisation constructor organisation __proto__ group G of constructor and __proto__');
    expectProblems('group G of «toString»', 'unknown-name');
  });
});
