/** A picture has no line breaks of its own: texts are broken by how many letters a line usually holds. */

/** The words of a text on at most so many lines; what does not fit ends with an ellipsis. */
export function linesOf(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((each) => pieces(each, letters))) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
    if (lines.length > most) break;
  }
  if (lines.length <= most) return lines;
  const last = [...lines[most - 1]!].slice(0, letters - 1).join('');
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** A word longer than a line is cut, between characters that stand for themselves. */
function pieces(word: string, letters: number): readonly string[] {
  if (word.length <= letters) return [word];
  const all = [...word];
  return Array.from({ length: Math.ceil(all.length / letters) }, (_, place) =>
    all.slice(place * letters, (place + 1) * letters).join(''),
  );
}
