/** Our engine in one process. Usage: `node --expose-gc ours.ts COUNT [broken]` */
import { readFileSync } from 'node:fs';
import { Engine } from '@jointwork/engine';
import { libraryFiles } from '@jointwork/library';
import { compile, loadOf, timetable } from '@jointwork/plan';
import { rules, runRules } from '@jointwork/rules';
import { heap, repeated, tell, timed } from './measure.ts';
import { benchFiles, keystrokes, longFile, middle } from './workspace.ts';

const count = Number(process.argv[2]);
const broken = process.argv[3] === 'broken';

// What a process pays once, whatever it reads, is measured by itself.
const start = await timed(() => {
  const engine = new Engine();
  engine.setFile('file:///warm.collab', benchFiles(1)[1]!.text);
  return engine.findings('file:///warm.collab');
});

const empty = heap();
let files = benchFiles(count, { broken });
const edited = middle(files);
const size = files.length;
const engine = new Engine({ roots: ['file:///bench/'] });
const cold = await timed(() => {
  for (const { uri, text } of files) engine.setFile(uri, text);
  return files.reduce((sum, { uri }) => sum + engine.findings(uri).length, 0);
});
// What is still reachable is what an editor would hold: texts that nobody needs any more are not.
files = [];
const kept = (heap() - empty) / size;

const edit = await repeated(keystrokes(edited.text, 300), 50, (text) => {
  engine.setFile(edited.uri, text);
  return engine.findings(edited.uri);
});

tell({
  start: start.ms,
  coldPerFile: cold.ms / size,
  findings: cold.value,
  heapPerFile: kept,
  editMedian: edit.median,
  edit95: edit.p95,
  plan: await planOfLessonStudy(),
  rules: await rulesOnLongFile(),
});

/** What the rules add to a file of 300 lines that is linked and planned: all of them, those too that are off by themselves. */
async function rulesOnLongFile(): Promise<number> {
  const uri = 'file:///bench/long.collab';
  const text = longFile(300);
  const alone = new Engine();
  alone.setFile(uri, text, { open: true });
  alone.findings(uri);
  const settings = Object.fromEntries(rules.filter(({ optIn }) => optIn).map(({ id }) => [id, 'info'] as const));
  const loads = new Map(alone.designs(uri).map((design) => [design, loadOf(design, timetable(design, uri))]));
  const { median } = await repeated(new Array<string>(300).fill(''), 50, () =>
    runRules({
      file: uri,
      model: alone.model(uri)!,
      text,
      settings,
      strict: true,
      today: '2026-12-01',
      planOf: (design) => alone.plan(uri, design.name.value),
      loadOf: (design) => loads.get(design)!,
      loadsOf: (key) => alone.loadsOf(key),
      imported: alone.imported(uri),
      usedElsewhere: (item) => alone.usedElsewhere(uri, item),
    }),
  );
  return median;
}

/** From the linked model to JSON. */
async function planOfLessonStudy(): Promise<number> {
  const uri = 'file:///lesson-study.collab';
  const path = new URL('../../../../test/samples/lesson-study.collab', import.meta.url);
  engine.setFile(uri, readFileSync(path, 'utf8'), { open: true });
  engine.findings(uri);
  const [design] = engine.designs(uri);
  const frameworks = libraryFiles.flatMap((file) =>
    engine.model(file.uri)!.items.filter((item) => item.kind === 'framework'),
  );
  const { median } = await repeated(new Array<string>(300).fill(''), 50, () =>
    JSON.stringify(
      compile(design!, {
        file: uri,
        frameworkOf: (tenet) => frameworks.find(({ tenets }) => tenets.includes(tenet)),
        table: timetable(design!, uri),
      }),
    ),
  );
  return median;
}
