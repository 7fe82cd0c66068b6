import { useCallback } from 'react';
import { useRunOrThrow, useShell, useStore, useStoreRequest } from '#client/index.ts';
import type { Id } from '#domain/records.ts';
import { preparePhoto } from './prepare-photo.ts';

export interface PhotoChange {
  /** Lets the user choose a file. */
  readonly choose: () => Promise<void>;
  readonly take: (picture: Blob) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Ways to change a person's photo. What goes wrong is said, and changes nothing. */
export const usePhotoChange = (id: Id): PhotoChange => {
  const run = useRunOrThrow();
  const shell = useShell();
  const request = useStoreRequest();
  const { onError } = useStore();

  const saying = useCallback(
    async (change: () => Promise<unknown>) => {
      try {
        await change();
      } catch (error) {
        onError(error);
      }
    },
    [onError],
  );
  const take = useCallback(
    (picture: Blob) =>
      saying(async () => run('contacts.set-photo', { id, photo: await preparePhoto(picture) })),
    [saying, run, id],
  );
  const choose = useCallback(
    () =>
      saying(async () => {
        const file = await shell.invoke('dialog.openPhoto', undefined);
        if (file === undefined) return;
        const { bytes } = await request('photo.read', { file });
        await take(new Blob([bytes]));
      }),
    [saying, shell, request, take],
  );
  const remove = useCallback(
    () => saying(() => run('contacts.set-photo', { id, photo: null })),
    [saying, run, id],
  );
  return { choose, take, remove };
};
