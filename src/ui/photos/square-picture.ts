import { scaledSide, squareOf } from './square.ts';

const jpegQuality = 0.86;

/**
 * A picture as a square JPEG: upright as its EXIF says, cropped, scaled down, and without anything but its
 * pixels (where and when it was taken stays out of it).
 *
 * @param longest side of the result in pixels, at most
 * @throws when it is no picture that the browser can read
 */
export const squarePicture = async (picture: Blob, longest: number): Promise<Blob> => {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  try {
    const { x, y, side } = squareOf(bitmap.width, bitmap.height);
    const size = scaledSide(side, longest);
    const canvas = new OffscreenCanvas(size, size);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    // JPEG has no transparency: it would become black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, size, size);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, x, y, side, side, 0, 0, size, size);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
  } finally {
    bitmap.close();
  }
};
