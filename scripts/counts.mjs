/** Counts what the test runners report. A runner that fails without saying which test counts as one failure. */

/**
 * @param {unknown} report the JSON report of vitest, or nothing when it wrote none
 * @param {number} code its exit code
 */
export function countUnit(report, code) {
  if (!report) return withCrash(0, 0, 1)
  // A file that cannot be loaded has no tests to report: it is one failure.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return withCrash(report.numPassedTests, report.numFailedTests + broken, code)
}

/**
 * @param {unknown} report the JSON report of Playwright, or nothing when it wrote none
 * @param {number} code its exit code
 */
export function countBrowser(report, code) {
  if (!report) return withCrash(0, 0, 1)
  const { expected, unexpected, flaky } = report.stats
  return withCrash(expected, unexpected + flaky, code)
}

function withCrash(passed, failed, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

/** The last line of `npm test`. */
export function summary(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
