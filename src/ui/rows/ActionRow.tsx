import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import classes from './ActionRow.module.css';
import { useKeepFocus } from '../focus/use-keep-focus.ts';

export interface RowAction {
  readonly label: string;
  readonly run: () => void;
  /** Destroys something. */
  readonly danger?: boolean;
}

export interface ActionRowProps {
  /** Avatar or icon. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  /** Quiet, below the title. */
  readonly line?: ReactNode;
  /** In whole below the line: an outcome, a reason. */
  readonly note?: string | undefined;
  /** What can be done at once, at most two. */
  readonly actions?: readonly RowAction[];
  /** The rest, in a menu. */
  readonly more?: readonly RowAction[];
  /** What the row is, for the names of its buttons. */
  readonly label: string;
  readonly done?: boolean;
}

/** A row of a list with what can be done about it. */
export function ActionRow(props: ActionRowProps) {
  const { lead, title, line, note, actions = [], more = [], label, done = false } = props;
  const item = useRef<HTMLLIElement>(null);
  useKeepFocus(item);
  return (
    <li ref={item} className={classes['row']} data-action-row data-done={done || undefined}>
      {lead !== undefined && <span className={classes['lead']}>{lead}</span>}
      <div className={classes['words']}>
        <p className={classes['title']} dir="auto">
          {title}
        </p>
        {line !== undefined && line !== '' && <p className={classes['line']}>{line}</p>}
        {note !== undefined && note.trim() !== '' && (
          <p className={classes['note']} dir="auto">
            {note}
          </p>
        )}
      </div>
      <div className={classes['tools']}>
        {actions.map((action) => (
          <Button
            key={action.label}
            size="compact-sm"
            aria-label={`${action.label}: ${label}`}
            onClick={action.run}
          >
            {action.label}
          </Button>
        ))}
        {more.length > 0 && <MoreMenu label={label} items={more} />}
      </div>
    </li>
  );
}

/** The three dots and what is behind them. */
export function MoreMenu({ label, items }: { readonly label: string; readonly items: readonly RowAction[] }) {
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <ActionIcon size={28} aria-label={`More about: ${label}`}>
          <IconDots size={16} stroke={1.5} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ label: words, run, danger = false }) => (
          <Menu.Item key={words} data-danger={danger || undefined} onClick={run}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
