import { UsageError } from '../exit-codes.ts';
import { say } from '../session.ts';

const formats = ['terminal', 'markdown', 'json'] as const;
export type ReviewFormat = (typeof formats)[number];

export interface Output {
  readonly format: ReviewFormat;
  /** Where it goes; to standard output without one. */
  readonly path?: string;
}

/**
 * What `--format` and `--out` ask for: `markdown`, `json=review.json`, several of them; `--out` is for the one without a file.
 *
 * @throws UsageError where a format is unknown, or two would go to standard output
 */
export function outputsOf(texts: readonly string[], out: string | undefined): Output[] {
  const outputs = texts.map((text): Output => {
    const [, name, path = out] = /^([^=]*)(?:=(.+))?$/s.exec(text) ?? [];
    const format = formats.find((each) => each === name);
    if (!format) throw new UsageError(say('cli.review.format', { name: name ?? text }));
    return path === undefined ? { format } : { format, path };
  });
  const paths = outputs.map(({ path }) => path);
  const twice = outputs.find(({ path }, i) => paths.indexOf(path) < i);
  if (twice) throw new UsageError(say('cli.review.two-to-stdout', { format: twice.format }));
  return outputs;
}
