/** All tests of the suite, by the bundler: a browser has no folder to look for them in. */
declare module 'suite:tests' {
  export function loadTests(): void;
}

/** Mocha as browsers have it: a script that makes globals. */
declare module 'suite:mocha';
