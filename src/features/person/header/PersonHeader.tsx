import { IconEyeOff } from '@tabler/icons-react';
import { positionWords } from '#domain/people/positions.ts';
import type { CalendarDate, Contact, InteractionKind, Stage } from '#domain/records.ts';
import { WarmthDot } from '#ui/person/WarmthDot.tsx';
import { CadenceMenu } from './CadenceMenu.tsx';
import { keepAwayMeans } from '../details/KeepAway.tsx';
import classes from './header.module.css';
import { personNameId } from '../person-ids.ts';
import { warmthView } from '../person-view.ts';
import { PhotoButton } from '../photo/PhotoButton.tsx';
import { usePhotoChange } from '../photo/use-photo-change.ts';
import { usePictureDrop } from '../photo/use-picture-drop.ts';
import { StageMenu } from './StageMenu.tsx';

interface PersonHeaderProps {
  readonly contact: Contact;
  readonly organization: string | undefined;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  /** What the latest interaction was. */
  readonly lastKind: InteractionKind | undefined;
  /** The page has the name as its title already. */
  readonly nameless?: boolean;
}

/** Who, where they work, which stage, how warm and since when. */
export function PersonHeader({
  contact,
  organization,
  stages,
  today,
  lastKind,
  nameless = false,
}: PersonHeaderProps) {
  const position = positionWords(contact, organization);
  const { warmth, word, last } = warmthView(contact, stages, lastKind, today);
  const { take } = usePhotoChange(contact.id);
  const { over, handlers } = usePictureDrop((picture) => void take(picture));
  const also = [
    contact.nickname === undefined ? undefined : `“${contact.nickname}”`,
    contact.pronouns,
  ].filter((part) => part !== undefined);
  return (
    <header className={classes['header']} data-over={over || undefined} {...handlers}>
      <div className={classes['who']}>
        <PhotoButton contact={contact} stages={stages} size={56} />
        <div className={classes['names']}>
          {nameless ? (
            <h2 className="kith-hidden">Overview</h2>
          ) : (
            <h2 className={classes['name']} id={personNameId} dir="auto">
              {contact.fullName}
            </h2>
          )}
          {also.length > 0 && (
            <p className={classes['also']} dir="auto">
              {also.join(', ')}
            </p>
          )}
          {position !== '' && (
            <p className={classes['position']} dir="auto">
              {position}
            </p>
          )}
        </div>
      </div>
      <div className={classes['standing']}>
        <StageMenu contact={contact} stages={stages} />
        <span className={classes['warmth']}>
          <WarmthDot warmth={warmth} decorative />
          {word}
        </span>
        <span className={classes['last']}>{last}</span>
        <CadenceMenu contact={contact} stages={stages} />
      </div>
      {contact.discouraging && (
        <p className={classes['away']} title={keepAwayMeans}>
          <IconEyeOff size={16} stroke={1.5} aria-hidden="true" />
          Keep away
        </p>
      )}
    </header>
  );
}
