import type { Bounds } from '../profile/shell-state.ts';

const defaultSize = { width: 1440, height: 900 } as const;
/** Everything must work at 1024 × 640, so the window goes no smaller. */
export const minimumSize = { width: 1024, height: 640 } as const;

/** How much of the title bar must be on a screen for the window to be caught with the mouse. */
const grip = { width: 120, height: 40 } as const;

const overlap = (a: Bounds, b: Bounds): { width: number; height: number } => ({
  width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
  height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
});

export type WindowPlace = Partial<Pick<Bounds, 'x' | 'y'>> & Pick<Bounds, 'width' | 'height'>;

/**
 * Where the window opens: where it was, unless that screen is gone or smaller now. Without a place the
 * system centres it.
 */
export const placeWindow = (
  remembered: Bounds | undefined,
  workAreas: readonly Bounds[],
  primary: Bounds,
): WindowPlace => {
  const fit = (size: Pick<Bounds, 'width' | 'height'>, area: Bounds) => ({
    width: Math.max(minimumSize.width, Math.min(size.width, area.width)),
    height: Math.max(minimumSize.height, Math.min(size.height, area.height)),
  });
  if (!remembered) return fit(defaultSize, primary);
  const titleBar = { ...remembered, height: grip.height };
  const area = workAreas.find((candidate) => {
    const shared = overlap(titleBar, candidate);
    return shared.width >= grip.width && shared.height >= grip.height / 2;
  });
  if (!area) return fit(remembered, primary);
  return { x: remembered.x, y: remembered.y, ...fit(remembered, area) };
};
