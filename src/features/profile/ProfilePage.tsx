import { NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useRecord, useRun, useToday } from '#client/index.ts';
import { maxWeekly, profileFromSetting, type Profile } from '#domain/profile.ts';
import { ComingDayField } from '#ui/dates/DayFields.tsx';
import { WhenLeft } from '#ui/dates/WhenLeft.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { useDraft } from '#ui/forms/use-draft.ts';
import classes from './profile.module.css';

/** The user's own side: what drafts of asks, plans and briefs are made of. */
export function ProfilePage() {
  const setting = useRecord('settings', 'profile');
  usePageReady(setting !== undefined);
  return (
    <>
      <TopBar title="Your profile" />
      <div className={classes['page']}>
        {setting !== undefined && <ProfileForm profile={profileFromSetting(setting?.value)} />}
      </div>
    </>
  );
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Each field saves itself when it is left. */
function ProfileForm({ profile }: { readonly profile: Profile }) {
  const run = useRun();
  const today = useToday();
  const save = (patch: Partial<Profile>) => void run('profile.update', { patch: { ...patch } });
  const name = useDraft(profile.name, (value) => save({ name: value }));
  const did = useDraft(profile.did, (value) => save({ did: value }));
  const next = useDraft(profile.next, (value) => save({ next: value }));
  const targets = useDraft(profile.targets, (value) => save({ targets: value }));
  const offers = useDraft(profile.offers.join('\n'), (value) => save({ offers: linesOf(value) }));
  const long = { autosize: true, minRows: 2, maxRows: 10, dir: 'auto' } as const;
  const goal = (key: 'meet' | 'help', label: string) => (
    <NumberInput
      label={label}
      min={0}
      max={maxWeekly}
      allowDecimal={false}
      clampBehavior="strict"
      value={profile.weeklyGoal[key]}
      onChange={(value) => {
        if (typeof value === 'number') save({ weeklyGoal: { ...profile.weeklyGoal, [key]: value } });
      }}
    />
  );
  return (
    <div className={classes['column']}>
      <p className={classes['quiet']}>
        What you say of yourself in a conversation. Drafts of asks, conversation plans and referrer briefs
        begin with it, and it stays on this computer.
      </p>
      <TextInput label="Your name, as you sign" autoComplete="off" dir="auto" {...name} />
      <Textarea label="What you have been doing, and what came of it" {...long} {...did} />
      <Textarea label="What you want to do next" {...long} {...next} />
      <Textarea
        label="What you can offer"
        description="One thing on each line."
        inputWrapperOrder={['label', 'input', 'description']}
        {...long}
        {...offers}
      />
      <TextInput
        label="Kinds of organizations, or of work, you look for"
        placeholder="Clinics and funds that work on rural health"
        autoComplete="off"
        dir="auto"
        {...targets}
      />
      <TagsInput
        label="Associations you are in"
        acceptValueOnBlur
        value={[...profile.memberships]}
        onChange={(memberships) => save({ memberships })}
      />
      <div className={classes['row']}>
        <WhenLeft
          value={profile.moveOn === '' ? undefined : profile.moveOn}
          onSave={(day) => save({ moveOn: day ?? '' })}
        >
          {(field) => <ComingDayField label="When your next move is planned" today={today} {...field} />}
        </WhenLeft>
        {goal('meet', 'New people met in a week')}
        {goal('help', 'People helped in a week')}
      </div>
    </div>
  );
}
