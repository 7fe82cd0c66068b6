import { useRef, useState } from 'react';
import { useLiveQuery, useRecords, useRun, useStages } from '#client/index.ts';
import { relationEnds, relationSeenBy } from '#domain/people/relations.ts';
import type { Contact } from '#domain/records.ts';
import { relationsFrom, relationsTo } from '../../person-queries.ts';
import { AddRowButton } from '../rows/AddRowButton.tsx';
import classes from '../details.module.css';
import { RelationForm } from './RelationForm.tsx';
import { RelationRow } from './RelationRow.tsx';

/** Whom they know, and how: told from this person's side, whichever way it was put in. */
export function RelationsSection({ contact }: { readonly contact: Contact }) {
  const { id } = contact;
  const run = useRun();
  const stages = useStages();
  const adder = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);
  const from = useLiveQuery('relations', relationsFrom(id));
  const to = useLiveQuery('relations', relationsTo(id));
  const seen = [...(from ?? []), ...(to ?? [])].map((relation) => relationSeenBy(relation, id));
  const people = useRecords(
    'contacts',
    seen.map(({ otherId }) => otherId),
  );
  const rows = seen.flatMap((relation) => {
    const other = people.get(relation.otherId);
    return other === undefined || other.binnedAt !== 0 ? [] : [{ relation, other }];
  });
  const endAdding = () => {
    setAdding(false);
    requestAnimationFrame(() => adder.current?.focus());
  };
  return (
    <>
      {rows.length > 0 && (
        <ul className={classes['relations']} aria-label={`People ${contact.fullName} knows`}>
          {rows
            .toSorted((a, b) => b.relation.strength - a.relation.strength)
            .map(({ relation, other }) => (
              <RelationRow
                key={relation.id}
                self={contact}
                relation={relation}
                other={other}
                stages={stages}
                onRemoved={() => adder.current?.focus()}
              />
            ))}
        </ul>
      )}
      {adding ? (
        <RelationForm
          self={contact}
          known={new Set(seen.map(({ otherId }) => otherId))}
          onCancel={endAdding}
          onSave={({ other, kind, side, strength }) => {
            const { a, b } = relationEnds<string | { readonly fullName: string }>(id, other, side);
            void run('relations.create', { a, b, kind, strength });
            endAdding();
          }}
        />
      ) : (
        <AddRowButton ref={adder} onClick={() => setAdding(true)}>
          Add somebody they know
        </AddRowButton>
      )}
    </>
  );
}
