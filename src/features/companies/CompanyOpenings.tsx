import { Button } from '@mantine/core';
import { useLiveQuery, usePeopleOf, useRun, useToday } from '#client/index.ts';
import { openingAgeWords, openingStatuses, openingStatusWords } from '#domain/method/openings.ts';
import type { Id, Opening, Organization } from '#domain/records.ts';
import { ActionRow } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import sections from '#ui/sections.module.css';

interface CompanyOpeningsProps {
  readonly company: Organization;
  /** With those that are the same under another name. */
  readonly organizationIds: readonly Id[];
}

/** A guard, not a page. */
const limit = 100;

/** Openings heard of from people, or seen posted. */
export function CompanyOpenings({ company, organizationIds }: CompanyOpeningsProps) {
  const run = useRun();
  const today = useToday();
  const { open } = useDialogLink();
  const openings = useLiveQuery('openings', {
    selector: { organizationId: { $in: [...organizationIds] } },
    limit,
  });
  const people = usePeopleOf(
    (openings ?? []).flatMap(({ heardFromId, referrerId }) => [heardFromId, referrerId]),
  );
  const rank = ({ status }: Opening) => (status === 'closed' ? 1 : 0);
  const list = (openings ?? []).toSorted((a, b) => rank(a) - rank(b) || b.updatedAt - a.updatedAt);
  const who = ({ heardFromId, referrerId }: Opening) =>
    referrerId === undefined
      ? heardFromId === undefined
        ? ''
        : `, from ${people.name(heardFromId)}`
      : `, ${people.name(referrerId)} refers you`;
  // What it is while it has only been heard of is said by when it was.
  const stateOf = ({ status }: Opening) => (status === 'heard' ? '' : `${openingStatusWords[status]}. `);
  return (
    <section className={sections['section']} aria-labelledby="company-openings">
      <h2 className={sections['heading']} id="company-openings">
        Openings {list.length > 0 && <span className={sections['count']}>{list.length}</span>}
        <Button
          size="compact-sm"
          className={sections['headingTool'] ?? ''}
          onClick={() => open('opening', { about: company.name })}
        >
          Add an opening
        </Button>
      </h2>
      {openings?.length === 0 && (
        <p className={sections['quiet']}>
          None noted. Most are filled before they are posted: ask who knows.
        </p>
      )}
      <ul className={sections['rows']}>
        {list.map((opening) => (
          <ActionRow
            key={opening.id}
            label={opening.title}
            title={opening.title}
            line={`${stateOf(opening)}${openingAgeWords(opening, today)}${who(opening)}`}
            note={opening.notes}
            done={opening.status === 'closed'}
            actions={[{ label: 'Referrer brief', run: () => open('brief', { of: opening.id }) }]}
            more={[
              { label: 'Edit', run: () => open('opening', { of: opening.id, kind: 'edit' }) },
              ...openingStatuses
                .filter((status) => status !== opening.status)
                .map((status) => ({
                  label: `Move to ${openingStatusWords[status]}`,
                  run: () => void run('openings.move', { id: opening.id, status }),
                })),
              { label: 'Delete', danger: true, run: () => void run('openings.remove', { id: opening.id }) },
            ]}
          />
        ))}
      </ul>
    </section>
  );
}
