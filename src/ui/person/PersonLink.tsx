import type { Id } from '#domain/records.ts';
import { useOpenPerson } from './person-link.ts';
import { PersonFace, type KnownPeople } from './PersonFace.tsx';
import classes from './PersonLink.module.css';

interface PersonLinkProps {
  readonly id: Id;
  readonly people: KnownPeople;
  /** Before the name: "from". */
  readonly words?: string;
}

/** A small face and a name that open the person. */
export function PersonLink({ id, people, words }: PersonLinkProps) {
  const { open } = useOpenPerson();
  return (
    <button type="button" className={classes['person']} onClick={() => open(id)}>
      <PersonFace id={id} people={people} size={20} />
      <span className={classes['personName']} dir="auto">
        {words === undefined ? '' : `${words} `}
        {people.name(id)}
      </span>
    </button>
  );
}
