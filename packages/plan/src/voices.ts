/** Who may speak in a session, as its protocol has it. */
import type { Agenda, AgendaStep } from './plan.ts';

export interface Voices {
  /** Roles whose players speak in some step. */
  readonly roles: ReadonlySet<string>;
  /** Whether those without a role do. */
  readonly others: boolean;
}

const known = new WeakMap<Agenda, Voices>();

/** Whoever does something in a step in which something is said. */
export function voicesIn(agenda: Agenda): Voices {
  let voices = known.get(agenda);
  if (!voices) {
    voices = voicesOf(agenda);
    known.set(agenda, voices);
  }
  return voices;
}

function voicesOf({ roles, steps }: Agenda): Voices {
  const speaking = new Set<string>();
  let others = false;
  for (const step of steps) {
    if (!step.speaks || step.dropped) continue;
    if (step.by.length === 0) others = true;
    for (const { role } of roles) if (!speaking.has(role) && speaksIn(step, role)) speaking.add(role);
  }
  return { roles: speaking, others };
}

function speaksIn(step: AgendaStep, role: string): boolean {
  const speaks = (now: string) => (step.by.length === 0 ? !step.silent.includes(now) : step.by.includes(now));
  return rolesNow(step, role).some(speaks);
}

/** What those who began with a role may play in a step, once roles have changed hands. */
function rolesNow({ rounds }: AgendaStep, role: string): readonly string[] {
  let now: readonly string[] = [role];
  for (const { rotated, passed } of rounds) {
    now = now.flatMap((each) => {
      if (passed.includes(each)) return passed;
      return rotated.find(({ players }) => players === each)?.plays ?? each;
    });
  }
  return now;
}
