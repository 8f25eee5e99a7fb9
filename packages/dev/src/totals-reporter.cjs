const { appendFileSync } = require('node:fs');
const { reporters } = require('mocha');

/** Mocha's own report, and its totals in the file that `JOINTWORK_TOTALS` names, for the sum over all runs. */
module.exports = class TotalsReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      const file = process.env.JOINTWORK_TOTALS;
      if (file) appendFileSync(file, `${JSON.stringify({ passed: passes, failed: failures })}\n`);
    });
  }
};
