import type { CommandArgs } from '#data/commands/specs.ts';
import type { DateOrDateTime } from '#domain/records.ts';

/** What is typed into the dialog: plain text, as it stands there. */
export interface PersonDraft {
  readonly fullName: string;
  readonly organization: string;
  readonly title: string;
  readonly where: string;
  readonly important: string;
  readonly stage: string;
  readonly followUp: DateOrDateTime | undefined;
}

export const emptyDraft: PersonDraft = {
  fullName: '',
  organization: '',
  title: '',
  where: '',
  important: '',
  stage: 'to-meet',
  followUp: undefined,
};

const said = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<K, string>);

/** What was left empty is absent: an unknown value is no value. */
export const draftToContact = (draft: PersonDraft): CommandArgs<'contacts.create'> => ({
  fullName: draft.fullName.trim(),
  stage: draft.stage,
  ...said('organization', draft.organization),
  ...said('title', draft.title),
  ...said('notes', draft.important),
  ...(draft.where.trim() === '' ? {} : { met: { where: draft.where.trim() } }),
  ...(draft.followUp === undefined ? {} : { followUp: { due: draft.followUp } }),
});
