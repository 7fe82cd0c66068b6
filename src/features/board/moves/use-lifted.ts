import { useState, type RefObject } from 'react';
import type { Contact, Id } from '#domain/records.ts';
import { useCardMonitor } from '#ui/dnd/card-drag.ts';
import type { ColumnHandles } from '../columns/use-column-handles.ts';
import { placeAt, type Place } from './move-plan.ts';

/** Cards being dragged: out of their columns, with a slot where they would go. */
export interface Lifted {
  /** The one under the pointer. */
  readonly held: Contact;
  readonly contacts: readonly Contact[];
  readonly ids: ReadonlySet<Id>;
}

interface LiftedInput {
  readonly board: RefObject<HTMLElement | null>;
  readonly handles: ColumnHandles;
  /** Whom a drag of this card is about. */
  readonly withSelected: (contact: Contact) => readonly Contact[];
  readonly onDrop: (contacts: readonly Contact[], held: Contact, place: Place) => void;
}

/** @returns what is being dragged */
export const useLifted = ({ board, handles, withSelected, onDrop }: LiftedInput): Lifted | undefined => {
  const [lifted, setLifted] = useState<Lifted>();
  useCardMonitor(board, {
    onLift: (id) => {
      const held = handles.contactOf(id);
      if (held === undefined) return;
      const contacts = withSelected(held);
      setLifted({ held, contacts, ids: new Set(contacts.map((contact) => contact.id)) });
    },
    onLetGo: (drop) => {
      setLifted(undefined);
      if (lifted === undefined) return;
      const column = handles.columns().find(({ stage }) => stage === drop?.list);
      if (drop === undefined || column === undefined) {
        handles.focusCard(lifted.held.stage, lifted.held.id);
        return;
      }
      onDrop(lifted.contacts, lifted.held, placeAt(column, lifted.ids, drop.index));
    },
  });
  return lifted;
};
