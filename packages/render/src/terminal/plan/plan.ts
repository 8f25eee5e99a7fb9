import type { Plan } from '@jointwork/plan';
import { blank, type Line } from '../line.ts';
import { agenda } from './agenda.ts';
import { findings, notes, open } from './closing.ts';
import { coverage } from './coverage.ts';
import { hours } from './hours.ts';
import { leaving } from './leaving.ts';
import { milestones } from './milestones.ts';
import { opening } from './opening.ts';
import { people } from './people.ts';
import { sessions } from './sessions.ts';
import { skipped, undated } from './undated.ts';
import { type PlanViewOptions, View } from './view.ts';

/** A plan from top to bottom: what for and who first, then when, then how, then what is still to settle. */
const sections = [
  opening,
  people,
  sessions,
  skipped,
  undated,
  agenda,
  hours,
  coverage,
  leaving,
  milestones,
  open,
  findings,
  notes,
];

export function planLines(plan: Plan, options: PlanViewOptions): Line[] {
  const view = new View(plan, options);
  const parts = sections.map((section) => section(view)).filter(({ length }) => length > 0);
  return parts.flatMap((part, i) => (i === 0 ? part : [blank, ...part]));
}
