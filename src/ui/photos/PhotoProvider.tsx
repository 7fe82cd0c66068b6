import { createContext, use, useCallback, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { PhotoId } from '#domain/records.ts';
import { createPhotoCache, type PhotoCache, type PhotoCacheOptions, type PhotoSize } from './photo-cache.ts';
import { squarePicture } from './square-picture.ts';

/** Twice the largest small avatar, for screens of high density. */
const smallSide = 96;

const PhotoContext = createContext<PhotoCache | undefined>(undefined);

interface PhotoProviderProps {
  readonly load: PhotoCacheOptions['load'];
  readonly children: ReactNode;
}

/** Gives avatars their photos. Without one above them they show initials. */
export function PhotoProvider({ load, children }: PhotoProviderProps) {
  const [cache] = useState(() =>
    createPhotoCache({
      load,
      shrink: (photo) => squarePicture(photo, smallSide),
      toUrl: (photo) => URL.createObjectURL(photo),
      dropUrl: (url) => {
        URL.revokeObjectURL(url);
      },
      schedule: (callback, ms) => {
        setTimeout(callback, ms);
      },
    }),
  );
  return <PhotoContext value={cache}>{children}</PhotoContext>;
}

/** Address of a photo while the component is on the screen; undefined until it is there. */
export const usePhotoUrl = (id: PhotoId, size: PhotoSize): string | undefined => {
  const cache = use(PhotoContext);
  const subscribe = useCallback(
    (onChange: () => void) => cache?.want(id, size, onChange) ?? (() => undefined),
    [cache, id, size],
  );
  return useSyncExternalStore(subscribe, () => cache?.peek(id, size));
};
