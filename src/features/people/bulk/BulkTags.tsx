import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { usePeopleFacets } from '#client/index.ts';
import type { Id } from '#domain/records.ts';
import { foldText } from '#domain/text/text.ts';
import { tagsIn, type TagChange } from './tags-in.ts';
import classes from '../people.module.css';

interface BulkTagsProps {
  readonly ids: readonly Id[];
  readonly onTag: (ids: readonly Id[], change: TagChange) => void;
}

/** Choices shown at once: further ones are found by typing. */
const shownChoices = 30;

/** Tags of the people selected: those that all have are ticked, those that some have half so. */
export function BulkTags({ ids, onTag }: BulkTagsProps) {
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      onOpen={() => setText('')}
      position="top-start"
      width={256}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
        >
          Tag
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Tags" className={classes['tags'] ?? ''}>
        <TagChoices ids={ids} text={text} onText={setText} onTag={onTag} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface TagChoicesProps extends BulkTagsProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

function TagChoices({ ids, text, onText, onTag }: TagChoicesProps) {
  const everybody = usePeopleFacets('everybody');
  const own = usePeopleFacets(ids);
  const countOf = new Map(own?.tags.map(({ tag, count }) => [tag, count]));
  const wanted = foldText(text);
  // In the order they were first seen: a tag that nobody has any more stays to be given back, with the focus on it.
  const [seen, setSeen] = useState<readonly string[]>([]);
  const all = [
    ...new Set([...seen, ...[...(own?.tags ?? []), ...(everybody?.tags ?? [])].map(({ tag }) => tag)]),
  ];
  if (own !== undefined && everybody !== undefined && all.length > seen.length) setSeen(all);
  const found = all.filter((tag) => foldText(tag).includes(wanted)).slice(0, shownChoices);
  const name = text.trim();
  const isNew = name !== '' && !all.some((tag) => foldText(tag) === foldText(name));
  const add = () => {
    const tags = tagsIn(text, all);
    if (tags.length === 0) return;
    onTag(ids, { add: tags });
    onText('');
  };
  return (
    <>
      <TextInput
        data-autofocus
        size="xs"
        aria-label="Tag to add"
        placeholder="Find or add a tag"
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      {isNew && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.5} aria-hidden="true" />}
          onClick={add}
        >
          Add “{name}”
        </Button>
      )}
      <ul className={classes['choices']}>
        {found.map((tag) => {
          const count = countOf.get(tag) ?? 0;
          return (
            <li key={tag}>
              <Checkbox
                size="xs"
                label={<bdi>{tag}</bdi>}
                checked={count > 0 && count >= ids.length}
                indeterminate={count > 0 && count < ids.length}
                onChange={() => onTag(ids, count >= ids.length ? { remove: [tag] } : { add: [tag] })}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
