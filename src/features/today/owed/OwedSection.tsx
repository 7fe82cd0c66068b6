import { Button, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { owedRowsShown, type OwedRow } from './owed-rows.ts';
import classes from '../today.module.css';
import type { OwedCommands } from './use-owed-rows.ts';
import { useLeaving } from '../rows/use-leaving.ts';

const keyOf = ({ key }: OwedRow): string => key;

interface OwedSectionProps {
  readonly rows: readonly OwedRow[];
  readonly stages: readonly Stage[];
  /** The row that Tab stops at, and the one under the pointer or with the focus. */
  readonly stop: string | undefined;
  readonly active: string | undefined;
  readonly commands: OwedCommands;
}

/** Reports and thanks: never late in red, and here until they are done. */
export function OwedSection({ rows, stages, stop, active, commands }: OwedSectionProps) {
  const [more, setMore] = useState(false);
  // What goes away is told by the list being another one.
  const listed = useMemo(() => (more ? rows : rows.slice(0, owedRowsShown)), [rows, more]);
  const shown = useLeaving(listed, keyOf);
  const { open } = useOpenPerson();
  if (shown.length === 0) return null;
  return (
    <section className={classes['section']} aria-labelledby="today-owed">
      <h2 className={classes['heading']} id="today-owed">
        Owed <span className={classes['count']}>{rows.length}</span>
      </h2>
      <ul className={classes['rows']}>
        {shown.map(({ row, isLeaving }) => {
          const { key, owed, contact, title, detail, when } = row;
          const tab = key === stop ? 0 : -1;
          const isActive = key === active && !isLeaving;
          return (
            <li
              key={key}
              className={classes['row']}
              data-row={key}
              data-leaving={isLeaving || undefined}
              data-active={isActive || undefined}
            >
              <UnstyledButton
                className={classes['circle'] ?? ''}
                tabIndex={tab}
                aria-label={`Done: ${title}`}
                onClick={() => commands.settle(row)}
              >
                <IconCheck size="0.75rem" stroke={2} aria-hidden="true" />
              </UnstyledButton>
              <Avatar
                name={contact?.fullName ?? ''}
                stage={contact && stageOf(stages, contact).meaning}
                photo={contact?.photo}
                size={28}
              />
              <button
                type="button"
                className={classes['main']}
                data-main
                tabIndex={tab}
                onClick={() => open(owed.contactId)}
              >
                <span className={classes['title']} dir="auto">
                  {title}
                </span>
                <span className={classes['detail']} dir="auto">
                  {detail}
                </span>
                <span className="kith-hidden">{when}</span>
              </button>
              {isActive && owed.kind === 'report' && (
                <span className={classes['tools']}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    className={classes['log'] ?? ''}
                    onClick={() => commands.tell(row)}
                  >
                    Say what came of it
                  </Button>
                </span>
              )}
              <span className={classes['when']} aria-hidden="true">
                {when}
              </span>
            </li>
          );
        })}
      </ul>
      {rows.length > owedRowsShown && !more && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes['showMore'] ?? ''}
          onClick={() => setMore(true)}
        >
          Show more
        </Button>
      )}
    </section>
  );
}
