import type { PhotoId, StageMeaning } from '#domain/records.ts';
import classes from './Avatar.module.css';
import { initials } from './initials.ts';
import { usePhotoUrl } from '../photos/PhotoProvider.tsx';

export interface AvatarProps {
  readonly name: string;
  /** Tints the initials. */
  readonly stage?: StageMeaning | undefined;
  /** The contact's `photo`; initials without one, and until it is there. */
  readonly photo?: PhotoId | undefined;
  /** In pixels at 100 %; grows with the text. Default 32. */
  readonly size?: number;
}

/** Larger ones show the photo as it is kept. */
const largestSmall = 48;

/** Photo or initials. Decoration: the name always stands beside it. */
export function Avatar({ name, stage = 'to-meet', photo, size = 32 }: AvatarProps) {
  const style = { '--avatar-size': `${size / 16}rem` } as React.CSSProperties;
  return (
    <span className={classes['avatar']} data-stage={stage} style={style} aria-hidden="true">
      {photo === undefined ? initials(name) : <Photo id={photo} name={name} size={size} />}
    </span>
  );
}

function Photo({ id, name, size }: { readonly id: PhotoId; readonly name: string; readonly size: number }) {
  const url = usePhotoUrl(id, size <= largestSmall ? 'small' : 'full');
  return url === undefined ? initials(name) : <img src={url} alt="" draggable={false} />;
}
