import { IconSearch } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from '#client/search/search.ts';
import type { CalendarDate, Stage } from '#domain/records.ts';
import { stepMatches } from '#ui/actions/shortcut.ts';
import { PaletteFrame, type Chosen } from '../frame/PaletteFrame.tsx';
import { personOf, type Act } from '../rows.ts';
import { SearchFoot } from './SearchFoot.tsx';
import {
  firstSections,
  searchSections,
  taskShortcuts,
  type PaletteAction,
  type RecentPerson,
} from './search-sections.ts';
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
const lens = <IconSearch className={classes['lens']} size={18} stroke={1.75} aria-hidden="true" />;
const rowShortcuts = Object.values(taskShortcuts).filter((keys) => keys !== undefined);

/** Anything that is known, and anything that can be done. */
export function SearchMode(props: SearchModeProps) {
  const actions = usePaletteActions();
  const recent = useRecentPeople();
  return <SearchField {...props} actions={actions} recent={recent} />;
}

interface SearchFieldProps extends SearchModeProps {
  readonly actions: readonly PaletteAction[];
  /** Undefined while they are looked up. */
  readonly recent: readonly RecentPerson[] | undefined;
}

/** Made anew by answers, not by letters. */
function SearchField({ firstText, stages, today, onAct, onClose, actions, recent }: SearchFieldProps) {
  const typed = useRef(firstText);
  const { result, ask } = useSearch({ limit });
  useEffect(() => ask(typed.current), [ask]);
  const answered = result?.text ?? '';
  const latestAct = useRef(onAct);
  useEffect(() => {
    latestAct.current = onAct;
  });
  const onSheet = useCallback(() => latestAct.current({ do: 'run', name: 'shortcuts' }, false, ''), []);
  // Whose row was chosen last stays meant while one goes on to what can be done.
  const [chosen, setChosen] = useState<Chosen>();
  const chosenId = chosen?.texts.includes(answered) === true ? chosen.id : undefined;
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
      lead={lens}
      firstText={firstText}
      onText={(text) => {
        typed.current = text;
        ask(text);
      }}
      // The first letter's answer takes the place of what was there: an empty list between them would flash.
      sections={found ?? first}
      answered={answered}
      isReady={result !== undefined || recent !== undefined}
      empty={result === undefined ? '' : `Nothing found for “${answered.trim()}”.`}
      onAct={(wanted, full) => onAct(wanted, full, typed.current)}
      onChoose={(row, texts) => {
        const person = personOf(row);
        if (person !== undefined) setChosen({ texts, id: person.id });
      }}
      shortcuts={rowShortcuts}
      onKey={(event) => {
        if (stepMatches('Mod+K', event.nativeEvent)) {
          onClose();
          return true;
        }
        if (event.key !== '?' || event.currentTarget.value !== '') return false;
        onSheet();
        return true;
      }}
      foot={<SearchFoot isIndexing={result?.indexing === true} onSheet={onSheet} />}
    />
  );
}
