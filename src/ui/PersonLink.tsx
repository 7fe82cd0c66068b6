import type { Contact, Id, StageMeaning } from '#domain/records.ts';
import { Avatar } from './Avatar.tsx';
import { useOpenPerson } from './person-link.ts';
import classes from './PersonLink.module.css';

/** Who people are, by their ids. */
export interface KnownPeople {
  readonly get: (id: Id | undefined) => Pick<Contact, 'photo'> | undefined;
  readonly name: (id: Id | undefined) => string;
  readonly stage: (id: Id | undefined) => StageMeaning | undefined;
}

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
      <Avatar name={people.name(id)} stage={people.stage(id)} photo={people.get(id)?.photo} size={20} />
      <span className={classes['personName']} dir="auto">
        {words === undefined ? '' : `${words} `}
        {people.name(id)}
      </span>
    </button>
  );
}
