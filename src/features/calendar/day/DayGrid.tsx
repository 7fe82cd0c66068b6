import { useLayoutEffect, useRef, useState } from 'react';
import { useRecords } from '#client/index.ts';
import { withTime } from '#domain/dates/dates.ts';
import { timeWords } from '#domain/people/words.ts';
import { usePageReady } from '#ui/page-state.ts';
import { contactIdsOf } from '../chips/chips.ts';
import { ChipButton } from '../chips/ChipButton.tsx';
import { MoreButton } from '../chips/MoreButton.tsx';
import { dayTitle } from '../range.ts';
import classes from './day.module.css';
import type { HourGridProps } from '../hours/hour-grid.ts';
import { NowLine } from './NowLine.tsx';
import { placeDay } from './place-day.ts';
import { isTimed, useDayDrag } from './use-day-drag.ts';
import { isStretchable, useHourDrag, withStretched } from '../hours/use-hour-drag.ts';
import { useHourKeys } from '../hours/use-hour-keys.ts';
import { drawnLength, firstHour, timedPlace } from '../week/week-events.ts';

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
const dayMinutes = 24 * 60;
/** Of whole days and what the hours have no room for, before they are asked for. */
const stripRows = 6;

/** One day by the hour: whole days above, times where they are, both moved by mouse and by keys. */
export function DayGrid(props: HourGridProps) {
  const { day, today, chips, isRead, follow } = props;
  const { onDay, onAdd, onOpen, onMove, onStretch, onMark, onKey } = props;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const ids = contactIdsOf(chips);
  const contacts = useRecords('contacts', ids);
  usePageReady(isRead && (ids.length === 0 || contacts.size > 0));
  const marking = useHourDrag({
    chips,
    scroller,
    onMark,
    onStretch: (chip, minutes) => onStretch(chip, { minutes }),
  });
  const { marked = props.marked, stretched } = marking;
  const { placed: timed, rest } = placeDay(withStretched(chips, stretched).filter(isTimed));
  const whole = [...rest, ...chips.filter((chip) => !isTimed(chip))];
  const [expanded, setExpanded] = useState<string>();
  const inStrip =
    expanded === day ? whole : whole.slice(0, whole.length > stripRows ? stripRows - 1 : stripRows);
  const hour = firstHour(timed.map(({ chip }) => chip));

  useLayoutEffect(() => {
    const line = scroller.current?.querySelector<HTMLElement>(`[data-hour="${String(hour)}"]`);
    scroller.current?.scrollTo({ top: line?.offsetTop ?? 0 });
  }, [day, hour]);
  const { letGo, onKeyDownCapture } = useHourKeys({
    root,
    chips,
    follow,
    onDay,
    onMove,
    onStretch,
    onKey,
    onHourKey: marking.onKeyDown,
  });
  const { drag, target } = useDayDrag({ day, scroller, onMove });

  return (
    <div
      ref={root}
      className={classes['day']}
      onPointerDownCapture={(event) => {
        letGo();
        marking.onPointerDown(event);
      }}
      onKeyDownCapture={onKeyDownCapture}
    >
      <div className={classes['whole']} {...target(undefined)}>
        <button
          type="button"
          className={classes['label']}
          aria-label={`${dayTitle(day, today)}, whole day`}
          onClick={({ currentTarget }) => onAdd(day, currentTarget)}
        >
          Whole day
        </button>
        <div className={classes['strip']}>
          {inStrip.map((chip) => (
            <ChipButton
              key={chip.key}
              chip={chip}
              contact={contacts.get(chip.contactId ?? '')}
              onOpen={onOpen}
              {...drag(chip)}
            />
          ))}
          {inStrip.length < whole.length && (
            <MoreButton count={whole.length - inStrip.length} onClick={() => setExpanded(day)} />
          )}
        </div>
      </div>
      {/* Its slots take the focus, so that it scrolls by keys. */}
      <div ref={scroller} className={classes['scroller']}>
        <div className={classes['hours']}>
          {hours.map((time, index) => (
            <button
              key={time}
              type="button"
              className={classes['hour']}
              data-hour={index}
              data-slot={withTime(day, time)}
              tabIndex={index === hour ? 0 : -1}
              aria-label={`${dayTitle(day, today)}, ${timeWords(time)}`}
              onClick={({ currentTarget }) => onAdd(withTime(day, time), currentTarget)}
              onKeyDown={({ key, currentTarget }) => {
                const next = key === 'ArrowDown' ? currentTarget.nextElementSibling : undefined;
                const before = key === 'ArrowUp' ? currentTarget.previousElementSibling : undefined;
                const to = next ?? before;
                if (to instanceof HTMLButtonElement) to.focus();
              }}
              {...target(time)}
            >
              <span className={classes['time']} aria-hidden="true">
                {timeWords(time)}
              </span>
            </button>
          ))}
          {timed.map(({ chip, at, column, columns }) => (
            <ChipButton
              key={chip.key}
              chip={chip}
              contact={contacts.get(chip.contactId ?? '')}
              className={classes['timed']}
              style={{
                top: `${String((at / dayMinutes) * 100)}%`,
                height: `calc(${String(timedPlace(at, drawnLength(chip)).height * 100)}% - 1px)`,
                left: `calc(4rem + (100% - 4.5rem) * ${String(column / columns)})`,
                width: `calc((100% - 4.5rem) / ${String(columns)} - 4px)`,
              }}
              stretch={isStretchable(chip) ? 'edge' : undefined}
              onOpen={onOpen}
              {...drag(chip)}
            />
          ))}
          {day === today && <NowLine />}
          {marked?.day === day && (
            <div
              className={classes['marked']}
              style={{
                top: `${String((marked.from / dayMinutes) * 100)}%`,
                height: `${String(((marked.to - marked.from) / dayMinutes) * 100)}%`,
              }}
            />
          )}
        </div>
      </div>
    </div>
  );
}
