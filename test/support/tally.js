// Jest reporter: the last line of a run, `N passed, N failed`, for whoever reads only that.
const { writeSync } = require('node:fs');

module.exports = class Tally {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest's own summary is written after all reporters are through.
    process.once('exit', () => writeSync(1, `${results.numPassedTests} passed, ${failed} failed\n`));
  }
};
