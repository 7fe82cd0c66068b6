import {
  IconArrowRight,
  IconChecks,
  IconGift,
  IconMicrophone,
  IconMapPin,
  IconRoute,
  IconUsersPlus,
  type Icon,
} from '@tabler/icons-react';
import type { InteractionKind } from '#domain/records.ts';
import type { TimelineItem, TimelineSource } from '#domain/log/timeline.ts';
import { KindIcon } from '../KindIcon.tsx';

const iconBySource: Readonly<Record<Exclude<TimelineSource, 'interaction'>, Icon>> = {
  'follow-up': IconChecks,
  favour: IconGift,
  lead: IconRoute,
  introduction: IconUsersPlus,
  interview: IconMicrophone,
  move: IconArrowRight,
  met: IconMapPin,
};

/** Decoration: the words stand beside it. */
export function EntryIcon({ source, kind }: Pick<TimelineItem, 'source' | 'kind'>) {
  if (source === 'interaction') return <KindIcon kind={kind as InteractionKind} />;
  const Source = iconBySource[source];
  return <Source size={16} stroke={1.5} aria-hidden="true" />;
}
