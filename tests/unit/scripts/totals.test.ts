import { describe, expect, it } from 'vitest';
import { addTotals, playwrightTotals, readTotals, vitestTotals } from '../../../scripts/lib/totals.ts';

describe('totals of test reports', () => {
  it('reads what vitest says', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 1, success: false };
    expect(vitestTotals(report)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const report = { numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1, success: false };
    expect(vitestTotals(report)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a test that Playwright had to try again as a failure', () => {
    expect(playwrightTotals({ stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [] })).toEqual({
      passed: 3,
      failed: 2,
    });
  });

  it('counts a run that broke off as a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0 };
    expect(playwrightTotals({ stats, errors: ['no tests'] })).toEqual({ passed: 0, failed: 1 });
    expect(readTotals('/nowhere/report.json', vitestTotals)).toEqual({ passed: 0, failed: 1 });
  });

  it('adds up', () => {
    const totals = addTotals([
      { passed: 1, failed: 2 },
      { passed: 10, failed: 20 },
    ]);
    expect(totals).toEqual({ passed: 11, failed: 22 });
  });
});
