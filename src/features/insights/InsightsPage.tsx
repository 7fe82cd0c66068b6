import { SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useInsights, useRecord, useStages, useToday } from '#client/index.ts';
import { profileFromSetting } from '#domain/profile.ts';
import { userWeekRules } from '#ui/dates/week-rules.ts';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { ChancesCard } from './cards/ChancesCard.tsx';
import { GrowthCard } from './cards/GrowthCard.tsx';
import { HeatCard } from './cards/HeatCard.tsx';
import { HelpCard } from './cards/HelpCard.tsx';
import { RadarCard } from './cards/RadarCard.tsx';
import { RipplesCard } from './cards/RipplesCard.tsx';
import { ShowAs } from './charts/show-as.ts';
import { WeeksCard } from './cards/WeeksCard.tsx';
import classes from './insights.module.css';

const choices = [
  { value: 'charts', label: 'Charts' },
  { value: 'tables', label: 'Tables' },
];

/** A year and the week or month that it began in, so that both can be compared. */
const weeksShown = 53;
const monthsShown = 13;
/** People and chances in the trees: more is a list nobody reads. */
const ripplesShown = 200;

/** What came of it all: each card says it in words, draws it, and has the figures. */
export function InsightsPage() {
  const today = useToday();
  const [search] = useSearchParams();
  const [path, navigate] = useLocation();
  const showAs = search.get('as') === 'tables' ? 'tables' : 'charts';
  const setting = useRecord('settings', 'profile');
  const stages = useStages();
  const { firstDay } = userWeekRules();
  const insights = useInsights({ firstDay, weeks: weeksShown, months: monthsShown, ripples: ripplesShown });
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
              <div className={classes['pair']}>
                <WeeksCard
                  weeks={insights.weeks}
                  goal={profileFromSetting(setting?.value).weeklyGoal}
                  today={today}
                />
                <ChancesCard chances={insights.chances} />
              </div>
              <RadarCard radar={insights.radar} />
              <HeatCard heat={insights.heat} />
              <GrowthCard months={insights.growth} stages={stages} />
              <HelpCard help={insights.help} />
              <RipplesCard ripples={insights.ripples} />
            </div>
          </ShowAs>
        )}
      </div>
    </>
  );
}
