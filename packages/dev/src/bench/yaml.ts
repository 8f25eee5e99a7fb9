/**
 * The peer: the same content as YAML, held against a JSON Schema. What a team would use without this language.
 * Usage: `node --expose-gc yaml.ts COUNT`
 */
import { parse as read } from '@jointwork/language';
import { Ajv, type AnySchema } from 'ajv';
import { parse, stringify } from 'yaml';
import { heap, repeated, tell, timed } from './measure.ts';
import { benchFiles, keystrokes } from './workspace.ts';

/** The model without its places: what someone would write down. */
function content(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(content);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, inner]) =>
      !['span', 'head', 'body', 'refs', 'expects', 'doc'].includes(key) &&
      inner !== undefined &&
      !(Array.isArray(inner) && inner.length === 0),
  );
  if (entries.length === 1 && (entries[0]![0] === 'value' || entries[0]![0] === 'name')) return content(entries[0]![1]);
  return Object.fromEntries(entries.map(([key, inner]) => [key, content(inner)]));
}

/** A schema as strict as the examples allow: known keys with known types. */
function schemaOf(values: readonly unknown[]): AnySchema {
  const schemas: AnySchema[] = [];
  const objects = values.filter(
    (value): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  const arrays = values.filter((value) => Array.isArray(value)).flat();
  if (objects.length > 0) {
    const keys = [...new Set(objects.flatMap((value) => Object.keys(value)))];
    schemas.push({
      type: 'object',
      properties: Object.fromEntries(
        keys.map((key) => [key, schemaOf(objects.filter((value) => key in value).map((value) => value[key]))]),
      ),
      required: keys.filter((key) => objects.every((value) => key in value)),
      additionalProperties: false,
    });
  }
  if (values.some((value) => Array.isArray(value))) schemas.push({ type: 'array', items: schemaOf(arrays) });
  for (const type of ['string', 'number', 'boolean'] as const) {
    if (values.some((value) => typeof value === type)) schemas.push({ type });
  }
  return schemas.length === 1 ? schemas[0]! : { anyOf: schemas.length > 0 ? schemas : [{}] };
}

let texts = benchFiles(Number(process.argv[2])).map(({ text }) => stringify(content(read(text).model)));
const schema = schemaOf(texts.slice(0, 60).map((text) => parse(text)));
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
const edited = texts[Math.floor(texts.length / 2)]!;
const size = texts.length;

function check(text: string): unknown {
  const value: unknown = parse(text);
  if (!validate(value)) throw new Error(JSON.stringify(validate.errors));
  return value;
}

const full = heap();
const cold = await timed(() => texts.map(check));
// The texts are let go, the content stays, as with the other peers.
const textSize = texts.reduce((sum, text) => sum + text.length, 0);
texts = [];
const heapPerFile = (heap() - full + textSize) / size;
const edit = await repeated(keystrokes(edited, 300), 50, check);
tell({ coldPerFile: cold.ms / size, heapPerFile, kept: cold.value.length, editMedian: edit.median, edit95: edit.p95 });
