import { positionWords } from '#domain/positions.ts';
import type { CalendarDate, Contact, InteractionKind, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { WarmthDot } from '#ui/WarmthDot.tsx';
import { personNameId } from './person-ids.ts';
import { warmthView } from './person-view.ts';
import classes from './header.module.css';
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
  return (
    <header className={classes['header']}>
      <div className={classes['who']}>
        <Avatar name={contact.fullName} stage={stageOf(stages, contact).colour} size={56} />
        <div className={classes['names']}>
          {nameless ? (
            <h2 className="kith-hidden">Overview</h2>
          ) : (
            <h2 className={classes['name']} id={personNameId} dir="auto">
              {contact.fullName}
            </h2>
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
      </div>
    </header>
  );
}
