/** Collects what should never happen in a page: errors, crashes, violations of the content security policy. */
import type { ElectronApplication, Page } from '@playwright/test';

export interface PageProblems {
  /** What was found and not expected. */
  unexpected(): readonly string[];
  /** What was found and matches; for tests that provoke a problem. */
  matching(pattern: RegExp): readonly string[];
  /** Lets problems like this one pass from now on, and those already found. */
  expect(pattern: RegExp): void;
  /** Asks the open pages for what they noticed before anybody listened. Call it before they go away. */
  settle(): Promise<void>;
}

/** Body of a `csp-violation` report, as far as it is told here. */
interface Violation {
  readonly effectiveDirective: string;
  readonly blockedURL: string;
  readonly sourceFile: string | null;
  readonly lineNumber: number | null;
  readonly columnNumber: number | null;
  readonly sample: string;
}

const settleLimit = 2_000;

export function watchPages(app: ElectronApplication): PageProblems {
  const found = new Set<string>();
  const expected: RegExp[] = [];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => found.add(`error: ${error.stack ?? error.message}`));
    page.on('crash', () => found.add('crash: the page is gone'));
    page.on('console', (message) => {
      if (message.type() === 'error') found.add(`console: ${message.text()}`);
    });
  };
  app.windows().forEach(watch);
  app.on('window', watch);
  return {
    unexpected: () => [...found].filter((text) => !expected.some((pattern) => pattern.test(text))),
    matching: (pattern) => [...found].filter((text) => pattern.test(text)),
    expect: (pattern) => {
      expected.push(pattern);
    },
    settle: async () => {
      const pages = app.windows().filter((page) => !page.isClosed());
      const reports = await Promise.all(pages.map(violationsOf));
      for (const text of reports.flat()) found.add(text);
    },
  };
}

/** Violations since the page was loaded, also those from before the test could listen. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  const late = new Promise<readonly string[]>((done) => setTimeout(() => done([]), settleLimit));
  const asked = page.evaluate(async () => {
    const found: string[] = [];
    const observer = new ReportingObserver(
      (reports) => {
        for (const { body } of reports as unknown as readonly { readonly body: Violation }[]) {
          const at = `${body.sourceFile}:${body.lineNumber}:${body.columnNumber}`;
          found.push(`policy: ${body.effectiveDirective} forbids ${body.blockedURL} (${at}) ${body.sample}`);
        }
      },
      { types: ['csp-violation'], buffered: true },
    );
    observer.observe();
    // Buffered reports come in a task of their own.
    await new Promise((done) => setTimeout(done, 0));
    observer.disconnect();
    return found;
  });
  // A page that hangs or is going away has nothing more to say.
  return Promise.race([asked.catch(() => []), late]);
}
