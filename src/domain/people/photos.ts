import type { PhotoId } from '../records.ts';

/** Pictures that every browser shows and that run no code. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;
export type PhotoType = (typeof photoTypes)[number];

export const isPhotoType = (type: string): type is PhotoType =>
  (photoTypes as readonly string[]).includes(type);

/** Longest side of a photo that Kith makes, in pixels. */
export const photoSide = 512;
/** Bytes of a photo that Kith keeps. Its own are a tenth of that; address books may bring larger ones. */
export const maxPhotoBytes = 1024 * 1024;

export interface Photo {
  readonly type: PhotoType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A photo in a JSON export, or on its way to one. */
export interface ExportedPhoto {
  readonly id: PhotoId;
  readonly type: PhotoType;
  /** RFC 4648 §4, without line breaks. */
  readonly base64: string;
}
