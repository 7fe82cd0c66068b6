import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useRun, useStages, useToday } from '#client/index.ts';
import type { Stage } from '#domain/records.ts';
import { parseWho, personOf } from '#domain/people/who.ts';
import { useRunAction } from '#ui/actions/ActionsProvider.tsx';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { MentorQuestion } from '#ui/stages/MentorQuestion.tsx';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import { FollowUpMode } from './tasks/FollowUpMode.tsx';
import { LogMode } from './tasks/LogMode.tsx';
import { MoveMode } from './tasks/MoveMode.tsx';
import type { Act, PalettePerson, PersonTask } from './rows.ts';
import { SearchMode } from './search/SearchMode.tsx';
import classes from './palette.module.css';

type Mode =
  | { readonly kind: 'search'; readonly text: string }
  /** `text`: what was searched for, where Esc leads back to. */
  | { readonly kind: PersonTask; readonly person: PalettePerson; readonly text: string }
  | { readonly kind: 'asking'; readonly person: PalettePerson; readonly stage: Stage };

/** What is chosen runs on the page, which must have the focus back. */
const afterFocusReturned = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(run));
};

/** Finds anything and does anything, by keyboard: over whatever page is there. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const [mode, setMode] = useState<Mode>({ kind: 'search', text: '' });
  const [, navigate] = useLocation();
  const { open, openFull } = useOpenPerson();
  const run = useRun();
  const runAction = useRunAction();
  const stages = useStages();
  const today = useToday();

  const move = (person: PalettePerson, stage: Stage, agreedAt?: string) => {
    onClose();
    void run('contacts.move', {
      ids: [person.id],
      stage: stage.id,
      ...(agreedAt === undefined ? {} : { agreedAt }),
    });
  };

  const act = (chosen: Act, full: boolean, text = '') => {
    switch (chosen.do) {
      case 'open-person':
        onClose();
        return full ? openFull(chosen.id) : open(chosen.id);
      case 'open-company':
        onClose();
        return navigate(`/companies/${chosen.id}`);
      case 'log':
      case 'follow-up':
      case 'move':
        return setMode({ kind: chosen.do, person: chosen.person, text });
      case 'add-person':
        onClose();
        void run('contacts.create', personOf(parseWho(chosen.fullName))).then((made) => {
          if (made !== undefined) open(made.id);
        });
        return;
      case 'run':
        onClose();
        return afterFocusReturned(() => void runAction(chosen.name));
      case 'save-log':
        onClose();
        return void run('interactions.log', chosen.args);
      case 'save-follow-up':
        onClose();
        return void run('follow-ups.create', chosen.args);
      case 'move-to':
        return chosen.mustAgree
          ? setMode({ kind: 'asking', person: chosen.person, stage: chosen.stage })
          : move(chosen.person, chosen.stage);
      case 'nothing':
    }
  };

  if (mode.kind === 'asking')
    return (
      <MentorQuestion
        names={[mode.person.fullName]}
        today={today}
        onYes={(agreedAt) => move(mode.person, mode.stage, agreedAt)}
        onNotYet={onClose}
      />
    );

  const back = () => setMode({ kind: 'search', text: mode.text });
  return (
    <Modal.Root
      opened
      onClose={onClose}
      // Elsewhere it leads back to the search.
      closeOnEscape={mode.kind === 'search'}
      returnFocus={false}
      centered={false}
      yOffset="12vh"
      size="40rem"
      padding={0}
      transitionProps={{ duration: 0 }}
      // Not on the content itself: there its place on the screen would get the class as well.
      classNames={{ content: classes['palette'] ?? '' }}
    >
      <Modal.Overlay transitionProps={{ duration: 0 }} />
      <Modal.Content aria-label="Search or do">
        {mode.kind === 'search' && (
          <SearchMode firstText={mode.text} onAct={act} onClose={onClose} stages={stages} today={today} />
        )}
        {mode.kind === 'log' && <LogMode person={mode.person} today={today} onAct={act} onBack={back} />}
        {mode.kind === 'follow-up' && (
          <FollowUpMode person={mode.person} today={today} onAct={act} onBack={back} />
        )}
        {mode.kind === 'move' && <MoveMode person={mode.person} stages={stages} onAct={act} onBack={back} />}
      </Modal.Content>
    </Modal.Root>
  );
}
