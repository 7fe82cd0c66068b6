import type { Contact, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { StageDot } from '#ui/stages/StageChip.tsx';
import classes from './merge.module.css';

interface PersonHeadProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  /** What tells this one from others of the name. */
  readonly detail: string;
  readonly more?: string | undefined;
}

/** Who it is, in two or three lines. */
export function PersonHead({ contact, stages, detail, more }: PersonHeadProps) {
  const stage = stageOf(stages, contact);
  return (
    <div className={classes['head']}>
      <Avatar name={contact.fullName} stage={stage.colour} photo={contact.photo} size={32} />
      <div className={classes['headText']}>
        <div className={classes['name']}>{contact.fullName}</div>
        {detail !== '' && <div className={classes['detail']}>{detail}</div>}
        <div className={classes['detail']}>
          <StageDot stage={stage.colour} />{' '}
          {[stage.name, more].filter((part) => part !== undefined).join(' · ')}
        </div>
      </div>
    </div>
  );
}
