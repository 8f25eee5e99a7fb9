/** What each person may want to see or not, by the names of the settings under `jointwork`. All is on to begin with. */
export interface EditorSettings {
  readonly inlayHints: {
    readonly weekdays: boolean;
    readonly protocolTotals: boolean;
    readonly headCounts: boolean;
    readonly firstSessions: boolean;
    readonly hoursPerTerm: boolean;
  };
  readonly codeLens: {
    readonly openPlan: boolean;
    readonly sessions: boolean;
    readonly coverage: boolean;
    readonly protocolUses: boolean;
  };
}

export const defaultEditorSettings: EditorSettings = {
  inlayHints: { weekdays: true, protocolTotals: true, headCounts: true, firstSessions: true, hoursPerTerm: true },
  codeLens: { openPlan: true, sessions: true, coverage: true, protocolUses: true },
};

/** Settings as a client sends them; what is missing or of another type is as it is to begin with. */
export function editorSettings(given: unknown): EditorSettings {
  return {
    inlayHints: switches(defaultEditorSettings.inlayHints, given, 'inlayHints'),
    codeLens: switches(defaultEditorSettings.codeLens, given, 'codeLens'),
  };
}

function switches<T extends { readonly [K in keyof T]: boolean }>(defaults: T, given: unknown, section: string): T {
  const own = entryOf(given, section);
  const entries = Object.entries(defaults).map(([name, isOn]) => {
    const wanted = entryOf(own, name);
    return [name, typeof wanted === 'boolean' ? wanted : isOn];
  });
  return Object.fromEntries(entries);
}

function entryOf(given: unknown, name: string): unknown {
  const isObject = typeof given === 'object' && given !== null && Object.hasOwn(given, name);
  return isObject ? (given as Record<string, unknown>)[name] : undefined;
}
