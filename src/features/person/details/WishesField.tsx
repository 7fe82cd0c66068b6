import { ActionIcon, Menu, TextInput, UnstyledButton } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { CalendarDate, NeedOrOffer, NeedState } from '#domain/records.ts';
import { useWhenGone } from '#ui/forms/use-when-gone.ts';
import { ChosenItem } from '#ui/menus/ChosenItem.tsx';
import { addWish, setWishState, wishStateWords, type WishSide } from './wishes.ts';
import classes from './details.module.css';

interface WishesFieldProps {
  readonly side: WishSide;
  readonly wishes: readonly NeedOrOffer[];
  readonly today: CalendarDate;
  readonly save: (wishes: NeedOrOffer[]) => Promise<unknown>;
}

const words = {
  needs: { label: 'Needs', placeholder: 'A reviewer who knows tides', one: 'need' },
  offers: { label: 'Offers', placeholder: 'Feedback on grant texts', one: 'offer' },
} as const;

/** What somebody needs, or can give: a line each, with what became of it. */
export function WishesField({ side, wishes, today, save }: WishesFieldProps) {
  const headingId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { label, placeholder, one } = words[side];
  const add = () => {
    const next = addWish(wishes, text, today);
    setText('');
    if (next !== wishes) void save([...next]);
  };
  useWhenGone(add);
  return (
    <div role="group" aria-labelledby={headingId}>
      <span className={classes['label']} id={headingId}>
        {label}
      </span>
      {wishes.length > 0 && (
        <ul className={classes['wishes']}>
          {wishes.map((wish, index) => (
            <li key={`${wish.text} ${String(index)}`} className={classes['wish']} data-state={wish.state}>
              <span className={classes['wishText']} dir="auto">
                {wish.text}
              </span>
              <StateMenu
                wish={wish}
                side={side}
                onChange={(state) => void save([...setWishState(wishes, index, state)])}
              />
              <ActionIcon
                size={24}
                aria-label={`Remove ${one}: ${wish.text}`}
                onClick={() => {
                  void save(wishes.filter((_, at) => at !== index));
                  input.current?.focus();
                }}
              >
                <IconX size={16} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        ref={input}
        aria-label={`Add ${side === 'needs' ? 'a need' : 'an offer'}`}
        placeholder={placeholder}
        dir="auto"
        autoComplete="off"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
    </div>
  );
}

interface StateMenuProps {
  readonly wish: NeedOrOffer;
  readonly side: WishSide;
  readonly onChange: (state: NeedState) => void;
}

function StateMenu({ wish, side, onChange }: StateMenuProps) {
  const states = wishStateWords[side];
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <UnstyledButton
          className={classes['wishState'] ?? ''}
          aria-label={`${wish.text}: ${states[wish.state]}`}
        >
          {states[wish.state]}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(states) as NeedState[]).map((state) => (
          <ChosenItem
            key={state}
            role="menuitemradio"
            aria-checked={state === wish.state}
            rightSection={state === wish.state && <IconCheck size={14} stroke={1.5} aria-hidden="true" />}
            onClick={() => onChange(state)}
          >
            {states[state]}
          </ChosenItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
