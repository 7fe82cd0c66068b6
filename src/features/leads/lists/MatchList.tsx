import { useMatches, usePeopleOf } from '#client/index.ts';
import { matchWords } from '#domain/method/matches.ts';
import { ActionRow } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { matchSteps } from '#ui/method/next-steps.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { PersonFace } from '#ui/person/PersonFace.tsx';
import classes from '../leads.module.css';
import type { TabProps } from '../LeadsPage.tsx';
import { useReady } from '../use-ready.ts';

const shown = 100;

/** Who needs what somebody else offers or knows. */
export function MatchList({ onReady }: TabProps) {
  const matches = useMatches(undefined, shown);
  const people = usePeopleOf((matches ?? []).flatMap(({ needId, helperId }) => [needId, helperId]));
  const { open } = useDialogLink();
  const { open: openPerson } = useOpenPerson();
  useReady(matches !== undefined, onReady);
  if (matches === undefined) return null;
  return (
    <div className={classes['page']}>
      {matches.length === 0 ? (
        <EmptyState title="No matches yet">
          Note what people need, offer and know. When one needs what another has, you see it here.
        </EmptyState>
      ) : (
        <section className={classes['list']} aria-label="Matches">
          <h2 className={classes['listTitle']}>
            Who could help whom <span className={classes['count']}>{matches.length}</span>
          </h2>
          <ul className={classes['rows']}>
            {matches.map((match) => {
              const [needs, helper] = [people.name(match.needId), people.name(match.helperId)];
              const words = matchWords(match, needs, helper);
              return (
                <ActionRow
                  key={match.needId + match.helperId}
                  label={`${needs} and ${helper}`}
                  lead={
                    <span className={classes['faces']}>
                      <PersonFace id={match.needId} people={people} />
                      <PersonFace id={match.helperId} people={people} />
                    </span>
                  }
                  title={words}
                  actions={matchSteps(match, needs, { open })}
                  more={[
                    { label: `Open ${needs}`, run: () => openPerson(match.needId) },
                    { label: `Open ${helper}`, run: () => openPerson(match.helperId) },
                  ]}
                />
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
