import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useRun } from '#client/index.ts';
import { cadenceOf } from '#domain/cadence.ts';
import type { Contact, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages.ts';
import { cadenceChoices, cadenceWords } from './cadence-words.ts';
import classes from './header.module.css';

interface CadenceMenuProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
}

/** How often to be in touch: the stage's rhythm, one's own, or none. */
export function CadenceMenu({ contact, stages }: CadenceMenuProps) {
  const run = useRun();
  const { id, cadenceDays } = contact;
  const stage = stageOf(stages, contact);
  const words = cadenceWords(cadenceOf(contact, stages));
  const set = (days: number | null) => void run('contacts.update', { id, patch: { cadenceDays: days } });
  const isOther =
    cadenceDays !== undefined && cadenceDays > 0 && !cadenceChoices.some((days) => days === cadenceDays);
  const item = (label: string, days: number | undefined) => (
    <Menu.Item
      key={label}
      role="menuitemradio"
      aria-checked={cadenceDays === days}
      rightSection={cadenceDays === days && <IconCheck size={14} stroke={1.5} aria-hidden="true" />}
      onClick={() => set(days ?? null)}
    >
      {label}
    </Menu.Item>
  );
  const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return (
    <Menu position="bottom-start" width={232} returnFocus>
      <Menu.Target>
        <UnstyledButton className={classes['cadence'] ?? ''} aria-label={`Keep in touch: ${words}`}>
          {words}
          <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label="Keep in touch">
        {item(`As in ${stage.name}: ${cadenceWords(stage.cadenceDays)}`, undefined)}
        <Menu.Divider />
        {cadenceChoices.map((days) => item(sentence(cadenceWords(days)), days))}
        {isOther && item(sentence(cadenceWords(cadenceDays)), cadenceDays)}
        <Menu.Divider />
        {item('No rhythm', 0)}
      </Menu.Dropdown>
    </Menu>
  );
}
