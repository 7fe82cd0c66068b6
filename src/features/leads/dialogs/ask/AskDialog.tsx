import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useEncounters, useLiveQuery, useRecord, useRunOrThrow, useStages, useToday } from '#client/index.ts';
import { askDraft } from '#domain/method/asking.ts';
import { addDays } from '#domain/dates/dates.ts';
import { mentorLimit, monthStart } from '#domain/stages/mentorship.ts';
import { profileFromSetting } from '#domain/profile.ts';
import { pronounsOf } from '#domain/text/pronouns.ts';
import { askKinds, readinessOf, type AskKind } from '#domain/method/readiness.ts';
import type { CalendarDate, Contact, DateOrDateTime, Favour } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { LinesField } from '#ui/forms/fields.tsx';
import { DueField } from '#ui/follow-up/DueField.tsx';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { useOrganizationName } from '../form/use-position.ts';
import classes from '../form/dialogs.module.css';
import { FormDialog, type DialogProps } from '../form/FormDialog.tsx';
import { AskKinds } from './AskKinds.tsx';
import { WordingHints } from './WordingHints.tsx';

const isKind = (kind: string | undefined): kind is AskKind => askKinds.some((each) => each === kind);

/** Asks one person for help: whether it is ripe, in which words, and when to look again. `of`: the person; `about`: a company. */
export function AskDialog({ link, onClose }: DialogProps) {
  const contact = useRecord('contacts', link.of);
  const encounters = useEncounters(link.of);
  const profile = useRecord('settings', 'profile');
  const today = useToday();
  const asked = useLiveQuery('favours', {
    selector: { contactId: link.of ?? '', at: { $gte: monthStart(today) } },
    limit: 100,
  });
  if (contact === undefined || contact === null || encounters === undefined || profile === undefined)
    return null;
  if (asked === undefined) return null;
  return (
    <AskForm
      contact={contact}
      encounters={encounters}
      asked={asked}
      profileValue={profile?.value}
      firstKind={isKind(link.kind) ? link.kind : undefined}
      about={link.about}
      onClose={onClose}
    />
  );
}

interface AskFormProps {
  readonly contact: Contact;
  readonly encounters: readonly CalendarDate[];
  /** Help noted with them in this month. */
  readonly asked: readonly Favour[];
  readonly profileValue: Readonly<Record<string, unknown>> | undefined;
  readonly firstKind: AskKind | undefined;
  readonly about: string | undefined;
  readonly onClose: () => void;
}

function AskForm({ contact, encounters, asked, profileValue, firstKind, about, onClose }: AskFormProps) {
  const run = useRunOrThrow();
  const today = useToday();
  const stages = useStages();
  const organization = useOrganizationName(contact);
  const { show } = useToast();
  const readiness = readinessOf({
    encounters,
    tally: contact.tally,
    meaning: stageOf(stages, contact).meaning,
    today,
  });
  // The furthest that is ripe: asking for less than one may is polite, for more is not.
  const ripe = askKinds.findLast((kind) => readiness[kind].isReady);
  const [kind, setKind] = useState<AskKind>(firstKind ?? ripe ?? 'information');
  const draft = askDraft({
    kind,
    fullName: contact.fullName,
    organization,
    profile: profileFromSetting(profileValue),
    about,
  });
  const [own, setOwn] = useState<string>();
  const text = own ?? draft;
  const [reason, setReason] = useState('');
  const [again, setAgain] = useState<DateOrDateTime | undefined>(addDays(today, 7));
  const limit = mentorLimit(contact.mentorship, asked, today);
  const why = readiness[kind].isReady ? limit.text : readiness[kind].text;
  const isReady = why === undefined;
  const { object } = pronounsOf(contact.pronouns);

  const choose = (next: AskKind) => {
    setKind(next);
    // A draft nobody changed follows the kind; own words stay.
    setOwn((now) => (now?.trim() === '' ? undefined : now));
  };

  const copy = async () => {
    await navigator.clipboard.writeText(text);
    show({ message: 'Text copied' });
  };

  return (
    <FormDialog
      title={`Ask ${contact.fullName}`}
      save="I asked"
      size={560}
      missing={
        text.trim() === ''
          ? 'Say what you ask for.'
          : isReady || reason.trim() !== ''
            ? undefined
            : 'Say why you ask all the same.'
      }
      onSave={() =>
        run('favours.ask', {
          contactId: contact.id,
          kind,
          what: firstQuestion(text),
          ...(reason.trim() === '' ? {} : { overrideReason: reason.trim() }),
          ...(again === undefined ? {} : { followUp: again }),
        })
      }
      onClose={onClose}
      foot={
        <Button
          variant="subtle"
          leftSection={<IconCopy size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          Copy text
        </Button>
      }
    >
      <AskKinds value={kind} isReady={(each) => readiness[each].isReady} onChange={choose} />
      <p className={classes['why']} role="status">
        {isReady ? `It is ripe: ask, and make it easy to say no.` : `${why} You can still ask, and say why.`}
      </p>
      {!isReady && (
        <LinesField
          label="Why now"
          description="Kept with what you asked for, for you alone."
          inputWrapperOrder={['label', 'input', 'description']}
          minRows={1}
          maxRows={4}
          value={reason}
          onChange={setReason}
        />
      )}
      <LinesField
        label={`What you write to ${object}, or say`}
        minRows={5}
        maxRows={12}
        value={text}
        onChange={setOwn}
      />
      <WordingHints text={text} onChange={setOwn} />
      <DueField label="Look again" value={again} onChange={setAgain} today={today} />
    </FormDialog>
  );
}

/** What the ledger calls it: the question itself, without greeting and name. */
function firstQuestion(text: string): string {
  const question = /[^.!?\n]*\?/u.exec(text)?.[0].trim();
  return (question ?? text.trim()).slice(0, 300);
}
