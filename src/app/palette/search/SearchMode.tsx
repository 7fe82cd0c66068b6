import { IconSearch } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from '#client/search/search.ts';
import type { CalendarDate, Stage } from '#domain/records.ts';
import { stepMatches } from '#ui/actions/shortcut.ts';
import { PaletteFrame } from '../frame/PaletteFrame.tsx';
import { personOf, type Act } from '../rows.ts';
import { SearchFoot } from './SearchFoot.tsx';
import { firstSections, searchSections, taskShortcuts } from './search-sections.ts';
import { usePaletteActions } from './use-palette-actions.ts';
import { useRecentPeople } from './use-recent-people.ts';
import classes from '../palette.module.css';

interface SearchModeProps {
  readonly firstText: string;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  readonly onAct: (act: Act, full: boolean, text: string) => void;
  readonly onClose: () => void;
}

/** People asked for; of the other kinds fewer are shown. */
const limit = 6;
const rowShortcuts = Object.values(taskShortcuts).filter((keys) => keys !== undefined);

/** Anything that is known, and anything that can be done. */
export function SearchMode({ firstText, stages, today, onAct, onClose }: SearchModeProps) {
  // Kept here: a key must not have the whole dialog made anew.
  const [text, setText] = useState(firstText);
  const isEmpty = text.trim() === '';
  const actions = usePaletteActions();
  const recent = useRecentPeople();
  const { result, ask } = useSearch(text, { limit });
  const latestAct = useRef(onAct);
  useEffect(() => {
    latestAct.current = onAct;
  });
  const onSheet = useCallback(() => latestAct.current({ do: 'run', name: 'shortcuts' }, false, ''), []);
  // Whose row was chosen last stays meant while one goes on to what can be done.
  const [chosen, setChosen] = useState<{ readonly text: string; readonly id: string }>();
  const chosenId = chosen?.text === text ? chosen.id : undefined;
  const first = useMemo(
    () => (recent === undefined ? [] : firstSections(recent, actions, chosenId)),
    [recent, actions, chosenId],
  );
  const found = useMemo(
    () =>
      result && searchSections({ text: result.text, hits: result.hits, actions, stages, chosenId, today }),
    [result, actions, stages, chosenId, today],
  );

  return (
    <PaletteFrame
      label="Search or do"
      placeholder="Search people, companies, notes, or do something"
      lead={<IconSearch className={classes['lens']} size={18} stroke={1.75} aria-hidden="true" />}
      text={text}
      onText={(typed) => {
        ask(typed);
        setText(typed);
      }}
      // The first letter's answer takes the place of what was there: an empty list between them would flash.
      sections={found ?? first}
      isCurrent={isEmpty ? recent !== undefined : result?.text === text}
      empty={isEmpty || result === undefined ? '' : `Nothing found for “${text.trim()}”.`}
      onAct={(wanted, full) => onAct(wanted, full, text)}
      onChoose={(row) => {
        const person = personOf(row);
        if (person !== undefined) setChosen({ text, id: person.id });
      }}
      shortcuts={rowShortcuts}
      onKey={(event) => {
        if (stepMatches('Mod+K', event.nativeEvent)) {
          onClose();
          return true;
        }
        if (event.key !== '?' || text !== '') return false;
        onSheet();
        return true;
      }}
      foot={<SearchFoot isIndexing={result?.indexing === true} onSheet={onSheet} />}
    />
  );
}
