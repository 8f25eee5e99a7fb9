/** The formats in which findings can be told. */
export const reporterNames = [
  'pretty',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjsonl',
  'azure',
  'markdown',
  'html',
  'part',
] as const;

export type ReporterName = (typeof reporterNames)[number];
