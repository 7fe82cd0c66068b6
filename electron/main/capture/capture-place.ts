import type { Bounds } from '../profile/shell-state.ts';

/** At 100 %. */
export const captureSize = { width: 420, height: 360 } as const;

/**
 * Where the capture window opens: in the middle of the screen that is being worked on, a third from the top, as
 * large as the zoom makes its text and never larger than the screen.
 */
export const placeCapture = (workArea: Bounds, zoom: number): Bounds => {
  const width = Math.min(Math.round(captureSize.width * zoom), workArea.width);
  const height = Math.min(Math.round(captureSize.height * zoom), workArea.height);
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 3),
    width,
    height,
  };
};
