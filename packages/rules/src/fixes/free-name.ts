import { type Design, localsOf } from '@jointwork/language';

/** A name that a design does not use yet: the wanted one, else that one with a number behind it. */
export function freeName(design: Design, wanted: string): string {
  const taken = localsOf(design);
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}${n}`;
  return name;
}
