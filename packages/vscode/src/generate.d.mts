export const target: string;
export function bundle(): string;
