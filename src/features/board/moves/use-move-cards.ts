import { useState } from 'react';
import { useStore } from '#client/index.ts';
import { whoMustAgree } from '#domain/stages/mentorship.ts';
import type { CalendarDate, Contact, Id, Stage } from '#domain/records.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import { lastOfColumn } from '../board-queries.ts';
import { movedWords, whoWords, type Place } from './move-plan.ts';

/** A move that waits for the answer whether they said yes. */
export interface MoveQuestion {
  /** Those who have not agreed yet. */
  readonly names: readonly string[];
  readonly yes: (agreedAt: CalendarDate) => void;
  readonly notYet: () => void;
}

export interface MoveCardsOptions {
  readonly stages: readonly Stage[];
  /** Cards of a column, loaded or not. */
  readonly totalOf: (stage: string) => number;
  readonly move: (contacts: readonly Contact[], place: Place, agreedAt?: CalendarDate) => void;
  readonly focusCard: (stage: string, id: Id, near?: number) => void;
}

/** Moves cards as somebody asked for: with the question that a mentor takes, said aloud, and the focus along. */
export const useMoveCards = ({ stages, totalOf, move, focusCard }: MoveCardsOptions) => {
  const { database } = useStore();
  const announce = useAnnounce();
  const [question, setQuestion] = useState<MoveQuestion>();

  const perform = async (
    contacts: readonly Contact[],
    focused: Contact,
    stage: Stage,
    place: Place,
    agreedAt?: CalendarDate,
  ): Promise<void> => {
    // The place may be below cards which are not loaded.
    const last =
      place.end === true ? await database.contacts.findOne(lastOfColumn(place.stage)).exec() : null;
    const total = totalOf(stage.id);
    const added = contacts.filter((contact) => contact.stage !== stage.id).length;
    move(contacts, last === null ? place : { ...place, before: last.id }, agreedAt);
    const index = Math.max(0, contacts.indexOf(focused));
    focusCard(stage.id, focused.id, place.index + index);
    announce(
      movedWords(
        contacts.map(({ fullName }) => fullName),
        stage.name,
        place.index,
        total + added,
      ),
    );
  };

  /** @param focused the one of them that had the focus or was dragged */
  const moveCards = (contacts: readonly Contact[], focused: Contact, place: Place): void => {
    const stage = stages.find(({ id }) => id === place.stage);
    if (stage === undefined) return;
    const asked = whoMustAgree(contacts, stage, stages);
    if (asked.length === 0) {
      void perform(contacts, focused, stage, place);
      return;
    }
    setQuestion({
      names: asked.map(({ fullName }) => fullName),
      yes: (agreedAt) => {
        setQuestion(undefined);
        void perform(contacts, focused, stage, place, agreedAt);
      },
      notYet: () => {
        setQuestion(undefined);
        announce(`${whoWords(contacts.map(({ fullName }) => fullName))} not moved`);
        focusCard(focused.stage, focused.id);
      },
    });
  };

  return { question, moveCards };
};
