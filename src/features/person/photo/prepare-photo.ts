import { KithError } from '#contract/errors.ts';
import { photoSide, type Photo } from '#domain/people/photos.ts';
import { squarePicture } from '#ui/photos/square-picture.ts';

/**
 * A picture as Kith keeps it.
 * @throws KithError 'invalid' when the browser can't read it
 */
export const preparePhoto = async (picture: Blob): Promise<Photo> => {
  const square = await squarePicture(picture, photoSide).catch((cause: unknown) => {
    throw new KithError(
      'invalid',
      'This picture can’t be read. Nothing was changed. JPEG, PNG and WebP can.',
      { cause },
    );
  });
  return { type: 'image/jpeg', bytes: new Uint8Array(await square.arrayBuffer()) };
};

/** The first picture among what was pasted or dropped. */
export const pictureIn = (data: Pick<DataTransfer, 'files'> | null): File | undefined =>
  [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'));
