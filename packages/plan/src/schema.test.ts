import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { planSchema, planSchemaText, target } from './generate.mjs';
import { asJson, samples, sampleWorkspace, type Workspace, workspace } from './testing/designs.ts';

const examples = new URL('../../../examples/', import.meta.url);

/** Every design of a workspace. */
function designs({ models }: Workspace): string[] {
  return [...models.values()].flatMap(({ items }) =>
    items.filter(({ kind }) => kind === 'design').map(({ name }) => name.value),
  );
}

/** Says most of what a plan can hold. */
const everything = `/** About this file. */

calendar Year { zone "Europe/London" from 2026-09-01 to 2027-07-31 closed 2026-12-21 to 2027-01-03 "Winter" }
organisation Ash { phase primary calendar Shut } calendar Shut { closed 2026-10-14 }
group A "Teachers" as professionals of Ash { size 3 to 5 turnover 20% per year voice decides }
group B as students like A joins A
person Ana in A
protocol P { role a 1 role b any
  repeat 2 rounds rotating a, b moving b { step "s" 5 min each a share by a silent b in pairs optional { prompt "p" } }
  step "t" at least 3 min gate share
}
design D "All" {
  status running on 2026-09-01
  purpose "p" agreed by A
  calendar Year
  context { before "b" grants 2h per week to A, 10 EUR }
  mandated by Ash "law" sponsor Ana gives time value "v" exit "e"
  tension "t" between A and B held in R
  commit A to B "c" within 3 working days of W
  work W { with A in threes mixed led by Ana deputy A from 2026-09-01 hear B
    every week on Wednesday at 10:00 for 1h except 2026-09-09 follows P with a = one of A in turn
    place "Hall" at Ash evidence work "w" anonymised under Deal produces agreement Deal "d" uses Deal
    accountable A to Ash "for it" prepare "read" for 10 min by A 2 days before action "do" by A by 2026-12-01 checked in R
    decision "choose" by A quorum 2 of A and 1 of B handoff "it" from A to B confirmed by B within 2 days under Deal
    for joint-work undecided "when?" by A before 2026-10-01 }
  inquiry N { with B as needed when "stuck" about 2 times per term }
  target joint-work from absent to emerging by 2027-01-01 { through W seen when "x" found emerging by A on 2026-12-01 "y" }
  review R { with A once within 2 weeks of W examine joint-work ask "q" }
}`;

describe('the schema of the plan', () => {
  it('is the one that the types give', () => {
    assert.equal(readFileSync(target, 'utf8'), planSchemaText(), 'run `npm run generate`');
  }).timeout(20_000);

  it('fits the plan of every sample and example, key by key', () => {
    const validate = new Ajv({ strict: true, allErrors: true }).compile(planSchema({ strict: true }));
    const own = Object.fromEntries(
      readdirSync(examples, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => name.endsWith('.collab'))
        .map((name) => [name, readFileSync(new URL(name, examples), 'utf8')]),
    );
    let plans = 0;
    for (const each of [sampleWorkspace(), workspace(own), workspace({ 'd.collab': everything })]) {
      for (const name of designs(each)) {
        assert.ok(
          validate(asJson(each.plan(name))),
          `${name}: ${JSON.stringify(validate.errors?.slice(0, 3), null, 1)}`,
        );
        plans++;
      }
    }
    assert.ok(plans >= 12 && samples.size >= 7);
  }).timeout(20_000);

  it('refuses what is no plan', () => {
    const validate = new Ajv().compile(planSchema());
    const plan = asJson(sampleWorkspace().plan('ReasoningAloud'));
    assert.ok(validate(plan));
    assert.equal(validate({ ...plan, version: 2 }), false);
    assert.equal(validate({ ...plan, sessions: [{ ...plan.sessions[0], date: 'tomorrow' }] }), false);
    assert.ok(validate({ ...plan, later: true }), 'a later release may add a key');
  }).timeout(20_000);
});
