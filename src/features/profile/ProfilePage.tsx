import { NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRecord, useRun } from '#client/index.ts';
import { isCalendarDate } from '#domain/dates.ts';
import { maxWeekly, profileFromSetting, type Profile } from '#domain/profile.ts';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/TopBar.tsx';
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
  const [own, setOwn] = useState(() => ({ ...profile, offers: profile.offers.join('\n') }));
  const save = (patch: Partial<Profile>) => void run('profile.update', { patch: { ...patch } });
  const field = (key: 'name' | 'did' | 'next' | 'targets') => ({
    dir: 'auto' as const,
    value: own[key],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setOwn((now) => ({ ...now, [key]: value })),
    onBlur: () => {
      if (own[key].trim() !== profile[key]) save({ [key]: own[key].trim() });
    },
  });
  const long = { autosize: true, minRows: 2, maxRows: 10 } as const;
  const goal = (key: 'meet' | 'help', label: string) => (
    <NumberInput
      label={label}
      min={0}
      max={maxWeekly}
      allowDecimal={false}
      clampBehavior="strict"
      value={own.weeklyGoal[key]}
      onChange={(value) => {
        if (typeof value !== 'number') return;
        const weeklyGoal = { ...own.weeklyGoal, [key]: value };
        setOwn((now) => ({ ...now, weeklyGoal }));
        save({ weeklyGoal });
      }}
    />
  );
  return (
    <div className={classes['column']}>
      <p className={classes['quiet']}>
        What you say of yourself in a conversation. Drafts of asks, conversation plans and referrer briefs
        begin with it, and it stays on this computer.
      </p>
      <TextInput label="Your name, as you sign" autoComplete="off" {...field('name')} />
      <Textarea label="What you have been doing, and what came of it" {...long} {...field('did')} />
      <Textarea label="What you want to do next" {...long} {...field('next')} />
      <Textarea
        label="What you can offer"
        description="One thing on each line."
        inputWrapperOrder={['label', 'input', 'description']}
        {...long}
        dir="auto"
        value={own.offers}
        onChange={({ currentTarget: { value } }) => setOwn((now) => ({ ...now, offers: value }))}
        onBlur={() => {
          const offers = linesOf(own.offers);
          if (offers.join('\n') !== profile.offers.join('\n')) save({ offers });
        }}
      />
      <TextInput
        label="Kinds of organizations, or of work, you look for"
        placeholder="Clinics and funds that work on rural health"
        autoComplete="off"
        {...field('targets')}
      />
      <TagsInput
        label="Associations you are in"
        acceptValueOnBlur
        value={[...profile.memberships]}
        onChange={(memberships) => save({ memberships })}
      />
      <div className={classes['row']}>
        <TextInput
          label="When your next move is planned"
          type="date"
          value={own.moveOn ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const moveOn = isCalendarDate(value) ? value : undefined;
            setOwn(({ moveOn: _before, ...now }) => (moveOn === undefined ? now : { ...now, moveOn }));
            save({ moveOn: moveOn ?? '' });
          }}
        />
        {goal('meet', 'New people met in a week')}
        {goal('help', 'People helped in a week')}
      </div>
    </div>
  );
}
