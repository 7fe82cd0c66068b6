import type { Page } from '@playwright/test';
import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { day, followUp, seed } from './pages/network.ts';
import { paletteOf } from './pages/palette.ts';
import { personPanel } from './pages/person-panel.ts';
import { openPath, resizeWindow, zoomWindow } from './pages/window.ts';

/** Right to left, without a place to break, and longer than any line. */
const longName =
  'سلمى_الكرمي_بنت_عبد_الرحمن_بن_محمد_الأندلسي_القرطبي von und zu Hohenlohe-Imaginaria-Wertheim';

test('nothing is lost on a small window, nor at 200 %', async ({ profile, launch }) => {
  await seed(profile, {
    'Ana Ruiz': {
      stage: 'trust',
      title: 'Head of Milling',
      organization: 'Acme Imaginary',
      followUps: [followUp('Send the slides', day(-3)), followUp('Lunch', `${day(1)}T12:30`)],
    },
    [longName]: {
      stage: 'trust',
      title: 'Vice-Chair of the Standing Committee for Hydrographic Imaginaries',
      birthday: day(2),
      followUps: [
        followUp('Send the whole of the hydrographic minutes of all the years', day(0)),
        followUp('Call', `${day(1)}T12:30`),
      ],
      log: [{ kind: 'coffee', at: day(-30), summary: 'Coffee' }],
    },
  });
  const kith = await launch();
  const page = await kith.page();
  const { rail } = appFrame(page);
  const person = personPanel(page);
  const screens = [
    { path: '/today', controls: [page.getByRole('button', { name: 'Follow-up' })] },
    { path: '/board', controls: [page.getByRole('button', { name: 'Add person' })] },
    {
      path: '/calendar',
      controls: [
        page.getByRole('button', { name: 'Add', exact: true }),
        page.getByRole('button', { name: 'Next month' }),
        page.getByRole('radiogroup', { name: 'Show' }).or(page.getByRole('combobox', { name: 'Show' })),
      ],
    },
    { path: '/calendar?view=agenda', controls: [page.getByRole('button', { name: 'Add', exact: true })] },
    { path: '/calendar?view=week', controls: [page.getByRole('button', { name: 'Add', exact: true })] },
    {
      path: '/people',
      controls: [
        page.getByRole('button', { name: 'Add person' }),
        page.getByRole('button', { name: 'Columns' }),
        page.getByRole('button', { name: 'More', exact: true }),
      ],
    },
    {
      path: '/leads',
      controls: [
        page.getByRole('button', { name: 'Lead', exact: true }),
        page.getByLabel('What to show').first(),
      ],
    },
    { path: '/companies', controls: [page.getByRole('button', { name: 'Company', exact: true })] },
    { path: '/events', controls: [page.getByRole('button', { name: 'Event', exact: true })] },
    { path: '/insights', controls: [page.getByRole('radiogroup', { name: 'Show as' })] },
    { path: '/settings', controls: [] },
    { path: '/import', controls: [page.getByRole('button', { name: 'Choose LinkedIn’s file' })] },
  ] as const;

  const check = async (size: string) => {
    for (const { path, controls } of screens) {
      await test.step(`${path}, ${size}`, async () => {
        await openPath(page, path);
        await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
        await expect(rail.getByRole('link', { name: 'Board' })).toBeInViewport({ ratio: 1 });
        for (const control of controls) await expect(control).toBeInViewport({ ratio: 1 });
        await expectNoSidewaysScroll(page);
        await expectNoToolOverAnother(page);
        // A board has more columns than fit, a table too.
        if (path !== '/board') await expectNoneWiderThanItsPlace(page);
      });
    }
    await test.step(`a name that is cut off begins at its beginning, ${size}`, async () => {
      await openPath(page, '/today');
      const words = page.getByText(new RegExp(`^${longName}`)).filter({ visible: true });
      await expect(words).not.toHaveCount(0);
      for (const one of await words.all()) await expect(one).toHaveCSS('direction', 'rtl');
    });
    await test.step(`a person, ${size}`, async () => {
      await openPath(page, '/board');
      await boardPage(page).card('Ana Ruiz').click();
      await expect(person.close).toBeInViewport({ ratio: 1 });
      await expect(person.log).toBeInViewport({ ratio: 1 });
      await expectNoSidewaysScroll(page);
      await page.keyboard.press('j');
      await expect(person.name).toHaveText(longName);
      await expect(person.close).toBeInViewport({ ratio: 1 });
      await person.openTab('Details');
      await expect(person.field('Where')).toBeVisible();
      await expectNoSidewaysScroll(page);
      await person.openTab('Timeline');
      await person.close.click();
    });
    await test.step(`the palette, ${size}`, async () => {
      const palette = paletteOf(page);
      await page.getByRole('button', { name: 'Search or do' }).click();
      await palette.type('ana');
      await expect(palette.field).toBeInViewport({ ratio: 1 });
      await expect(palette.active).toBeInViewport({ ratio: 1 });
      await expect(palette.dialog.getByRole('button', { name: 'all shortcuts' })).toBeInViewport({
        ratio: 1,
      });
      await expectNoSidewaysScroll(page);
      await page.keyboard.press('Escape');
    });
  };

  await test.step('what hangs out of the window and takes the focus does not move the page', async () => {
    const moved = await page.evaluate(() => {
      const list = document.createElement('button');
      list.style.cssText = 'position: absolute; left: 200vw; top: 200vh';
      document.body.append(list);
      list.focus();
      const tops = [document.documentElement, document.body];
      const sum = tops.reduce((all, { scrollLeft, scrollTop }) => all + scrollLeft + scrollTop, 0);
      list.remove();
      return sum;
    });
    expect(moved).toBe(0);
  });

  await resizeWindow(kith, page, 1024, 640);
  await check('1024 × 640');
  await resizeWindow(kith, page, 1440, 900);
  await zoomWindow(kith, page, 2);
  await check('200 %');

  await test.step('a smaller window at 200 %', async () => {
    await zoomWindow(kith, page, 1);
    await resizeWindow(kith, page, 1280, 800);
    await zoomWindow(kith, page, 2);
    await openPath(page, '/calendar');
    // Nothing lies over what turns the pages.
    await page.getByRole('button', { name: 'Next month' }).click({ trial: true });
    await page.getByRole('button', { name: 'Today', exact: true }).click({ trial: true });
    await page.getByRole('combobox', { name: 'Show' }).click();
    await page.getByRole('option', { name: 'Week' }).click();
    await expect(page.getByRole('button', { name: 'Next week' })).toBeVisible();
    await openPath(page, '/settings');
    await expectNoneWiderThanItsPlace(page);
    await zoomWindow(kith, page, 1);
    await resizeWindow(kith, page, 1024, 640);
    await zoomWindow(kith, page, 2);
    for (const { path, controls } of screens) {
      await openPath(page, path);
      for (const control of controls) await expect(control).toBeInViewport({ ratio: 1 });
      await expectNoToolOverAnother(page);
      await expectNoSidewaysScroll(page);
    }
    await openPath(page, '/settings');
    const days = page.getByRole('textbox', { name: 'Days between contacts in Acquaintance' });
    expect((await days.boundingBox())?.width).toBeGreaterThan(64);
  });
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const whole = [document.documentElement, ...document.querySelectorAll('[data-person-panel] > *')];
    return Math.max(...whole.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
  expect(tooWide).toBeLessThanOrEqual(0);
}

/** In the bar over the page each tool has a place of its own, and the title can be read. */
async function expectNoToolOverAnother(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const bar = document.querySelector('main header');
    const tools = [...(bar?.querySelectorAll('h1, a, button, [role="radiogroup"], input:not([type])') ?? [])]
      .filter(
        (element) =>
          element.closest('[role="radiogroup"]') === element || !element.closest('[role="radiogroup"]'),
      )
      .filter((element) => boxOf(element).width > 1);
    const title = bar?.querySelector('h1');
    return tools
      .flatMap((one, at) => {
        const a = boxOf(one);
        return tools.slice(at + 1).flatMap((other) => {
          const b = boxOf(other);
          const isOver =
            a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
          return isOver && !one.contains(other) ? [`${one.textContent} / ${other.textContent}`] : [];
        });
      })
      .concat(title && title.scrollWidth > title.clientWidth ? ['the title is cut'] : []);
  });
  expect(found).toEqual([]);
}

/** Nothing in the page has to be scrolled sideways to be read. */
async function expectNoneWiderThanItsPlace(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter(
        (element) =>
          ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) &&
          element.closest('[role="grid"]') === null &&
          element.scrollWidth > element.clientWidth + 1,
      )
      .map(({ className }) => className),
  );
  expect(wide).toEqual([]);
}
