/** Totals of test runs, read from the reports that vitest and Playwright write as JSON. */
import { existsSync, readFileSync } from 'node:fs';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

/** A file that could not even be loaded has no failed tests, but is a failure. */
export function vitestTotals(report: VitestReport): Totals {
  const failed = report.numFailedTests;
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed };
}

/** A test that passed only when tried again counts as failed. */
export function playwrightTotals({ stats, errors }: PlaywrightReport): Totals {
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed === 0 && errors.length > 0 ? 1 : failed };
}

/** @returns totals of a report; one failure when there is no report, because then the run broke off */
export function readTotals<Report>(file: string, totalsOf: (report: Report) => Totals): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  return totalsOf(JSON.parse(readFileSync(file, 'utf8')) as Report);
}

export function addTotals(all: readonly Totals[]): Totals {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}
