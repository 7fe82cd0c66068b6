import { Button, Menu } from '@mantine/core';
import {
  IconAddressBook,
  IconArchive,
  IconCopy,
  IconDots,
  IconMail,
  IconTable,
  IconTrash,
  IconUsersGroup,
} from '@tabler/icons-react';
import { circles, shortCircleWords } from '#domain/people/circles.ts';
import type { Id, Stage } from '#domain/records.ts';
import { BarMenu } from '#ui/selection/BarMenu.tsx';
import { SelectionBar } from '#ui/selection/SelectionBar.tsx';
import { StageItems } from '#ui/selection/StageItems.tsx';
import { BulkTags } from './BulkTags.tsx';
import type { BulkActs } from './use-bulk-acts.ts';

interface BulkBarProps {
  readonly ids: readonly Id[];
  readonly stages: readonly Stage[];
  /** Those shown are archived: they are brought back, not put away. */
  readonly archived: boolean;
  readonly acts: BulkActs;
  readonly onClear: () => void;
}

/** In days; what people keep in touch by. */
const cadences: readonly (readonly [days: number, words: string])[] = [
  [7, 'Every week'],
  [14, 'Every 2 weeks'],
  [30, 'Every month'],
  [60, 'Every 2 months'],
  [90, 'Every 3 months'],
  [180, 'Twice a year'],
  [365, 'Once a year'],
];

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** What can be done with all who are selected, wherever they are scrolled to. */
export function BulkBar({ ids, stages, archived, acts, onClear }: BulkBarProps) {
  return (
    <SelectionBar count={ids.length} onClear={onClear}>
      <BulkTags ids={ids} onTag={acts.tag} />
      <BarMenu title="Stage">
        <StageItems stages={stages} onChoose={(stage) => acts.setStage(ids, stage)} />
      </BarMenu>
      <BarMenu title="Cadence">
        <Menu.Item onClick={() => acts.setCadence(ids, null)}>That of their stage</Menu.Item>
        {cadences.map(([days, words]) => (
          <Menu.Item key={days} onClick={() => acts.setCadence(ids, days)}>
            {words}
          </Menu.Item>
        ))}
      </BarMenu>
      <BarMenu title="Circle">
        {circles.map((circle) => (
          <Menu.Item key={circle} onClick={() => acts.setCircle(ids, circle)}>
            {shortCircleWords[circle]}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => acts.setCircle(ids, null)}>None</Menu.Item>
      </BarMenu>
      <BarMenu title="Star">
        <Menu.Item onClick={() => acts.star(ids, true)}>Star</Menu.Item>
        <Menu.Item onClick={() => acts.star(ids, false)}>Remove the star</Menu.Item>
      </BarMenu>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconArchive {...icon} />}
        onClick={() => acts.archive(ids, !archived)}
      >
        {archived ? 'Bring back' : 'Archive'}
      </Button>
      <BarMenu title="More actions" iconOnly={<IconDots {...icon} />}>
        <Menu.Item
          leftSection={<IconUsersGroup {...icon} />}
          disabled={ids.length < 2 || ids.length > 20}
          onClick={() => acts.merge(ids)}
        >
          Merge into one…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => acts.copyRows(ids)}>
          Copy the rows
        </Menu.Item>
        <Menu.Item leftSection={<IconMail {...icon} />} onClick={() => acts.copyEmails(ids)}>
          Copy the e-mail addresses
        </Menu.Item>
        <Menu.Item leftSection={<IconTable {...icon} />} onClick={() => acts.save(ids, 'csv')}>
          Save as CSV…
        </Menu.Item>
        <Menu.Item leftSection={<IconAddressBook {...icon} />} onClick={() => acts.save(ids, 'vcard4')}>
          Save as vCard…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...icon} />} data-danger onClick={() => acts.remove(ids)}>
          Delete
        </Menu.Item>
      </BarMenu>
    </SelectionBar>
  );
}
