import type { Style } from '@jointwork/render/terminal';
import colours from 'picocolors';

/** Where lines go and how they may look there. */
export interface Screen {
  /** In columns. */
  readonly width: number;
  paint(text: string, style: Style): string;
}

type Stream = Pick<NodeJS.WriteStream, 'columns' | 'isTTY'>;

/** Without a terminal, as in a file or a log. */
const widthElsewhere = 100;
const narrowest = 30;
/** Beyond this, lines are hard to follow. */
const widest = 140;

/** Standard output as a screen: colours on terminals that have them, or where `FORCE_COLOR` asks for them. */
export function screen(stream: Stream = process.stdout, env = process.env): Screen {
  const columns = Number(stream.columns ?? env.COLUMNS) || widthElsewhere;
  return { width: Math.max(narrowest, Math.min(widest, columns)), paint: painter(hasColours(stream, env)) };
}

/** A file: no colours, whatever the terminal has. */
export const plainScreen: Screen = { width: widthElsewhere, paint: (text) => text };

/** `FORCE_COLOR` and `NO_COLOR` as https://force-color.org and https://no-color.org have them; the first wins. */
function hasColours(stream: Stream, env: NodeJS.ProcessEnv): boolean {
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

function painter(isColoured: boolean): Screen['paint'] {
  const { bold, dim, italic, red, yellow, cyan, blue, green, magenta } = colours.createColors(isColoured);
  const paints: Record<Style, (text: string) => string> = {
    strong: bold,
    faint: dim,
    prompt: (text) => dim(italic(text)),
    error: red,
    warning: yellow,
    info: cyan,
    work: blue,
    dialogue: yellow,
    inquiry: green,
    review: magenta,
  };
  return (text, style) => paints[style](text);
}
