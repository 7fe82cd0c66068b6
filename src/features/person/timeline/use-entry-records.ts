import { useMemo, useState } from 'react';
import { useRecords } from '#client/index.ts';
import type { Contact, Id } from '#domain/records.ts';
import type { TimelineItem, TimelineSource } from '#domain/log/timeline.ts';
import { otherIdsOf, type EntryRecords } from './entry-words.ts';
import type { TimelineRow } from './timeline-view.ts';

export interface EntryReader {
  readonly recordsOf: (item: TimelineItem) => EntryRecords;
  readonly nameOf: (id: Id) => string | undefined;
  /** The first rows have their records: before that there are only kinds to show. */
  readonly ready: boolean;
}

/** The records of the rows in view and the people they name, live. */
export const useEntryRecords = (rows: readonly TimelineRow[], contact: Contact): EntryReader => {
  const ids = useMemo(() => {
    const of = (source: TimelineSource) =>
      rows.flatMap(({ item }) => (item.source === source ? [item.id] : []));
    return {
      interaction: of('interaction'),
      'follow-up': of('follow-up'),
      favour: of('favour'),
      lead: of('lead'),
      introduction: of('introduction'),
      interview: of('interview'),
    };
  }, [rows]);
  const interactions = useRecords('interactions', ids.interaction);
  const followUps = useRecords('follow-ups', ids['follow-up']);
  const favours = useRecords('favours', ids.favour);
  const leads = useRecords('leads', ids.lead);
  const introductions = useRecords('introductions', ids.introduction);
  const interviews = useRecords('interviews', ids.interview);

  const { throughId } = contact.met ?? {};
  const otherIds = useMemo(
    () => [
      ...[...interactions.values()].flatMap((interaction) => otherIdsOf({ interaction }, contact)),
      ...[...introductions.values()].flatMap((introduction) => otherIdsOf({ introduction }, contact)),
      ...(throughId === undefined ? [] : [throughId]),
    ],
    [interactions, introductions, contact, throughId],
  );
  const people = useRecords('contacts', otherIds);

  const [ready, setReady] = useState(false);
  const there =
    (ids.interaction.length === 0 || interactions.size > 0) &&
    (ids['follow-up'].length === 0 || followUps.size > 0) &&
    (ids.favour.length === 0 || favours.size > 0) &&
    (ids.lead.length === 0 || leads.size > 0);
  if (there && !ready) setReady(true);

  return {
    ready,
    nameOf: (id) => people.get(id)?.fullName,
    recordsOf: ({ source, id }) => {
      switch (source) {
        case 'interaction':
          return { interaction: interactions.get(id) };
        case 'follow-up':
          return { 'follow-up': followUps.get(id) };
        case 'favour':
          return { favour: favours.get(id) };
        case 'lead':
          return { lead: leads.get(id) };
        case 'introduction':
          return { introduction: introductions.get(id) };
        case 'interview':
          return { interview: interviews.get(id) };
        default:
          return {};
      }
    },
  };
};
