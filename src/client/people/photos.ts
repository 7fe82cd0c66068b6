import { useCallback } from 'react';
import type { PhotoId } from '#domain/records.ts';
import { useStoreRequest } from '../hooks.ts';

/** Reads photos from the store; those that are not there are missing from the map. */
export const useLoadPhotos = (): ((ids: readonly PhotoId[]) => Promise<ReadonlyMap<PhotoId, Blob>>) => {
  const request = useStoreRequest();
  return useCallback(
    async (ids) => {
      const photos = await request('photo.get', { ids: [...ids] });
      return new Map(photos.map(({ id, type, bytes }) => [id, new Blob([bytes], { type })]));
    },
    [request],
  );
};
