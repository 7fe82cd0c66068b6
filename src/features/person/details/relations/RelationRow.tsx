import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconDots, IconTrash } from '@tabler/icons-react';
import { useRun } from '#client/index.ts';
import { relationChoices, relationEnds, strengthWords, type SeenRelation } from '#domain/people/relations.ts';
import type { Contact, Relation, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { ChosenItem } from '#ui/menus/ChosenItem.tsx';
import classes from '../details.module.css';

interface RelationRowProps {
  readonly self: Contact;
  readonly relation: SeenRelation;
  readonly other: Contact;
  readonly stages: readonly Stage[];
  readonly onRemoved: () => void;
}

const strengths = [1, 2, 3] as const;
const check = <IconCheck size={14} stroke={1.5} aria-hidden="true" />;

/** "works with Omar Said ●●○": opens them, and can be changed where it stands. */
export function RelationRow({ self, relation, other, stages, onRemoved }: RelationRowProps) {
  const run = useRun();
  const { open } = useOpenPerson();
  const { id, kind, side, strength, words } = relation;
  const change = (patch: Partial<Pick<Relation, 'aId' | 'bId' | 'kind' | 'strength'>>) =>
    void run('relations.update', { id, patch });
  return (
    <li className={classes['relation']}>
      <UnstyledButton className={classes['relationPerson'] ?? ''} onClick={() => open(other.id)}>
        <Avatar name={other.fullName} stage={stageOf(stages, other).colour} photo={other.photo} size={28} />
        <span className={classes['relationWords']}>
          <span className={classes['relationKind']}>{words}</span>
          <bdi className={classes['relationName']}>{other.fullName}</bdi>
        </span>
      </UnstyledButton>
      <span
        className={classes['strength']}
        role="img"
        aria-label={`They know each other ${strengthWords[strength].toLowerCase()}`}
        title={`They know each other ${strengthWords[strength].toLowerCase()}`}
      >
        {strengths.map((step) => (
          <span key={step} data-on={step <= strength || undefined} />
        ))}
      </span>
      <Menu position="bottom-end" returnFocus width={200}>
        <Menu.Target>
          <ActionIcon size={28} aria-label={`Change: ${words} ${other.fullName}`}>
            <IconDots size={16} stroke={1.5} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {relationChoices.map((choice) => {
            const isThis = choice.kind === kind && choice.side === side;
            return (
              <ChosenItem
                key={choice.value}
                role="menuitemradio"
                aria-checked={isThis}
                rightSection={isThis && check}
                onClick={() => {
                  const { a, b } = relationEnds(self.id, other.id, choice.side);
                  change({ aId: a, bId: b, kind: choice.kind });
                }}
              >
                {choice.label}
              </ChosenItem>
            );
          })}
          <Menu.Divider />
          {strengths.map((step) => (
            <ChosenItem
              key={step}
              role="menuitemradio"
              aria-checked={step === strength}
              rightSection={step === strength && check}
              onClick={() => change({ strength: step })}
            >
              {strengthWords[step]}
            </ChosenItem>
          ))}
          <Menu.Divider />
          <Menu.Item
            data-danger
            leftSection={<IconTrash size={16} stroke={1.5} aria-hidden="true" />}
            onClick={() => {
              void run('relations.remove', { id });
              onRemoved();
            }}
          >
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
