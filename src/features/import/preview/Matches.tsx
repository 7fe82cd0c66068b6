import { Button, Modal, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useRecords, useStages, useStoreRequest } from '#client/index.ts';
import type { FileGrant } from '#contract/values/files.ts';
import type { ImportMatch, RowChoice } from '#contract/values/import.ts';
import type { MergeChoices } from '#domain/merge/merge-contacts.ts';
import { numberWords } from '#domain/text/number-words.ts';
import type { Contact } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import type { ValueNames } from '#ui/merge/field-words.ts';
import { MergeTable } from '#ui/merge/MergeTable.tsx';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import type { OwnChoice } from '../import-words.ts';
import classes from '../import.module.css';
import type { Mappings } from '../import-state.ts';

const pageSize = 20;

interface MatchesProps {
  readonly files: readonly FileGrant[];
  readonly mappings: Mappings;
  readonly own: Readonly<Record<string, OwnChoice>>;
  readonly onChoose: (match: ImportMatch, choice: RowChoice | undefined) => void;
}

/** Those of the file who are, or may be, here already: who, why, and what becomes of each. */
export function Matches({ files, mappings, own, onChoose }: MatchesProps) {
  const request = useStoreRequest();
  const [total, setTotal] = useState(0);
  const [matches, setMatches] = useState<readonly ImportMatch[]>([]);
  const [wanted, setWanted] = useState(pageSize);
  const [comparing, setComparing] = useState<ImportMatch>();
  const known = useRecords(
    'contacts',
    matches.map(({ contactId }) => contactId),
  );
  const have = matches.length;

  useEffect(() => {
    if (have >= wanted) return undefined;
    let isOurs = true;
    request('import.matches', {
      files: [...files],
      mappings: { ...mappings },
      offset: have,
      limit: pageSize,
    }).then(
      (found) => {
        if (!isOurs) return;
        setTotal(found.total);
        setMatches((now) => (now.length === have ? [...now, ...found.matches] : now));
      },
      // The preview stays as it is: one choice for all alike is still there.
      () => undefined,
    );
    return () => {
      isOurs = false;
    };
  }, [request, files, mappings, have, wanted]);

  if (total === 0) return null;
  const compared = comparing === undefined ? undefined : known.get(comparing.contactId);
  return (
    <section aria-label="Who they are">
      <ul className={classes['matches']}>
        {matches.map((match) => (
          <MatchRow
            key={match.index}
            match={match}
            contact={known.get(match.contactId)}
            choice={own[match.index]?.choice}
            onChoose={(choice) => onChoose(match, choice)}
            onCompare={() => setComparing(match)}
          />
        ))}
      </ul>
      {have < total && (
        <Button variant="subtle" onClick={() => setWanted(have + pageSize)}>
          Show more of {numberWords(total)}
        </Button>
      )}
      {comparing !== undefined && compared !== undefined && (
        <CompareDialog
          match={comparing}
          contact={compared}
          fields={own[comparing.index]?.choice.fields}
          onClose={() => setComparing(undefined)}
          onDone={(fields) => {
            onChoose(comparing, { act: 'merge', fields });
            setComparing(undefined);
          }}
        />
      )}
    </section>
  );
}

const acts = [
  { value: 'all', label: 'As all of them' },
  { value: 'merge', label: 'Add what is new' },
  { value: 'skip', label: 'Leave out' },
  { value: 'create', label: 'Add as somebody else' },
  { value: 'fields', label: 'Field by field…' },
] as const;

interface MatchRowProps {
  readonly match: ImportMatch;
  /** Undefined: somebody earlier in the file. */
  readonly contact: Contact | undefined;
  readonly choice: RowChoice | undefined;
  readonly onChoose: (choice: RowChoice | undefined) => void;
  readonly onCompare: () => void;
}

function MatchRow({ match, contact, choice, onChoose, onCompare }: MatchRowProps) {
  const stages = useStages();
  const value = choice === undefined ? 'all' : choice.fields === undefined ? choice.act : 'fields';
  return (
    <li className={classes['match']}>
      <Avatar
        name={contact?.fullName ?? match.fullName}
        {...(contact === undefined ? {} : { stage: stageOf(stages, contact).colour, photo: contact.photo })}
        size={28}
      />
      <div className={classes['cardText']}>
        <div className={classes['cardName']}>
          {match.fullName}
          {contact !== undefined && contact.fullName !== match.fullName && (
            <span className={classes['quiet']}> is {contact.fullName}</span>
          )}
        </div>
        <div className={classes['cardPosition']}>
          {match.certainty === 'likely' && 'Perhaps. '}
          {contact === undefined ? 'Twice in the file. ' : ''}
          {match.reason}
        </div>
      </div>
      <Select
        aria-label={`What becomes of ${match.fullName}`}
        className={classes['act']}
        data={acts.filter((act) => act.value !== 'fields' || contact !== undefined)}
        value={value}
        allowDeselect={false}
        onChange={(next) => {
          if (next === 'fields') onCompare();
          else if (next === 'merge' || next === 'skip' || next === 'create') onChoose({ act: next });
          else onChoose(undefined);
        }}
      />
    </li>
  );
}

interface CompareDialogProps {
  readonly match: ImportMatch;
  readonly contact: Contact;
  readonly fields: Readonly<Record<string, string>> | undefined;
  readonly onClose: () => void;
  readonly onDone: (fields: Readonly<Record<string, string>>) => void;
}

/** The card here and the one in the file, side by side. */
function CompareDialog({ match, contact, fields, onClose, onDone }: CompareDialogProps) {
  useReturnFocus();
  const stages = useStages();
  const incoming = match.incoming as unknown as Contact;
  const organizations = useRecords(
    'organizations',
    contact.positions.flatMap(({ organizationId }) => organizationId ?? []),
  );
  const [choices, setChoices] = useState<MergeChoices>(fields ?? {});
  const names: ValueNames = {
    stages,
    organization: (id) => (id.startsWith('name:') ? id.slice(5) : organizations.get(id)?.name),
    person: () => undefined,
    event: () => undefined,
  };
  return (
    <Modal opened onClose={onClose} title={`${match.fullName}, field by field`} size="52rem">
      <MergeTable
        people={[contact, incoming]}
        headings={['Here', 'In the file']}
        names={names}
        choices={choices}
        onChange={setChoices}
      />
      <div className={classes['dialogFoot']}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button
          variant="filled"
          onClick={() =>
            onDone(Object.fromEntries(Object.entries(choices).map(([field, choice]) => [field, choice])))
          }
        >
          Use this
        </Button>
      </div>
    </Modal>
  );
}
