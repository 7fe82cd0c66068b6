/** What a popover and its distance from its place take beside it, in pixels. */
const room = 320;

/**
 * How wide the place counts that a popover points at. One as wide as the window (an hour in the day's view) has no room
 * on either side, and the popover would lie outside the window: it lies over the end of it instead.
 */
export const widthWithRoom = (
  { left, width }: { readonly left: number; readonly width: number },
  windowWidth: number,
): number => Math.max(0, Math.min(width, windowWidth - left - room));
