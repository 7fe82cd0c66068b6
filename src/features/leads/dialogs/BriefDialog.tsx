import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useRecord, useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { briefToText, missingSections, referrerBrief, type Brief } from '#domain/method/brief.ts';
import { profileFromSetting } from '#domain/profile.ts';
import { LinesField } from '#ui/forms/fields.tsx';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import { Paper } from '#ui/paper/Paper.tsx';
import { escapeAgain, useTypedGuard } from '#ui/forms/use-typed-guard.ts';
import classes from './form/dialogs.module.css';
import type { DialogProps } from './form/FormDialog.tsx';

/** One page for whoever puts in a word. `of`: the opening. */
export function BriefDialog({ link, onClose }: DialogProps) {
  const opening = useRecord('openings', link.of);
  const organization = useRecord('organizations', opening?.organizationId);
  const referrer = useRecord('contacts', opening?.referrerId);
  const decider = useRecord('contacts', opening?.decisionMakerId);
  const setting = useRecord('settings', 'profile');
  if (opening === undefined || opening === null || setting === undefined) return null;
  const isLoading =
    (opening.organizationId !== undefined && organization === undefined) ||
    (opening.referrerId !== undefined && referrer === undefined) ||
    (opening.decisionMakerId !== undefined && decider === undefined);
  if (isLoading) return null;
  const profile = profileFromSetting(setting?.value);
  const brief = referrerBrief({
    profile,
    opening,
    organization: organization?.name,
    referrer: referrer?.fullName,
    decisionMaker: decider?.fullName,
  });
  return <BriefView brief={brief} name={profile.name} onClose={onClose} />;
}

interface BriefViewProps {
  readonly brief: Brief;
  readonly name: string;
  readonly onClose: () => void;
}

function BriefView({ brief, name, onClose }: BriefViewProps) {
  useReturnFocus();
  const shell = useShell();
  const { show } = useToast();
  const [text, setText] = useState(() => briefToText(brief, name));
  const [saving, setSaving] = useState(false);
  const missing = missingSections(brief);
  const guard = useTypedGuard();

  const copy = async () => {
    await navigator.clipboard.writeText(text);
    guard.forget();
    show({ message: 'Brief copied' });
  };
  const savePdf = async () => {
    setSaving(true);
    try {
      const saved = await shell.invoke('page.savePdf', { name: `${brief.title}.pdf` });
      if (saved === undefined) return;
      guard.forget();
      show({ message: `Saved ${saved.name}` });
    } catch (error) {
      show({ message: errorToData(error).message });
    } finally {
      setSaving(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title="Referrer brief" size={640} returnFocus={false} {...guard.closing}>
      <div className={classes['brief']}>
        {missing.length > 0 && (
          <p className={classes['why']}>
            Still empty: {missing.join(', ')}. What you did, want and offer comes from{' '}
            <Link href="/profile">your profile</Link>.
          </p>
        )}
        <LinesField
          label="One page, in your words"
          data-autofocus
          minRows={12}
          maxRows={20}
          value={text}
          onInput={guard.onInput}
          onChange={setText}
        />
        <div className={classes['buttons']}>
          <Button variant="filled" onClick={() => void copy()}>
            Copy text
          </Button>
          <Button loading={saving} onClick={() => void savePdf()}>
            Save as PDF
          </Button>
        </div>
        {guard.asked && (
          <p className={classes['hint']} role="status">
            {escapeAgain}
          </p>
        )}
      </div>
      <PrintedBrief text={text} />
    </Modal>
  );
}

function PrintedBrief({ text }: { readonly text: string }) {
  const [title = '', ...rest] = text.split('\n');
  return (
    <Paper>
      <h1>{title}</h1>
      <div className={classes['printed']}>{rest.join('\n').trim()}</div>
    </Paper>
  );
}
