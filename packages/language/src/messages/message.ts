import { IntlMessageFormat } from 'intl-messageformat';

/**
 * A message before it is put into words: the key of its template and what fills it. Problems, findings and notes carry
 * messages, never sentences; the door puts them into the reader's language with `formatMessage`.
 */
export interface Message {
  readonly key: string;
  /** A message among them is put into words first. */
  readonly params?: Readonly<Record<string, string | number | Message>>;
}

/** Templates in ICU MessageFormat, by key. */
export type Catalogue = Readonly<Record<string, string>>;

const compiled = new WeakMap<Catalogue, Map<string, IntlMessageFormat>>();

/** The sentence for a message. An unknown key comes back as itself, so that nothing is ever silent. */
export function formatMessage(catalogue: Catalogue, message: Message, locale = 'en'): string {
  const template = Object.hasOwn(catalogue, message.key) ? catalogue[message.key] : undefined;
  if (template === undefined) return message.key;
  if (!message.params) return template;
  let formats = compiled.get(catalogue);
  if (!formats) {
    formats = new Map();
    compiled.set(catalogue, formats);
  }
  let format = formats.get(message.key);
  if (!format) {
    format = new IntlMessageFormat(template, locale, undefined, { ignoreTag: true });
    formats.set(message.key, format);
  }
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(message.params ?? {})) {
    values[name] = typeof value === 'object' ? formatMessage(catalogue, value, locale) : value;
  }
  return String(format.format(values));
}
