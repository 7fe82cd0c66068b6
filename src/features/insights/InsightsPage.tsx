import { SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useRecord, useToday } from '#client/index.ts';
import { profileFromSetting } from '#domain/profile.ts';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/TopBar.tsx';
import { ShowAs } from './show-as.ts';
import { useInsights } from './use-insights.ts';
import { WeeksCard } from './WeeksCard.tsx';
import classes from './insights.module.css';

const choices = [
  { value: 'charts', label: 'Charts' },
  { value: 'tables', label: 'Tables' },
];

/** What came of it all: each card says it in words, draws it, and has the figures. */
export function InsightsPage() {
  const today = useToday();
  const [search] = useSearchParams();
  const [path, navigate] = useLocation();
  const showAs = search.get('as') === 'tables' ? 'tables' : 'charts';
  const setting = useRecord('settings', 'profile');
  const insights = useInsights();
  const isReady = setting !== undefined && insights !== undefined;
  usePageReady(isReady);
  // The browser looked for it before it was there.
  useEffect(() => {
    if (isReady) document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [isReady]);
  return (
    <>
      <TopBar
        title="Insights"
        end={
          <SegmentedControl
            aria-label="Show as"
            data={choices}
            value={showAs}
            onChange={(value) => navigate(value === 'tables' ? `${path}?as=tables` : path, { replace: true })}
          />
        }
      />
      <div className={classes['page']}>
        {isReady && (
          <ShowAs value={showAs}>
            <div className={classes['cards']}>
              <WeeksCard
                weeks={insights.weeks}
                goal={profileFromSetting(setting?.value).weeklyGoal}
                today={today}
              />
            </div>
          </ShowAs>
        )}
      </div>
    </>
  );
}
