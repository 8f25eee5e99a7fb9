import type { ExportFormat, ExportInput } from './format.ts';
import { plainLine, plainSource, plainText } from './text.ts';

/** A format that only gets texts without what would steer their readers; what is markup to it, it escapes itself. */
export function clean(make: ExportFormat): ExportFormat {
  return (input) => make(cleaned(input));
}

function cleaned(input: ExportInput): ExportInput {
  const { plan, before, source, file } = input;
  return {
    ...input,
    plan: mapped(plan),
    source: plainSource(source),
    file: plainLine(file),
    ...(before && { before: { plan: mapped(before.plan), when: plainLine(before.when) } }),
  };
}

/** Plain data with each text made plain; keys are ours, and stay. */
function mapped<Data>(data: Data): Data {
  if (typeof data === 'string') return plainText(data) as Data;
  if (Array.isArray(data)) return data.map(mapped) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapped(value)])) as Data;
}
