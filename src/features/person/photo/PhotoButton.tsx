import { Menu, UnstyledButton } from '@mantine/core';
import { IconCamera, IconPhoto, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Contact, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import classes from './photo.module.css';
import { pictureIn } from './prepare-photo.ts';
import { usePhotoChange } from './use-photo-change.ts';

interface PhotoButtonProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly size: number;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** The photo, or the initials: a button that changes it. A picture that is pasted anywhere else is one too. */
export function PhotoButton({ contact, stages, size }: PhotoButtonProps) {
  const { choose, take, remove } = usePhotoChange(contact.id);
  const takeLatest = useRef(take);
  useEffect(() => {
    takeLatest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const picture = isTyping(event.target) ? undefined : pictureIn(event.clipboardData);
      if (picture === undefined || event.defaultPrevented) return;
      event.preventDefault();
      void takeLatest.current(picture);
    };
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('paste', paste);
    };
  }, []);
  const has = contact.photo !== undefined;
  return (
    <Menu position="bottom-start" width={208} returnFocus>
      <Menu.Target>
        <UnstyledButton className={classes['photo'] ?? ''}>
          {/* No `aria-label`: it would have to say the initials, which one sees. */}
          <span className="kith-hidden">{has ? 'Change photo' : 'Add a photo'}</span>
          <Avatar
            name={contact.fullName}
            stage={stageOf(stages, contact).colour}
            photo={contact.photo}
            size={size}
          />
          <span className={classes['veil']}>
            <IconCamera size={20} stroke={1.5} aria-hidden="true" />
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPhoto {...icon} />} onClick={() => void choose()}>
          Choose a photo…
        </Menu.Item>
        {has && (
          <Menu.Item data-danger leftSection={<IconTrash {...icon} />} onClick={() => void remove()}>
            Remove photo
          </Menu.Item>
        )}
        <p className={classes['hint']}>Or drop a picture here, or paste one.</p>
      </Menu.Dropdown>
    </Menu>
  );
}
