/** What can be checked about a screen without looking at it: axe-core's rules, in both themes. */
import axe, { type Result, type RunOptions } from 'axe-core';
import { expect, type Page } from '@playwright/test';

const schemes = ['light', 'dark'] as const;

/** Expects no violation on what the page shows now. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of schemes) {
    // Motion would be caught halfway, with colours that are in no theme.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await violationsOf(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { run } = (
      window as unknown as { readonly axe: { run(options: RunOptions): Promise<{ violations: Result[] }> } }
    ).axe;
    return (await run({ resultTypes: ['violations'] })).violations;
  });
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html.slice(0, 160)} (${failureSummary.split('\n').slice(1, 2).join('').trim()})`).join('; ')}`,
  );
}
