import { parseQuickLog } from '#domain/log/quick-log.ts';
import type { CalendarDate, FollowUp, InteractionKind } from '#domain/records.ts';

const kindByFollowUp: Readonly<Partial<Record<FollowUp['kind'], InteractionKind>>> = {
  thanks: 'thanks',
  'report-back': 'report-back',
  meeting: 'met',
  'keep-in-touch': 'message',
};

/** One line of what happened: a line that tells no kind takes it from what the follow-up was for. */
export const logEntry = (text: string, { kind: purpose }: Pick<FollowUp, 'kind'>, today: CalendarDate) => {
  const { kind, at, summary } = parseQuickLog(text, today);
  return { kind: kind === 'other' ? (kindByFollowUp[purpose] ?? kind) : kind, at, summary };
};
