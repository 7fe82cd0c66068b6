import type { Editor } from '@tiptap/react';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import { usePeople } from '#client/index.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import { Avatar } from '#ui/person/Avatar.tsx';
import type { MentionQuery, Mentions } from './mentions.ts';
import classes from './notes.module.css';

interface MentionListProps {
  readonly mentions: Mentions;
  readonly editor: Editor;
  /** What the list is placed in. */
  readonly frame: RefObject<HTMLElement | null>;
}

/** Who fits what was typed after an "@". Shown at the "@", worked from the text. */
export function MentionList({ mentions, editor, frame }: MentionListProps) {
  const query = useSyncExternalStore(mentions.subscribe, mentions.current);
  return query === undefined ? null : (
    <People query={query} mentions={mentions} editor={editor} frame={frame} />
  );
}

function People({ query, mentions, editor, frame }: MentionListProps & { readonly query: MentionQuery }) {
  const id = useId();
  const announce = useAnnounce();
  const found = usePeople(query.text.trim());
  const [active, setActive] = useState({ text: query.text, index: 0 });
  // Other letters, another best one.
  if (active.text !== query.text) setActive({ text: query.text, index: 0 });
  const people = found ?? [];
  const index = Math.min(active.index, Math.max(people.length - 1, 0));
  const open = people.length > 0;
  const list = useRef<HTMLDivElement>(null);
  const { rect } = query;

  useLayoutEffect(() => {
    const box = frame.current?.getBoundingClientRect();
    if (rect === null || box === undefined || list.current === null) return;
    // Inside the frame at the end of a line too.
    const room = Math.max(0, box.width - list.current.offsetWidth);
    list.current.style.left = `${String(Math.min(Math.max(0, rect.left - box.left), room))}px`;
    list.current.style.top = `${String(rect.bottom - box.top + 4)}px`;
    list.current.scrollIntoView({ block: 'nearest' });
  }, [rect, frame, open]);

  useEffect(() => {
    return mentions.onKey((event) => {
      if (!open || event.isComposing) return false;
      const person = people[index];
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const step = event.key === 'ArrowDown' ? 1 : people.length - 1;
        setActive({ text: query.text, index: (index + step) % people.length });
        return true;
      }
      if ((event.key !== 'Enter' && event.key !== 'Tab') || person === undefined || event.shiftKey)
        return false;
      query.choose(person);
      return true;
    });
  });

  // The focus stays in the text: it says which one is meant.
  const optionId = (at: number) => `${id}-${String(at)}`;
  useEffect(() => {
    const { dom } = editor.view;
    if (!open) return undefined;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-activedescendant', `${id}-${String(index)}`);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, index, open]);
  const name = people[index]?.fullName;
  useEffect(() => {
    if (name !== undefined) announce(name);
  }, [name, announce]);

  if (!open || rect === null) return null;
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="People"
      className={classes['people']}
      data-combobox-dropdown
    >
      {people.map((person, at) => (
        <div
          key={person.id}
          id={optionId(at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === index}
          className={classes['person']}
          // Before the text loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            query.choose(person);
          }}
        >
          <Avatar name={person.fullName} stage={person.stage} photo={person.photo} size={24} />
          <span className={classes['personName']} dir="auto">
            {person.fullName}
          </span>
        </div>
      ))}
    </div>
  );
}
