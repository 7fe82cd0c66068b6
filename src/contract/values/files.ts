/** What is handed over as a file or as bytes. */
import { z } from 'zod';
import { maxPhotoBytes, photoTypes } from '#domain/people/photos.ts';

/** A file the user chose in a dialog or dropped on the window: pages hold the token, never the path. */
export const fileGrant = z.object({ token: z.string(), name: z.string(), bytes: z.number() });
export type FileGrant = z.output<typeof fileGrant>;

/** As it is kept: the page has scaled it down already. */
export const photo = z.object({
  type: z.enum(photoTypes),
  bytes: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length > 0 && length <= maxPhotoBytes, 'a photo may have 1 MB at most'),
});
