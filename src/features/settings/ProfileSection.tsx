import { Button, NumberInput } from '@mantine/core';
import { useLocation } from 'wouter';
import { useRecord, useRun } from '#client/index.ts';
import { maxWeekly, profileFromSetting, type WeeklyGoal } from '#domain/profile.ts';
import { Row, Section } from './Section.tsx';
import classes from './settings.module.css';

const parts: readonly (readonly [keyof WeeklyGoal, string, string])[] = [
  ['meet', 'Met', 'New people met in a week'],
  ['help', 'Helped', 'People helped in a week'],
];

/** The way to the user's own profile, and what of it one changes most. */
export function ProfileSection() {
  const [, navigate] = useLocation();
  return (
    <Section title="You">
      <Row title="Your profile" control={<Button onClick={() => navigate('/profile')}>Open</Button>}>
        What you did, want and offer: drafts of asks, conversation plans and referrer briefs begin with it.
      </Row>
      <Row title="Weekly goal" control={<GoalFields />}>
        New people met and people helped in a week: the ring on Today. At 0, that part is left out.
      </Row>
    </Section>
  );
}

function GoalFields() {
  const run = useRun();
  const setting = useRecord('settings', 'profile');
  const goal = profileFromSetting(setting?.value).weeklyGoal;
  return (
    <div className={classes['goal']}>
      {parts.map(([part, shown, label]) => (
        <NumberInput
          key={part}
          label={shown}
          aria-label={label}
          w="4.5rem"
          min={0}
          max={maxWeekly}
          allowDecimal={false}
          clampBehavior="strict"
          disabled={setting === undefined}
          value={goal[part]}
          onChange={(value) => {
            if (typeof value === 'number' && value !== goal[part])
              void run('profile.update', { patch: { weeklyGoal: { ...goal, [part]: value } } });
          }}
        />
      ))}
    </div>
  );
}
