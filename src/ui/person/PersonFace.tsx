import type { Contact, Id, StageMeaning } from '#domain/records.ts';
import { Avatar } from './Avatar.tsx';

/** Who people are, by their ids. */
export interface KnownPeople {
  readonly get: (id: Id | undefined) => Pick<Contact, 'photo'> | undefined;
  readonly name: (id: Id | undefined) => string;
  readonly stage: (id: Id | undefined) => StageMeaning | undefined;
}

interface PersonFaceProps {
  readonly id: Id | undefined;
  readonly people: KnownPeople;
  /** In pixels at 100 %. Default 28, that of rows. */
  readonly size?: number;
}

/** The avatar of somebody who is known by their id. */
export function PersonFace({ id, people, size = 28 }: PersonFaceProps) {
  return <Avatar name={people.name(id)} stage={people.stage(id)} photo={people.get(id)?.photo} size={size} />;
}
