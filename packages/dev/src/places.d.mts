export declare const root: string;
export declare const bin: string;
export declare function cacheFolder(): string;
export declare function toolEnvironment(more?: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
