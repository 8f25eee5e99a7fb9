import { scoreWords } from './score-words.ts';

/** Where a text begins to say something else. */
const joint = /[.;:!?]\s+|,?\s+(?:so that|in order to|because|and|while|who|which)\s+/iu;

/** Fewer words than this are no thought of their own: "reading, writing and maths". */
const thought = 3;

/** Whether all that a text says is a figure: every part of it that is a thought of its own names one. */
export function onlyScores(text: string): boolean {
  const parts = text.split(joint).filter((part) => part.trim().split(/\s+/).length >= thought);
  return scoreWords([text]).length > 0 && parts.every((part) => scoreWords([part]).length > 0);
}
