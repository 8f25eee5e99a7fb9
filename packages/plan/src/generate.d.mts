export declare const target: string;
export declare const portfolioTarget: string;
export declare function planSchema(options?: { strict?: boolean }): object;
export declare function portfolioSchema(options?: { strict?: boolean }): object;
export declare function planSchemaText(): string;
export declare function portfolioSchemaText(): string;
export const diffTarget: string;
export function diffSchema(options?: { readonly strict?: boolean }): object;
export function diffSchemaText(): string;
