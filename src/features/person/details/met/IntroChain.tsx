import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useRecord } from '#client/index.ts';
import type { Contact, Id } from '#domain/records.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import classes from '../details.module.css';

/** Longer chains say nothing, and two people may have introduced each other. */
const longest = 5;

/** Who introduced whom, back to where it began: "Ana ← Kwabena ← Margarethe". Only where there is more than one step. */
export function IntroChain({ contact }: { readonly contact: Contact }) {
  const first = useRecord('contacts', contact.met?.throughId);
  if (first?.met?.throughId === undefined) return null;
  return (
    <p className={classes['chain']} aria-label="How the introduction came about">
      <bdi>{contact.fullName}</bdi>
      <Link id={first.id} seen={[contact.id]} />
    </p>
  );
}

function Link({ id, seen }: { readonly id: Id; readonly seen: readonly Id[] }) {
  const person = useRecord('contacts', id);
  const { open } = useOpenPerson();
  if (person === undefined || person === null) return null;
  const next = person.met?.throughId;
  return (
    <>
      <IconArrowLeft size={14} stroke={1.5} role="img" aria-label="introduced by" />
      <UnstyledButton className={classes['personLink'] ?? ''} onClick={() => open(id)}>
        <bdi>{person.fullName}</bdi>
      </UnstyledButton>
      {next !== undefined && next !== id && seen.length < longest && !seen.includes(next) && (
        <Link id={next} seen={[...seen, id]} />
      )}
    </>
  );
}
