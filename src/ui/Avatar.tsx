import type { StageMeaning } from '#domain/records.ts';
import classes from './Avatar.module.css';
import { initials } from './initials.ts';

export interface AvatarProps {
  readonly name: string;
  /** Tints the initials. */
  readonly stage?: StageMeaning | undefined;
  /** Address of a photo; initials without one. */
  readonly photo?: string | undefined;
  /** In pixels at 100 %; grows with the text. Default 32. */
  readonly size?: number;
}

/** Photo or initials. Decoration: the name always stands beside it. */
export function Avatar({ name, stage = 'to-meet', photo, size = 32 }: AvatarProps) {
  const style = { '--avatar-size': `${size / 16}rem` } as React.CSSProperties;
  return (
    <span className={classes['avatar']} data-stage={stage} style={style} aria-hidden="true">
      {photo === undefined ? initials(name) : <img src={photo} alt="" draggable={false} />}
    </span>
  );
}
