import type { Action } from './registry.ts';
import { shortcutToSteps, stepMatches, type KeyPress } from './shortcut.ts';

/** A started sequence (`G` …) is forgotten after this long. */
const sequenceMs = 1500;

const lastFirst = (actions: readonly Action[]): readonly Action[] => [...actions].reverse();

export type Matched = { readonly action: Action } | 'started' | undefined;

/** Remembers the keys of a sequence; time comes in as an argument, so that tests own it. */
export const createShortcutMatcher = () => {
  let pressed: readonly KeyPress[] = [];
  let at = 0;

  const fits = (shortcut: string, presses: readonly KeyPress[]) => {
    const steps = shortcutToSteps(shortcut);
    const agrees = presses.every((press, index) => stepMatches(steps[index] ?? '', press));
    if (!agrees || presses.length > steps.length) return 'no';
    return presses.length === steps.length ? 'whole' : 'start';
  };

  const look = (actions: readonly Action[], presses: readonly KeyPress[]): Matched => {
    let started = false;
    for (const action of lastFirst(actions))
      for (const shortcut of action.shortcuts ?? []) {
        const fit = fits(shortcut, presses);
        if (fit === 'whole') return { action };
        started ||= fit === 'start';
      }
    return started ? 'started' : undefined;
  };

  return {
    /** @param actions those that can be done now, the strongest last */
    press: (press: KeyPress, actions: readonly Action[], now: number): Matched => {
      const continued = now - at <= sequenceMs ? [...pressed, press] : [press];
      at = now;
      for (const presses of [continued, [press]]) {
        const matched = look(actions, presses);
        pressed = matched === 'started' ? presses : [];
        if (matched !== undefined) return matched;
      }
      return undefined;
    },
  };
};
