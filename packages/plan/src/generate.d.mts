export declare const target: string;
export declare function planSchema(options?: { strict?: boolean }): object;
export declare function planSchemaText(): string;
