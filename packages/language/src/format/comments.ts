/**
 * A block comment of which every line begins with a star, with the stars below the first one; any other comment keeps its
 * lines as they are, since their spaces may mean something. A comment to the end of the line loses the spaces at its end.
 */
export function reindented(image: string, depth: number, eol: string): string {
  if (!image.startsWith('/*')) return image.trimEnd();
  const [first, ...rest] = image.split(/\r\n?|\n/);
  if (rest.length === 0 || !rest.every((line) => /^\s*\*/.test(line))) return image;
  const indent = '  '.repeat(depth);
  return [first!.trimEnd(), ...rest.map((line) => `${indent} ${line.trim()}`)].join(eol);
}
