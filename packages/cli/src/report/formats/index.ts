import { azure } from './azure.ts';
import { checkstyle } from './checkstyle.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { jsonl } from './jsonl.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import type { ReporterName } from './names.ts';
import { rdjsonl } from './rdjsonl.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** All reporters but those that every check has at hand, and the parts that `jointwork merge` reads. */
export const reporters: Readonly<Record<Exclude<ReporterName, 'pretty' | 'json' | 'part'>, Reporter>> = {
  jsonl,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjsonl,
  azure,
  markdown,
  html,
};
