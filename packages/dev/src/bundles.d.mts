import type { BuildOptions } from 'esbuild';

export const bundles: Readonly<Record<string, BuildOptions>>;
export const carried: readonly { readonly from: string; readonly to: string }[];
