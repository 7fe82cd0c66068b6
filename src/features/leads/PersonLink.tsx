import type { Id } from '#domain/records.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { useOpenPerson } from '#ui/person-link.ts';
import classes from './leads.module.css';
import type { People } from './names.ts';

interface PersonLinkProps {
  readonly id: Id;
  readonly people: People;
  /** Before the name: "from". */
  readonly words?: string;
}

/** A small face and a name that open the person. */
export function PersonLink({ id, people, words }: PersonLinkProps) {
  const { open } = useOpenPerson();
  const contact = people.get(id);
  return (
    <button type="button" className={classes['person']} onClick={() => open(id)}>
      <Avatar name={people.name(id)} stage={people.stage(id)} photo={contact?.photo} size={20} />
      <span className={classes['personName']} dir="auto">
        {words === undefined ? '' : `${words} `}
        {people.name(id)}
      </span>
    </button>
  );
}
