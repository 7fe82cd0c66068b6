import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { TimelineSource } from '#domain/log/timeline.ts';
import { ChosenItem } from '#ui/menus/ChosenItem.tsx';
import { EntryIcon } from './EntryIcon.tsx';
import classes from '../lists.module.css';
import type { TimelineFilter } from './timeline-view.ts';

interface TimelineFilterMenuProps {
  readonly filters: readonly TimelineFilter[];
  /** Keys; none: everything. */
  readonly chosen: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
  /** How many entries are left. */
  readonly shown: number;
}

const icon = { size: 14, stroke: 1.5, 'aria-hidden': true } as const;

/** Which kinds of entry are shown; several can be chosen before it is closed. */
export function TimelineFilterMenu({ filters, chosen, onChange, shown }: TimelineFilterMenuProps) {
  const active = filters.filter(({ key }) => chosen.includes(key));
  const words = active.length === 0 ? 'Everything' : active.map(({ label }) => label).join(', ');
  return (
    <div className={classes['filter']}>
      <Menu position="bottom-end" returnFocus closeOnItemClick={false}>
        <Menu.Target>
          <UnstyledButton className={classes['filterButton']} data-active={active.length > 0 || undefined}>
            <span className="kith-hidden">Show: </span>
            <span className={classes['filterWords']}>{words}</span>
            <span className={classes['filterCount']} aria-hidden="true">
              {shown}
            </span>
            <IconChevronDown {...icon} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown aria-label="Show">
          <ChosenItem
            role="menuitemcheckbox"
            aria-checked={active.length === 0}
            rightSection={active.length === 0 && <IconCheck {...icon} />}
            onClick={() => onChange([])}
          >
            Everything
          </ChosenItem>
          <Menu.Divider />
          {filters.map(({ key, label, count }) => {
            const [source = '', kind = ''] = key.split(' ');
            const on = chosen.includes(key);
            return (
              <ChosenItem
                key={key}
                role="menuitemcheckbox"
                aria-checked={on}
                leftSection={<EntryIcon source={source as TimelineSource} kind={kind} />}
                rightSection={
                  <span className={classes['filterCount']}>{on ? <IconCheck {...icon} /> : count}</span>
                }
                onClick={() => onChange(on ? chosen.filter((one) => one !== key) : [...chosen, key])}
              >
                {label}
              </ChosenItem>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
