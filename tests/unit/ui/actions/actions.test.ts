import { describe, expect, test, vi } from 'vitest';
import { groupActions } from '#ui/actions/group-actions.ts';
import { createActionRegistry, possibleOf, type Action } from '#ui/actions/registry.ts';
import { createShortcutMatcher } from '#ui/actions/shortcut-matcher.ts';
import type { KeyPress } from '#ui/actions/shortcut.ts';

const action = (name: string, more: Partial<Action> = {}): Action => ({
  name,
  title: name,
  group: 'Everywhere',
  run: () => undefined,
  ...more,
});
const press = (key: string): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
});

describe('registry', () => {
  test('runs by name, only what can be done now', () => {
    const run = vi.fn();
    const registry = createActionRegistry();
    registry.register([action('log', { run }), action('undo', { run, when: () => false })]);
    expect(registry.run('log')).toBe(true);
    expect(registry.run('undo')).toBe(false);
    expect(registry.run('unknown')).toBe(false);
    expect(run).toHaveBeenCalledOnce();
  });

  test('lets the page that came last win, until it goes', () => {
    const registry = createActionRegistry();
    registry.register([action('log', { title: 'everywhere' }), action('undo')]);
    const leave = registry.register([action('log', { title: 'on this page' })]);
    expect(registry.find('log')?.title).toBe('on this page');
    expect(registry.list().map(({ name }) => name)).toEqual(['log', 'undo']);
    leave();
    expect(registry.find('log')?.title).toBe('everywhere');
  });

  test('gives the same list until something changes, and tells when it does', () => {
    const registry = createActionRegistry();
    const listener = vi.fn();
    const stop = registry.subscribe(listener);
    const leave = registry.register([action('log')]);
    expect(registry.list()).toBe(registry.list());
    leave();
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    registry.register([action('log')]);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe('shortcut matcher', () => {
  const go = action('go-today', { shortcuts: ['G T'] });
  const tag = action('tag', { shortcuts: ['T'] });
  const board = action('go-board', { shortcuts: ['G B'] });
  const actions = [tag, go, board];

  test('follows a sequence', () => {
    const matcher = createShortcutMatcher();
    expect(matcher.press(press('g'), actions, 0)).toBe('started');
    expect(matcher.press(press('t'), actions, 500)).toEqual({ action: go });
    expect(matcher.press(press('t'), actions, 600)).toEqual({ action: tag });
  });

  test('forgets a sequence that was left hanging', () => {
    const matcher = createShortcutMatcher();
    matcher.press(press('g'), actions, 0);
    expect(matcher.press(press('t'), actions, 2000)).toEqual({ action: tag });
  });

  test('takes the key that breaks a sequence for itself', () => {
    const matcher = createShortcutMatcher();
    matcher.press(press('g'), actions, 0);
    expect(matcher.press(press('x'), actions, 100)).toBeUndefined();
    matcher.press(press('g'), actions, 200);
    expect(matcher.press(press('g'), actions, 300)).toBe('started');
    expect(matcher.press(press('b'), actions, 400)).toEqual({ action: board });
  });

  test('prefers the action that came last', () => {
    const closer = action('close-panel', { shortcuts: ['Escape'] });
    const outer = action('close-page', { shortcuts: ['Escape'] });
    expect(createShortcutMatcher().press(press('Escape'), [outer, closer], 0)).toEqual({ action: closer });
  });
});

describe('a key for what can’t be done now', () => {
  const cannot = { when: () => false } as const;
  const say = action('card-log', { ...cannot, shortcuts: ['E'], otherwise: () => 'Choose somebody first' });
  const silent = action('row-log', { ...cannot, shortcuts: ['E'], otherwise: () => undefined });
  const panel = action('log', { shortcuts: ['E'] });

  test('is heard where something is to be said, and only then', () => {
    expect(possibleOf([say])).toEqual([say]);
    expect(possibleOf([silent, action('undo', cannot)])).toEqual([]);
  });

  test('gives way to whatever can be done by the same key, wherever it came from', () => {
    for (const actions of [
      [panel, say],
      [say, panel],
    ])
      expect(createShortcutMatcher().press(press('e'), possibleOf(actions), 0)).toEqual({ action: panel });
  });
});

test('the shortcuts sheet groups what has a shortcut', () => {
  const groups = groupActions([
    action('go-today', { group: 'Go to', shortcuts: ['G T'] }),
    action('undo', { shortcuts: ['Mod+Z', 'Mod+Y'] }),
    action('import'),
    action('go-board', { group: 'Go to', shortcuts: ['G B'] }),
  ]);
  expect(groups.map(({ group, actions }) => [group, actions.map(({ shortcut }) => shortcut)])).toEqual([
    ['Go to', ['G T', 'G B']],
    ['Everywhere', ['Mod+Z']],
  ]);
});
