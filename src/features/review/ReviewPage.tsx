import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useLocation, useSearchParams } from 'wouter';
import { currentZone, useLiveQuery, useRecords, useToday } from '#client/index.ts';
import { addDays } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import { instantOf } from '#domain/dates/zones.ts';
import { userWeekRules } from '#ui/dates/week-rules.ts';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import classes from './review.module.css';
import { DoneList, QuietList, SlippedList } from './ReviewLists.tsx';
import {
  periodAt,
  periodTitle,
  readReviewAddress,
  reviewPath,
  turnedPeriod,
  type Period,
} from './review-period.ts';
import { reviewSentence } from './review-view.ts';

/** Rows of a list; a review is no archive. */
const most = 200;
const mostInteractions = 2_000;

const useReview = ({ from, to }: Period, today: CalendarDate) => {
  const end = addDays(to, 1);
  // What is due today has not slipped yet.
  const passed = end < today ? end : today;
  const zone = currentZone();
  const done = useLiveQuery(
    'follow-ups',
    {
      selector: { status: 'done', completedAt: { $gte: instantOf(from, zone), $lt: instantOf(end, zone) } },
      limit: most,
    },
    { keep: true },
  );
  const due = { $gte: from, $lt: passed };
  const sort = [{ status: 'asc' as const }, { due: 'asc' as const }];
  const slipped = useLiveQuery(
    'follow-ups',
    { selector: { status: 'open', due, kind: { $ne: 'keep-in-touch' } }, sort, limit: most },
    { keep: true },
  );
  const quiet = useLiveQuery(
    'follow-ups',
    { selector: { status: 'open', due, kind: 'keep-in-touch' }, sort, limit: most },
    { keep: true },
  );
  const interactions = useLiveQuery(
    'interactions',
    { selector: { at: { $gte: from, $lt: end } }, limit: mostInteractions },
    { keep: true },
  );
  return { done, slipped, quiet, interactions };
};

/** Looking back on a week or month: what was done, what slipped, who went quiet, and what to do about it. */
export function ReviewPage() {
  const today = useToday();
  const [params] = useSearchParams();
  const [, navigate] = useLocation();
  const address = readReviewAddress(params, today);
  const { firstDay } = userWeekRules();
  const period = periodAt(address.unit, address.date, firstDay);
  const { done, slipped, quiet, interactions } = useReview(period, today);
  const ids = [...(done ?? []), ...(slipped ?? []), ...(quiet ?? [])].flatMap(({ contactIds }) => contactIds);
  const contacts = useRecords('contacts', ids);
  const isRead =
    done !== undefined && slipped !== undefined && quiet !== undefined && interactions !== undefined;
  const isReady = isRead && (ids.length === 0 || contacts.size > 0);
  usePageReady(isReady);
  const go = (to: Partial<typeof address>) =>
    navigate(reviewPath({ ...address, ...to }, today), { replace: true });
  const turn = (by: number) => go({ date: turnedPeriod(period, by) });
  const isNow = period.from <= today && today <= period.to;

  return (
    <>
      <TopBar
        title="Review"
        aside={periodTitle(period, today)}
        ruled
        end={
          <SegmentedControl
            aria-label="Review of"
            value={address.unit}
            onChange={(to) => go({ unit: to === 'month' ? 'month' : 'week' })}
            data={[
              { value: 'week', label: 'Week' },
              { value: 'month', label: 'Month' },
            ]}
          />
        }
      >
        <div className={classes['turns']}>
          <Tooltip label={`The ${address.unit} before`}>
            <ActionIcon aria-label={`The ${address.unit} before`} onClick={() => turn(-1)}>
              <IconChevronLeft size="1.125rem" stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={`The next ${address.unit}`}>
            <ActionIcon aria-label={`The next ${address.unit}`} disabled={isNow} onClick={() => turn(1)}>
              <IconChevronRight size="1.125rem" stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Button disabled={isNow} onClick={() => go({ date: today })}>
            This {address.unit}
          </Button>
        </div>
      </TopBar>
      <div className={classes['page']}>
        {isReady && (
          <div className={classes['column']}>
            <p className={classes['sentence']}>
              {reviewSentence({
                done: done.length,
                slipped: slipped.length,
                quiet: quiet.length,
                interactions,
              })}
            </p>
            <SlippedList followUps={slipped} contacts={contacts} today={today} />
            <QuietList followUps={quiet} contacts={contacts} today={today} />
            <DoneList followUps={done} contacts={contacts} today={today} />
          </div>
        )}
      </div>
    </>
  );
}
