/** The language server, for the doors that start it. */
export type { Host, ReadFile } from './host.ts';
export { noHost } from './host.ts';
export { main } from './main.ts';
export * from './protocol.ts';
export { serve } from './server.ts';
