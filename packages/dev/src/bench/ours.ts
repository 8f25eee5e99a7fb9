import { Engine } from '@jointwork/engine';
import { compile, timetable } from '@jointwork/plan';
import { heap, percentile, tell, timed } from './measure.ts';
import { benchFiles, keystrokes } from './workspace.ts';

// usage: ours.ts COUNT [broken]
const count = Number(process.argv[2]);
const files = benchFiles(count, process.argv[3] === 'broken');

// What a process pays once, whatever it reads, is measured by itself.
const start = await timed(() => {
  const engine = new Engine();
  engine.setFile('file:///warm.collab', benchFiles(1)[1]!.text);
  engine.findings('file:///warm.collab');
});

const empty = heap();
const engine = new Engine({ roots: ['file:///bench/'] });
const cold = await timed(() => {
  for (const { uri, text } of files) engine.setFile(uri, text);
  return files.reduce((sum, { uri }) => sum + engine.findings(uri).length, 0);
});
const kept = (heap() - empty) / files.length;

const edited = files[Math.floor(files.length / 2)]!;
const edits: number[] = [];
for (const text of keystrokes(edited.text, 300)) {
  const edit = await timed(() => {
    engine.setFile(edited.uri, text);
    return engine.findings(edited.uri).length;
  });
  edits.push(edit.ms);
}

const [design] = engine.designs(edited.uri);
engine.model(edited.uri);
const plans: number[] = [];
for (let i = 0; i < 300; i++) {
  const plan = await timed(() =>
    JSON.stringify(
      compile(design!, { file: edited.uri, frameworkOf: () => undefined, table: timetable(design!, edited.uri) }),
    ),
  );
  plans.push(plan.ms);
}

tell({
  start: start.ms,
  coldPerFile: cold.ms / files.length,
  findings: cold.value,
  heapPerFile: kept,
  editMedian: percentile(edits.slice(50), 0.5),
  edit95: percentile(edits.slice(50), 0.95),
  planMedian: percentile(plans.slice(50), 0.5),
});
