import { Button, SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ComponentType } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import { useDialogLink, type DialogName } from '#ui/dialogs/dialog-link.ts';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { HelpLedger } from './lists/HelpLedger.tsx';
import { InterviewsList } from './lists/InterviewsList.tsx';
import { IntroductionsList } from './lists/IntroductionsList.tsx';
import { LeadsBoard } from './board/LeadsBoard.tsx';
import { MatchList } from './lists/MatchList.tsx';
import { OpeningsBoard } from './openings/OpeningsBoard.tsx';

export interface TabProps {
  readonly onReady: () => void;
}

interface Tab {
  readonly value: string;
  readonly label: string;
  readonly Page: ComponentType<TabProps>;
  readonly add: { readonly dialog: DialogName; readonly label: string };
}

const tabs: readonly Tab[] = [
  { value: 'leads', label: 'Leads', Page: LeadsBoard, add: { dialog: 'lead', label: 'Lead' } },
  { value: 'openings', label: 'Openings', Page: OpeningsBoard, add: { dialog: 'opening', label: 'Opening' } },
  {
    value: 'introductions',
    label: 'Introductions',
    Page: IntroductionsList,
    add: { dialog: 'introduction', label: 'Introduction' },
  },
  {
    value: 'interviews',
    label: 'Interviews',
    Page: InterviewsList,
    add: { dialog: 'interview', label: 'Interview' },
  },
  { value: 'help', label: 'Help', Page: HelpLedger, add: { dialog: 'favour', label: 'Help' } },
  {
    value: 'matches',
    label: 'Matches',
    Page: MatchList,
    add: { dialog: 'introduction', label: 'Introduction' },
  },
];

const choices = tabs.map(({ value, label }) => ({ value, label }));

/** What came from people and what goes back: leads, openings, introductions, help, and who could help whom. */
export function LeadsPage() {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const dialogs = useDialogLink();
  const named = new URLSearchParams(search).get('tab');
  const tab = tabs.find(({ value }) => value === named) ?? tabs[0];
  const [ready, setReady] = useState<string>();
  usePageReady(ready === tab?.value);
  useActions([
    {
      name: 'add-here',
      title: `Add: ${tab?.add.label ?? ''}`,
      group: 'Leads',
      shortcuts: ['N'],
      run: () => dialogs.open(tab?.add.dialog ?? 'lead'),
    },
  ]);
  // Six words beside a title and a button want some room.
  const isNarrow = useMediaQuery('(width < 66rem)', undefined, { getInitialValueInEffect: false }) === true;
  if (tab === undefined) return null;
  const show = (value: string | null) => navigate(value === 'leads' ? path : `${path}?tab=${value ?? ''}`);
  return (
    <>
      <TopBar
        title="Leads"
        primary={
          <Button
            variant="filled"
            leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
            onClick={() => dialogs.open(tab.add.dialog)}
          >
            {tab.add.label}
          </Button>
        }
      >
        {isNarrow ? (
          <Select
            aria-label="What to show"
            data={choices}
            allowDeselect={false}
            w="9rem"
            value={tab.value}
            onChange={show}
          />
        ) : (
          <SegmentedControl aria-label="What to show" data={choices} value={tab.value} onChange={show} />
        )}
      </TopBar>
      <tab.Page key={tab.value} onReady={() => setReady(tab.value)} />
    </>
  );
}
