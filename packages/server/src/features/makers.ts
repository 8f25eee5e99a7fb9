import type { Artefact, Declaration, Design, Meeting } from '@jointwork/language';
import type { Desk } from '../desk.ts';

/** Activities, then reviews. */
export function meetingsOf(design: Design): readonly Meeting[] {
  return [...design.activities, ...design.reviews];
}

/** The meeting that makes an artefact of a file. */
export function makerOf(desk: Desk, artefact: Artefact, file: string): Meeting | undefined {
  for (const design of desk.engine.designs(file)) {
    for (const meeting of meetingsOf(design)) if (meeting.produces.includes(artefact)) return meeting;
  }
  return undefined;
}

export function isMeeting(declaration: Declaration): declaration is Meeting {
  const { kind } = declaration;
  return kind === 'work' || kind === 'dialogue' || kind === 'inquiry' || kind === 'review';
}
