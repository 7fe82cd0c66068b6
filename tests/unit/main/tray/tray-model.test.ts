import { expect, onTestFinished, test } from 'vitest';
import type { DueItem } from '#contract/values/due.ts';
import { laterToInstant, pauseInWords } from '../../../../electron/main/tray/later.ts';
import { type TrayEntry, trayMenuModel } from '../../../../electron/main/tray/tray-model.ts';
import { trayTemplate } from '../../../../electron/main/tray/tray-template.ts';

const item = (over: Partial<DueItem> = {}): DueItem => ({
  followUpId: 'f1',
  contactId: 'c1',
  title: 'Report back to Ana Ruiz',
  when: 'since Tue',
  state: 'overdue',
  ...over,
});
const own = { sample: false };

const lines = (entries: readonly TrayEntry[], indent = ''): string[] =>
  entries.flatMap((entry) =>
    entry.kind === 'separator'
      ? [`${indent}-`]
      : [`${indent}${entry.text}`, ...(entry.kind === 'menu' ? lines(entry.entries, `${indent}  `) : [])],
  );

test('an empty day', () => {
  const model = trayMenuModel([], own);
  expect(model).toMatchObject({ tooltip: 'Kith', count: 0 });
  expect(lines(model.entries)).toEqual([
    'Nothing is due today',
    '-',
    'Open Kith',
    'Add a person',
    '-',
    'Pause reminders',
    '  For an hour',
    '  Until tomorrow',
    '-',
    'Quit Kith',
  ]);
});

test('locked: that is said, not that nothing is due', () => {
  const model = trayMenuModel([], { ...own, locked: true });
  expect(model.tooltip).toBe('Kith is locked');
  expect(lines(model.entries)).toEqual([
    'Kith is locked',
    '-',
    'Open Kith',
    'Add a person',
    '-',
    'Quit Kith',
  ]);
});

test('each thing that is due can be opened, done and put off', () => {
  const model = trayMenuModel(
    [item(), item({ followUpId: 'f2', title: 'Call Bo', when: '10:30', state: 'today' })],
    own,
  );
  expect(model).toMatchObject({ tooltip: 'Kith: 1 overdue, 1 due today', count: 2 });
  expect(lines(model.entries).slice(0, 7)).toEqual([
    '1 overdue, 1 due today',
    'Report back to Ana Ruiz · since Tue',
    '  Open',
    '  Done',
    '  Snooze for an hour',
    '  Snooze until tomorrow',
    'Call Bo · 10:30',
  ]);
  expect(model.entries[1]).toMatchObject({
    entries: [
      { action: { do: 'open', to: '?person=c1' } },
      { action: { do: 'complete', followUpId: 'f1' } },
      { action: { do: 'snooze', followUpId: 'f1', until: 'hour' } },
      { action: { do: 'snooze', followUpId: 'f1', until: 'tomorrow' } },
    ],
  });
});

test('what is about nobody opens Today', () => {
  const nobody: DueItem = { followUpId: 'f', title: 'Renew', when: 'today', state: 'today' };
  expect(trayMenuModel([nobody], own).entries[1]).toMatchObject({
    entries: [{ action: { do: 'open', to: '/today' } }, {}, {}, {}],
  });
});

test('a long list ends with the way to the rest', () => {
  const many = Array.from({ length: 30 }, (_, index) => item({ followUpId: `f${index}` }));
  const model = trayMenuModel(many, own);
  expect(model.entries.filter(({ kind }) => kind === 'menu')).toHaveLength(13);
  expect(lines(model.entries)).toContain('18 more in Today');
  expect(model.count).toBe(30);
});

test('a title is one short line, whatever was imported', () => {
  const text = lines(trayMenuModel([item({ title: `Call\n${'👩‍👩‍👧 '.repeat(80)}` })], own).entries)[1] ?? '';
  expect(text).toMatch(/^Call 👩‍👩‍👧 .*…$/u);
  expect(text).not.toContain('\n');
  // No family is cut in the middle.
  expect(
    text
      .replace('…', '')
      .split(' ')
      .slice(1)
      .every((part) => part === '👩‍👩‍👧'),
  ).toBe(true);
});

test('a pause says when it ends and can be ended', () => {
  const text = lines(trayMenuModel([], { sample: false, pausedUntil: '16:30' }).entries);
  expect(text).toContain('Reminders are paused until 16:30');
  expect(text).toContain('Resume reminders');
  expect(text).not.toContain('Pause reminders');
});

test('the sample says so', () => {
  expect(trayMenuModel([], { sample: true }).tooltip).toBe('Kith (sample)');
});

test('the menu template runs actions, and an ampersand stays one', () => {
  const done: unknown[] = [];
  const { entries } = trayMenuModel([item({ title: 'Call Smith & Co' })], own);
  const template = trayTemplate(entries, (action) => done.push(action));
  expect(template[0]).toEqual({ label: '1 overdue', enabled: false });
  expect(template[1]?.label).toBe('Call Smith && Co · since Tue');
  const submenu = template[1]?.submenu as { click: () => void }[];
  submenu[1]?.click();
  expect(done).toEqual([{ do: 'complete', followUpId: 'f1' }]);
});

test('later: in an hour, or tomorrow morning by the wall clock', () => {
  const now = new Date(2026, 11, 31, 23, 30);
  expect(laterToInstant('hour', now)).toBe(now.getTime() + 3_600_000);
  expect(new Date(laterToInstant('tomorrow', now))).toEqual(new Date(2027, 0, 1, 9, 0));
  expect(new Date(laterToInstant('tomorrow', now, '07:45'))).toEqual(new Date(2027, 0, 1, 7, 45));
});

test('the zone that the computer is in now counts, not the one that the shell was started in', () => {
  const looked: string[] = [];
  const env = process.env;
  process.env = new Proxy(env, {
    deleteProperty: (target, name) => looked.push(String(name)) > 0 && Reflect.deleteProperty(target, name),
    set: (target, name, value) => looked.push(String(name)) > 0 && Reflect.set(target, name, value),
  });
  onTestFinished(() => void (process.env = env));
  const now = new Date(2026, 2, 12, 16, 0);
  laterToInstant('tomorrow', now);
  expect(looked).toEqual(['TZ']);
  pauseInWords(now.getTime() + 1, now);
  expect(looked).toEqual(['TZ', 'TZ']);
});

test('a pause in words, and nothing once it is over', () => {
  const now = new Date(2026, 2, 12, 15, 0);
  expect(pauseInWords(new Date(2026, 2, 12, 16, 30).getTime(), now, 'en-GB')).toBe('16:30');
  expect(pauseInWords(new Date(2026, 2, 13, 9, 0).getTime(), now, 'en-GB')).toBe('tomorrow at 9:00');
  expect(pauseInWords(now.getTime(), now)).toBeUndefined();
  expect(pauseInWords(undefined, now)).toBeUndefined();
});
