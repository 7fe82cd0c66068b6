import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconCheckbox,
  IconStar,
  IconStarOff,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import { useRun } from '#client/index.ts';
import type { Contact, Id, Stage } from '#domain/records.ts';
import { StageMark } from '#ui/stages/StageChip.tsx';
import { whoWords, type MoveDirection } from '../moves/move-plan.ts';

interface CardMenuProps {
  /** Of the card the menu is on. */
  readonly contact: Contact;
  /** All that it acts on: those selected, when the card is one of them. */
  readonly contacts: readonly Contact[];
  readonly stages: readonly Stage[];
  /** False when they are there already. */
  readonly canMove: (direction: MoveDirection) => boolean;
  readonly onOpen: (id: Id) => void;
  readonly onMoveTo: (stage: string) => void;
  readonly onMoveTowards: (direction: MoveDirection) => void;
  readonly onSelect: () => void;
  /** They are on the board no more. */
  readonly onGone: () => void;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** What can be done with a card, by the right button or Shift+F10: all that dragging does, and the rest. */
export function CardMenu(props: CardMenuProps) {
  const { contact, contacts, stages, canMove, onOpen, onMoveTo, onMoveTowards, onSelect, onGone } = props;
  const run = useRun();
  const { id, starred } = contact;
  const ids = contacts.map((one) => one.id);
  const isOne = ids.length === 1;
  const isEveryoneIn = (stage: string) => contacts.every((one) => one.stage === stage);
  return (
    <Menu.Dropdown aria-label={`Actions for ${whoWords(contacts.map(({ fullName }) => fullName))}`}>
      {isOne && (
        <>
          <Menu.Item leftSection={<IconUser {...icon} />} onClick={() => onOpen(id)}>
            Open
          </Menu.Item>
          <Menu.Item
            leftSection={starred ? <IconStarOff {...icon} /> : <IconStar {...icon} />}
            onClick={() => void run('contacts.update', { id, patch: { starred: !starred } })}
          >
            {starred ? 'Remove star' : 'Star'}
          </Menu.Item>
          <Menu.Item leftSection={<IconCheckbox {...icon} />} onClick={onSelect}>
            Select
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      <Menu.Label>Move to…</Menu.Label>
      {stages
        .filter((stage) => !isEveryoneIn(stage.id))
        .map((stage) => (
          <Menu.Item
            key={stage.id}
            leftSection={<StageMark stage={stage.colour} />}
            onClick={() => onMoveTo(stage.id)}
          >
            {stage.name}
          </Menu.Item>
        ))}
      <Menu.Item
        leftSection={<IconArrowBarToUp {...icon} />}
        disabled={!canMove('top')}
        onClick={() => onMoveTowards('top')}
      >
        Top of this column
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowBarToDown {...icon} />}
        disabled={!canMove('bottom')}
        onClick={() => onMoveTowards('bottom')}
      >
        Bottom of this column
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconArchive {...icon} />}
        onClick={() => {
          onGone();
          void run('contacts.archive', { ids, archived: true });
        }}
      >
        Archive
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash {...icon} />}
        data-danger
        onClick={() => {
          onGone();
          void run('contacts.bin', { ids, binned: true });
        }}
      >
        Delete
      </Menu.Item>
    </Menu.Dropdown>
  );
}
