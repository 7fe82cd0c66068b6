/** Totals of test runs, read from the reports that vitest and Playwright write as JSON. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './root.ts';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  /** Each failed test in a line, with the beginning of its reason. */
  readonly failures: readonly string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    /** The file's path. */
    readonly name: string;
    readonly status: string;
    /** Why the file could not be loaded. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly { readonly message?: string }[];
}

const longestReason = 300;

const failure = (file: string, title: string, reason = ''): string => {
  const lines = stripVTControlCharacters(reason)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at '));
  return `${[file, title].filter((part) => part !== '').join(' › ')}: ${lines.join(' ').slice(0, longestReason)}`;
};

/** A file that could not even be loaded has no failed tests, but is a failure. */
export function vitestTotals(report: VitestReport): Totals {
  const failed = report.numFailedTests;
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => failure(file, test.fullName, test.failureMessages?.[0]));
    return tests.length === 0 && status === 'failed' ? [failure(file, '', message)] : tests;
  });
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    failures,
  };
}

const playwrightFailures = (suite: PlaywrightSuite): readonly string[] => [
  ...(suite.specs ?? []).flatMap(({ title, file, ok, tests }) =>
    tests
      .filter(({ status }) => !ok || status === 'flaky')
      .map(({ results }) => {
        const reason = results.find(({ error }) => error !== undefined)?.error?.message;
        return failure(file, title, reason);
      }),
  ),
  ...(suite.suites ?? []).flatMap(playwrightFailures),
];

/** A test that passed only when tried again counts as failed. */
export function playwrightTotals(report: PlaywrightReport): Totals {
  const { stats, errors } = report;
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    failures: [
      ...playwrightFailures(report),
      ...errors.map(({ message }) => failure('end to end', '', message)),
    ],
  };
}

/** @returns totals of a report; one failure when there is no report, because then the run broke off */
export function readTotals<Report>(file: string, totalsOf: (report: Report) => Totals): Totals {
  if (!existsSync(file))
    return { passed: 0, failed: 1, failures: [failure(relative(root, file), '', 'was not written')] };
  return totalsOf(JSON.parse(readFileSync(file, 'utf8')) as Report);
}

export function addTotals(all: readonly Totals[]): Totals {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    failures: all.flatMap(({ failures }) => failures),
  };
}
