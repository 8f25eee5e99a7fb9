/** The options of a rule, by name. What a JSON Schema for the configuration needs, and no more. */
export type OptionSchema = Readonly<Record<string, NumberOption>>;

/** A threshold. */
export interface NumberOption {
  readonly type: 'integer' | 'number';
  readonly default: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type OptionValues<Schema extends OptionSchema> = { readonly [Name in keyof Schema]: number };

/** Whether a value may stand for an option. */
export function fits(option: NumberOption, value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (option.type === 'number' || Number.isInteger(value)) &&
    value >= (option.minimum ?? Number.NEGATIVE_INFINITY) &&
    value <= (option.maximum ?? Number.POSITIVE_INFINITY)
  );
}

/** Every option of a schema: as given where it fits, else its default. What does not fit is the configuration's to report. */
export function optionsOf(schema: OptionSchema | undefined, given: Readonly<Record<string, unknown>> | undefined) {
  const values: Record<string, number> = Object.create(null);
  for (const [name, option] of Object.entries(schema ?? {})) {
    const value = given && Object.hasOwn(given, name) ? given[name] : undefined;
    values[name] = fits(option, value) ? value : option.default;
  }
  return values;
}
