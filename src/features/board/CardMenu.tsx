import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconStar,
  IconStarOff,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import { useRun } from '#client/index.ts';
import type { Contact, Id, Stage } from '#domain/records.ts';
import { StageDot } from '#ui/StageChip.tsx';
import { topOf, type MoveDirection, type Place } from './move-plan.ts';

interface CardMenuProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  /** Undefined when the card is there already. */
  readonly placeTowards: (id: Id, direction: MoveDirection) => Place | undefined;
  readonly onOpen: (id: Id) => void;
  readonly onMove: (contact: Contact, place: Place) => void;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** What can be done with a card, by the right button or Shift+F10: all that dragging does, and the rest. */
export function CardMenu({ contact, stages, placeTowards, onOpen, onMove }: CardMenuProps) {
  const run = useRun();
  const { id, starred } = contact;
  const top = placeTowards(id, 'top');
  const bottom = placeTowards(id, 'bottom');
  return (
    <Menu.Dropdown aria-label={`Actions for ${contact.fullName}`}>
      <Menu.Item leftSection={<IconUser {...icon} />} onClick={() => onOpen(id)}>
        Open
      </Menu.Item>
      <Menu.Item
        leftSection={starred ? <IconStarOff {...icon} /> : <IconStar {...icon} />}
        onClick={() => void run('contacts.update', { id, patch: { starred: !starred } })}
      >
        {starred ? 'Remove star' : 'Star'}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>Move to…</Menu.Label>
      {stages
        .filter((stage) => stage.id !== contact.stage)
        .map((stage) => (
          <Menu.Item
            key={stage.id}
            leftSection={<StageDot stage={stage.colour} />}
            onClick={() => onMove(contact, topOf(stage.id))}
          >
            {stage.name}
          </Menu.Item>
        ))}
      <Menu.Item
        leftSection={<IconArrowBarToUp {...icon} />}
        disabled={top === undefined}
        onClick={() => top !== undefined && onMove(contact, top)}
      >
        Top of this column
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowBarToDown {...icon} />}
        disabled={bottom === undefined}
        onClick={() => bottom !== undefined && onMove(contact, bottom)}
      >
        Bottom of this column
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconArchive {...icon} />}
        onClick={() => void run('contacts.archive', { ids: [id], archived: true })}
      >
        Archive
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash {...icon} />}
        data-danger
        onClick={() => void run('contacts.bin', { ids: [id], binned: true })}
      >
        Delete
      </Menu.Item>
    </Menu.Dropdown>
  );
}
