/** The part of a picture that becomes a photo, in its own pixels. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Faces are in the upper part of an upright picture: this much of what is cut off is cut above. */
const cutAbove = 0.2;

export const squareOf = (width: number, height: number): Square => {
  const side = Math.min(width, height);
  return {
    x: Math.round((width - side) / 2),
    y: Math.round((height - side) * (height > width ? cutAbove : 0.5)),
    side,
  };
};

/** Side of the photo that is made of a square: never larger than that itself. */
export const scaledSide = (side: number, longest: number): number =>
  Math.max(1, Math.min(Math.round(side), longest));
