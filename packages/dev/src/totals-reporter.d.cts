import { reporters } from 'mocha';

declare class TotalsReporter extends reporters.Spec {}
export = TotalsReporter;
