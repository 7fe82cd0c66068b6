import { Button, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import {
  useKeptDraft,
  useLiveQuery,
  useRecord,
  useRunOrThrow,
  useStoreRequest,
  useToday,
} from '#client/index.ts';
import { addDays } from '#domain/dates/dates.ts';
import {
  draftPlan,
  planFromSetting,
  planLines,
  planLineWords,
  planToSetting,
  planToText,
  type Plan,
} from '#domain/method/plans.ts';
import { profileFromSetting, type Profile } from '#domain/profile.ts';
import { pronounsOf } from '#domain/text/pronouns.ts';
import type { Contact, DateOrDateTime, Id } from '#domain/records.ts';
import { LinesField } from '#ui/forms/fields.tsx';
import { DueField } from '#ui/follow-up/DueField.tsx';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { useOrganizationName } from './form/use-position.ts';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';

/** A guard, not a page. */
const limit = 500;

/** What to say and to ask in a conversation. `of`: the person. */
export function PlanDialog({ link, onClose }: DialogProps) {
  const contact = useRecord('contacts', link.of);
  const profile = useRecord('settings', 'profile');
  const plans = useLiveQuery('settings', { selector: { kind: 'plan' }, limit });
  const targets = useLiveQuery('organizations', {
    selector: { target: 'active' },
    sort: [{ target: 'asc' }, { nameKey: 'asc' }],
    limit: 10,
  });
  const organization = useOrganizationName(contact);
  if (!contact || profile === undefined || plans === undefined || targets === undefined) return null;
  const saved = plans.find(({ value }) => value['contactId'] === contact.id);
  return (
    <PlanForm
      // Anew once the company's name is read, which the draft is made of.
      key={organization ?? ''}
      contact={contact}
      organization={organization}
      profile={profileFromSetting(profile?.value)}
      targets={targets.map(({ name }) => name)}
      saved={saved && { id: saved.id, plan: planFromSetting(saved.value) }}
      onClose={onClose}
    />
  );
}

interface PlanFormProps {
  readonly contact: Contact;
  readonly organization: string | undefined;
  readonly profile: Profile;
  readonly targets: readonly string[];
  readonly saved: { readonly id: Id; readonly plan: Plan | undefined } | undefined;
  readonly onClose: () => void;
}

function PlanForm({ contact, organization, profile, targets, saved, onClose }: PlanFormProps) {
  const run = useRunOrThrow();
  const today = useToday();
  const { show } = useToast();
  const { subject } = pronounsOf(contact.pronouns);
  const [lines, setLines] = useState(saved?.plan?.lines ?? draftPlan({ profile, organization, targets }));
  const [heard, setHeard] = useState(saved?.plan?.heard ?? '');
  const [due, setDue] = useState<DateOrDateTime | undefined>(addDays(today, 7));
  // Typed while one listens, for longer perhaps than Kith waits until it locks itself.
  const draft = useKeptDraft(useStoreRequest(), `talk/${contact.id}`, (found) =>
    setHeard((now) => (now === '' ? found : now)),
  );
  const hear = (text: string) => {
    setHeard(text);
    draft.keep(text);
  };
  const close = () => {
    draft.keep('');
    onClose();
  };
  const hasHappened = heard.trim() !== '';

  const copy = async () => {
    await navigator.clipboard.writeText(planToText({ lines }));
    show({ message: 'Plan copied' });
  };
  const save = async () => {
    if (!hasHappened) {
      const plan = planToSetting({ contactId: contact.id, lines, heard: '' });
      return run('plans.save', { ...(saved === undefined ? {} : { id: saved.id }), value: { ...plan } });
    }
    await run('interactions.log', {
      contactIds: [contact.id],
      at: today,
      kind: 'met',
      summary: 'Talked as planned',
      notes: heard.trim(),
      ...(due === undefined ? {} : { followUp: { due, summary: 'Come back to what we talked about' } }),
      ...(saved === undefined ? {} : { planId: saved.id }),
    });
    return undefined;
  };

  return (
    <FormDialog
      title={`Conversation with ${contact.fullName}`}
      save={hasHappened ? 'Log the talk' : 'Save the plan'}
      size={600}
      onSave={save}
      onClose={close}
      foot={
        <Button
          variant="subtle"
          leftSection={<IconCopy size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          Copy plan
        </Button>
      }
    >
      {planLines.map((line, at) => (
        <Textarea
          key={line}
          label={planLineWords[line]}
          data-autofocus={at === 0 || undefined}
          autosize
          minRows={1}
          maxRows={5}
          dir="auto"
          value={lines[line]}
          onChange={({ currentTarget: { value } }) => setLines((now) => ({ ...now, [line]: value }))}
        />
      ))}
      <LinesField
        label={`Listen: what ${subject} said`}
        description="Once there is something here, the talk is logged with it, and the plan is done."
        inputWrapperOrder={['label', 'input', 'description']}
        value={heard}
        onChange={hear}
        onBlur={draft.flush}
      />
      {hasHappened && <DueField label="When you follow up" value={due} onChange={setDue} today={today} />}
    </FormDialog>
  );
}
