import { useState, type DragEvent } from 'react';
import { pictureIn } from './prepare-photo.ts';

/** Handlers of an element that takes a dropped picture. Other files go their usual way. */
export const usePictureDrop = (take: (picture: File) => void) => {
  const [over, setOver] = useState(false);
  const hasPicture = ({ dataTransfer }: DragEvent) =>
    [...dataTransfer.items].some(({ kind, type }) => kind === 'file' && type.startsWith('image/'));
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasPicture(event)) return;
        // Tells the window, which takes files to import, that this one has its place.
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const picture = pictureIn(event.dataTransfer);
        if (picture === undefined) return;
        event.preventDefault();
        take(picture);
      },
    },
  };
};
