/** The ledger of a workspace and a what-if, in one process. Usage: `node ledger.ts DESIGNS` */
import { Engine } from '@jointwork/engine';
import { loadOf, type Plan, portfolioOf, timetable, WorkspaceLedger } from '@jointwork/plan';
import { repeated, tell, timed } from './measure.ts';
import { benchFiles, keystrokes, middle } from './workspace.ts';

const count = Number(process.argv[2]);
const files = benchFiles(count);
const edited = middle(files);
const engine = new Engine({ roots: ['file:///bench/'] });
for (const { uri, text } of files) engine.setFile(uri, text);

/** The plans, with what each asks of whom: they are what the ledger is made from. */
const entryOf = (uri: string) =>
  engine.designs(uri).map((design) => ({
    plan: engine.plan(uri, design.name.value) as Plan,
    load: loadOf(design, timetable(design, uri)),
  }));
const entries = files.flatMap(({ uri }) => entryOf(uri));

// A first one, of a few, compiles what is measured.
fill(entries.slice(0, 50)).rows();
const whole = await timed(() => {
  const ledger = fill(entries);
  return { ledger, rows: ledger.rows().length };
});
const { ledger } = whole.value;

// What an edit of a design costs once its plan is made: its load is taken anew, and whom it touches weighed anew.
const loads = [...keystrokes(edited.text, 200)].map((text, index) => {
  engine.setFile(edited.uri, index % 2 === 0 ? text.replace('for 60 min', `for ${61 + index} min`) : text);
  return entryOf(edited.uri)[0]!.load;
});
const id = loads[0]!.design;
const edit = await repeated(
  loads.map((_, index) => String(index)),
  20,
  (index) => {
    ledger.set(id, loads[Number(index)]!);
    return ledger.rows().length;
  },
);
const portfolio = await timed(() => portfolioOf(entries));
const [design] = engine.designs(edited.uri);
const absent = engine.plan(edited.uri)!.participants[0]!.id;
const whatIf = await repeated(new Array<string>(80).fill(''), 20, () =>
  engine.whatIf(edited.uri, design!.name.value, { absent: [absent], shorten: 10 }),
);

tell({
  designs: entries.length,
  parties: whole.value.rows,
  ledger: whole.ms,
  ledgerEdit95: edit.p95,
  portfolio: portfolio.ms,
  whatIf: whatIf.median,
});

function fill(all: typeof entries): WorkspaceLedger {
  const made = new WorkspaceLedger();
  for (const { load } of all) made.set(load.design, load);
  return made;
}
