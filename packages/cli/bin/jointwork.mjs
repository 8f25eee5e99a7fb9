#!/usr/bin/env node
import module from 'node:module';

// The second start finds its code compiled. Node before 22.8 has no such cache and starts without.
module.enableCompileCache?.();

await import('../dist/cli.mjs');
