import { Avatar } from '#ui/person/Avatar.tsx';
import type { PalettePerson } from '../rows.ts';
import classes from '../palette.module.css';

/** Whom it is about, before the field. */
export function WithPerson({ person }: { readonly person: PalettePerson }) {
  return (
    <span className={classes['with']}>
      <Avatar name={person.fullName} stage={person.stage} photo={person.photo} size={24} />
      <span className={classes['withName']} dir="auto">
        {person.fullName}
      </span>
    </span>
  );
}
