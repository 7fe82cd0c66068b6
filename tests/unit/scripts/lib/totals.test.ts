import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../../scripts/lib/root.ts';
import { addTotals, playwrightTotals, readTotals, vitestTotals } from '../../../../scripts/lib/totals.ts';

describe('totals of test reports', () => {
  it('reads what vitest says', () => {
    const assertionResults = [
      { fullName: 'ranks stay in order', status: 'passed', failureMessages: [] },
      {
        fullName: 'ranks are unique',
        status: 'failed',
        failureMessages: [
          '\u001b[31mAssertionError\u001b[39m: expected 1 to be 2\n    at /kith/ranks.ts:3:4',
        ],
      },
    ];
    const file = { name: join(root, 'tests/ranks.test.ts'), status: 'failed', message: '', assertionResults };
    const report = { numPassedTests: 7, numFailedTests: 1, success: false, testResults: [file] };
    expect(vitestTotals(report)).toEqual({
      passed: 7,
      failed: 1,
      failures: ['tests/ranks.test.ts › ranks are unique: AssertionError: expected 1 to be 2'],
    });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const file = {
      name: join(root, 'tests/ranks.test.ts'),
      status: 'failed',
      message: 'No such module',
      assertionResults: [],
    };
    const report = { numPassedTests: 7, numFailedTests: 0, success: false, testResults: [file] };
    expect(vitestTotals(report)).toEqual({
      passed: 7,
      failed: 1,
      failures: ['tests/ranks.test.ts: No such module'],
    });
  });

  it('counts a test that Playwright had to try again as a failure', () => {
    const spec = (title: string, ok: boolean, status: string, message?: string) => ({
      title,
      file: 'board.spec.ts',
      ok,
      tests: [{ status, results: [message === undefined ? {} : { error: { message } }, {}] }],
    });
    const specs = [
      spec('drags', true, 'expected'),
      spec('drops', false, 'unexpected', 'Timed out'),
      spec('scrolls', true, 'flaky', 'Was elsewhere'),
    ];
    const stats = { expected: 3, unexpected: 1, flaky: 1 };
    expect(playwrightTotals({ stats, errors: [], suites: [{ suites: [{ specs }] }] })).toEqual({
      passed: 3,
      failed: 2,
      failures: ['board.spec.ts › drops: Timed out', 'board.spec.ts › scrolls: Was elsewhere'],
    });
  });

  it('counts a run that broke off as a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0 };
    const broken = playwrightTotals({ stats, errors: [{ message: 'no tests' }] });
    expect(broken).toEqual({ passed: 0, failed: 1, failures: ['end to end: no tests'] });
    expect(readTotals('/nowhere/report.json', vitestTotals)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('adds up', () => {
    const totals = addTotals([
      { passed: 1, failed: 2, failures: ['a', 'b'] },
      { passed: 10, failed: 1, failures: ['c'] },
    ]);
    expect(totals).toEqual({ passed: 11, failed: 3, failures: ['a', 'b', 'c'] });
  });
});
