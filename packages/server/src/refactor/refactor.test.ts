import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Engine } from '@jointwork/engine';
import { format } from '@jointwork/language';
import type { CodeAction, CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ableClient, Client, positionAt } from '../testing/client.ts';

const school = `group Teachers "Class teachers" as professionals {
  size 4
}

// Looks after the time.
person Head "The head" as leader {
  interest "Lessons that are talked about"
}

/** Ask first. */
protocol Talk "A talk" {
  source "Ours"
  purpose "Hear first"
  role host 1
  role guests 2 to 6
  step "Open" 5 min open by host
  step "Tell" 10 min present by guests
  step "Ask" 5 min ask by host
  step "Tell" 10 min present by guests
  step "Ask" 5 min ask by host
  step "End" 5 min close by everyone
}
`;

const design = `import "./school.collab"
import { Talk as OurTalk } from "./school.collab"

design Reading "Reading together" {
  purpose "Every child reads"
  from 2026-09-01 to 2026-12-18

  work Planning "Plan the unit" {
    with Teachers, Head
    led by Head
    once on 2026-09-08, 2026-09-22, 2026-10-06, 2026-10-20 at 15:30 for 60 min
    follows OurTalk with host = Head, guests = 3 of Teachers
    produces plan Unit "The unit"
    action "Write it down" by Head by 2026-12-01
    for joint-work
  }

  target joint-work {
    through Planning
    seen when "A unit is taught by someone else"
  }
}
`;

describe('Refactorings, over the protocol', function () {
  this.timeout(30_000);
  let folder: string;
  let client: Client;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const texts = new Map<string, string>();

  beforeEach(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-refactor-')));
    texts.clear();
    await put('school.collab', school);
    await put('design.collab', design);
  });
  afterEach(async () => {
    await client.end();
    assert.deepEqual(client.logged, []);
    rmSync(folder, { recursive: true, force: true });
  });
  const put = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    texts.set(name, text);
  };
  const start = async (capabilities = ableClient) => {
    client = new Client();
    await client.start([pathToFileURL(folder).href], capabilities);
    for (const [name, text] of texts) await client.open(uriOf(name), text);
  };

  /** The actions at a text of a file that are no quick fixes. */
  const offered = (name: string, find: string, only = ['refactor']) => {
    const text = texts.get(name)!;
    const position = positionAt(text, text.indexOf(find));
    return client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf(name) },
      range: { start: position, end: position },
      context: { diagnostics: [], only },
    });
  };

  /** The files after the one refactoring of a kind whose title fits, with what must hold of every refactoring looked at. */
  const done = async (name: string, find: string, title: RegExp): Promise<Map<string, string>> => {
    const action = (await offered(name, find)).find((one) => title.test(one.title));
    assert.ok(action, `${title} is offered`);
    assert.equal(action.edit, undefined, 'the edit comes when it is chosen');
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    const after = made(edit!);
    for (const [file, text] of after) {
      const result = format(text);
      assert.equal(result.refused, undefined);
      assert.equal((result as { text: string }).text, text, `${file} is well formatted`);
    }
    assert.deepEqual(errors(after), errors(texts), 'it parses, and every name leads somewhere');
    return after;
  };

  const made = ({ changes = {}, documentChanges = [] }: WorkspaceEdit): Map<string, string> => {
    const after = new Map(texts);
    const nameOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);
    const apply = (uri: string, edits: TextDocumentEdit['edits']) => {
      const text = after.get(nameOf(uri));
      assert.ok(text !== undefined, `${uri} is there`);
      after.set(nameOf(uri), TextDocument.applyEdits(TextDocument.create(uri, 'jointwork', 1, text), edits as never));
    };
    for (const change of documentChanges) {
      if ('kind' in change) {
        assert.equal(change.kind, 'create');
        assert.ok(!after.has(nameOf((change as CreateFile).uri)), 'nothing is written over');
        after.set(nameOf((change as CreateFile).uri), '');
      } else apply(change.textDocument.uri, change.edits);
    }
    for (const [uri, edits] of Object.entries(changes)) apply(uri, edits);
    return after;
  };

  const engineOf = (files: ReadonlyMap<string, string>) => {
    const engine = new Engine({ roots: ['file:///w/'] });
    for (const [name, text] of files) engine.setFile(`file:///w/${name}`, text, { open: true });
    return engine;
  };
  const errors = (files: ReadonlyMap<string, string>) => {
    const engine = engineOf(files);
    const all = [...files.keys()].flatMap((name) => engine.findings(`file:///w/${name}`));
    return all.filter(({ severity }) => severity === 'error').map((one) => engine.message(one.message));
  };
  /** The plan as it is read: without the places of words, and what stands only there. */
  const planOf = (files: ReadonlyMap<string, string>) => {
    const plan = engineOf(files).plan('file:///w/design.collab', 'Reading')!;
    return JSON.parse(
      JSON.stringify(plan, (key, value) =>
        ['source', 'because', 'span', 'findings', 'hash', 'file', 'place', 'places'].includes(key) ? undefined : value,
      ),
    );
  };

  it('are offered by their kinds, each where it fits and nowhere else', async () => {
    await start();
    const provider = client.capabilities.codeActionProvider as { codeActionKinds: string[]; resolveProvider: boolean };
    assert.ok(provider.resolveProvider);
    for (const kind of ['quickfix', 'refactor.extract', 'refactor.inline', 'refactor.rewrite']) {
      assert.ok(provider.codeActionKinds.includes(kind), kind);
    }
    const kinds = async (name: string, find: string, only?: string[]) =>
      (await offered(name, find, only)).map(({ kind }) => kind);
    assert.deepEqual(await kinds('school.collab', 'Head "The'), ['refactor.extract']);
    assert.deepEqual(await kinds('design.collab', 'OurTalk with'), ['refactor.inline']);
    assert.deepEqual(await kinds('design.collab', '2026-09-22'), ['refactor.rewrite', 'refactor.rewrite']);
    assert.deepEqual(await kinds('design.collab', '2026-09-22', ['refactor.extract']), []);
    assert.deepEqual(await kinds('design.collab', 'purpose'), []);
    assert.deepEqual(await kinds('design.collab', 'design Reading'), []);
  });

  it('move a protocol into a file of its own, and import it wherever it is used', async () => {
    await start();
    const after = await done('school.collab', 'Talk "A talk"', /^Move `Talk` into .*`talk\.collab`/);
    assert.equal(after.get('talk.collab'), school.slice(school.indexOf('/** Ask')));
    assert.equal(after.get('school.collab'), school.slice(0, school.indexOf('\n/** Ask')));
    assert.match(after.get('design.collab')!, /^import \{ Talk as OurTalk \} from "\.\/talk\.collab"$/m);
    assert.deepEqual(planOf(after), planOf(texts));
  });

  it('move a participant with its comment, and bring along what it names itself', async () => {
    await put('school.collab', `organisation Oak "Oak School"\n\n${school.replace('as leader', 'as leader of Oak')}`);
    await start();
    const after = await done('school.collab', 'Head "The', /`head\.collab`/);
    assert.equal(
      after.get('head.collab'),
      'import { Oak } from "./school.collab"\n\n// Looks after the time.\nperson Head "The head" as leader of Oak {\n  interest "Lessons that are talked about"\n}\n',
    );
    assert.match(
      after.get('design.collab')!,
      /OurTalk \} from "\.\/school\.collab"\nimport \{ Head \} from "\.\/head\.collab"\n/,
    );
    assert.deepEqual(planOf(after), planOf(texts));
  });

  it('take a name that a file has into account', async () => {
    await put('talk.collab', '');
    await start();
    const [action] = await offered('school.collab', 'Talk "A talk"');
    assert.match(action!.title, /`talk-2\.collab`/);
  });

  it('bring a protocol of another file into this one', async () => {
    await start();
    const after = await done('design.collab', 'OurTalk with', /^Bring `OurTalk` into this file/);
    const text = after.get('design.collab')!;
    assert.match(text, /^import "\.\/school\.collab"\n\n\/\*\* Ask first\. \*\/\nprotocol OurTalk "A talk" \{/);
    assert.ok(!text.includes('Talk as OurTalk'));
    const protocols = (files: ReadonlyMap<string, string>) => planOf(files).sessions;
    assert.deepEqual(protocols(after), protocols(texts));
  });

  it('bring a protocol of the library into a file', async () => {
    await put(
      'design.collab',
      design
        .replace('import { Talk as OurTalk } from "./school.collab"\n', '')
        .replace('OurTalk with host = Head, guests = 3 of Teachers', 'ChalkTalk with caller = Head'),
    );
    await start();
    const after = await done('design.collab', 'ChalkTalk', /^Bring `ChalkTalk`/);
    assert.match(after.get('design.collab')!, /^protocol ChalkTalk /m);
    assert.deepEqual(planOf(after).sessions, planOf(texts).sessions);
  });

  it('say dates that follow a rhythm as that rhythm', async () => {
    await start();
    const after = await done('design.collab', '2026-09-22', /Say these dates as/);
    assert.match(
      after.get('design.collab')!,
      /^ {4}every 2 weeks on Tuesday at 15:30 for 60 min from 2026-09-08 until 2026-10-20$/m,
    );
    assert.deepEqual(planOf(after).sessions, planOf(texts).sessions);
  });

  it('say a rhythm by the month, and what it leaves out', async () => {
    const dates = (list: string) => design.replace('2026-09-08, 2026-09-22, 2026-10-06, 2026-10-20', list);
    await put('design.collab', dates('2026-09-08, 2026-10-13, 2026-11-10'));
    await start();
    const monthly = await done('design.collab', '2026-10-13', /Say these dates as/);
    assert.match(monthly.get('design.collab')!, /every month on the second Tuesday at 15:30/);
    assert.deepEqual(planOf(monthly).sessions, planOf(texts).sessions);
    await client.end();
    await put('design.collab', dates('2026-09-08, 2026-09-15, 2026-09-22, 2026-10-06'));
    await start();
    const weekly = await done('design.collab', '2026-09-15', /Say these dates as/);
    assert.match(weekly.get('design.collab')!, /every week on Tuesday .* until 2026-10-06 except 2026-09-29$/m);
    assert.deepEqual(planOf(weekly).sessions, planOf(texts).sessions);
  });

  it('leave dates alone that no rhythm yields, or of which one is closed to it', async () => {
    await put('design.collab', design.replace('2026-09-22', '2026-09-24'));
    await start();
    const titles = (await offered('design.collab', '2026-09-24')).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => /Say/.test(title)),
      [],
    );
    await client.end();
    const closed = `calendar Year {\n  zone "Europe/London"\n  from 2026-09-01 to 2026-12-18\n  closed 2026-09-22\n}\n\n${design.replace('  from 2026-09-01 to 2026-12-18', '  calendar Year')}`;
    await put(
      'design.collab',
      closed
        .replace(/import[\s\S]*school.collab"\n\n/, '')
        .replace(/^/, 'import "./school.collab"\nimport { Talk as OurTalk } from "./school.collab"\n\n'),
    );
    await start();
    const more = (await offered('design.collab', '2026-10-06')).map(({ title }) => title);
    assert.deepEqual(
      more.filter((title) => /Say/.test(title)),
      [],
    );
  });

  it('split an activity in two at a date', async () => {
    await start();
    const after = await done('design.collab', '2026-10-06', /^Split `Planning` in two, from 2026-10-06 on/);
    assert.ok(
      after.get('design.collab')!.includes(`    for joint-work
  }

  work Planning2 "Plan the unit" after Planning {
    with Teachers, Head
    led by Head
    once on 2026-10-06, 2026-10-20 at 15:30 for 60 min
    follows OurTalk with host = Head, guests = 3 of Teachers
    for joint-work
  }
`),
      after.get('design.collab'),
    );
    assert.match(after.get('design.collab')!, /once on 2026-09-08, 2026-09-22 at 15:30 for 60 min/);
    assert.match(after.get('design.collab')!, /through Planning, Planning2/);
    const [before, now] = [planOf(texts), planOf(after)];
    const days = (plan: { sessions: { start: string }[] }) => plan.sessions.map(({ start }) => start);
    assert.deepEqual(days(now), days(before));
    const hours = (plan: { ledger: { meetings: unknown }[] }) => plan.ledger.map(({ meetings: _, ...sums }) => sums);
    assert.equal(hours(before).length, 2);
    assert.deepEqual(hours(now), hours(before));
  });

  it('write steps that are said again and again once', async () => {
    await start();
    const after = await done('school.collab', 'step "Ask"', /Write these 2 steps once, to `repeat 2 rounds`/);
    assert.ok(
      after.get('school.collab')!.includes(`  step "Open" 5 min open by host
  repeat 2 rounds {
    step "Tell" 10 min present by guests
    step "Ask" 5 min ask by host
  }
  step "End" 5 min close by everyone
`),
    );
    const steps = (files: ReadonlyMap<string, string>) =>
      planOf(files).agendas.map((agenda: { steps: { rounds: unknown }[] }) =>
        agenda.steps.map(({ rounds: _, ...step }) => step),
      );
    assert.equal(steps(texts)[0].length, 6);
    assert.deepEqual(steps(after), steps(texts));
    assert.deepEqual(await offered('school.collab', 'step "Open"'), []);
  });

  it('come with their edits where a client cannot ask for them later', async () => {
    await start({ ...ableClient, textDocument: { ...ableClient.textDocument, codeAction: {} } });
    const actions = await offered('design.collab', '2026-09-22');
    assert.equal(actions.length, 2);
    for (const { edit, data } of actions) {
      assert.ok(edit);
      assert.equal(data, undefined);
    }
  });

  it('come to nothing where the text has changed in between, so that they no longer fit', async () => {
    await start();
    const action = (await offered('design.collab', '2026-09-22')).find(({ title }) => /Say/.test(title));
    await client.edit(uriOf('design.collab'), '2026-09-22', '2026-09-24');
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    assert.equal(resolved.edit, undefined);
  });
});
