import {
  IconArrowBackUp,
  IconCoffee,
  IconGift,
  IconMail,
  IconMessage,
  IconMicrophone,
  IconNote,
  IconPhone,
  IconTicket,
  IconUserPlus,
  IconUsers,
  IconVideo,
  type Icon,
} from '@tabler/icons-react';
import type { InteractionKind } from '#domain/records.ts';

const iconByKind: Readonly<Record<InteractionKind, Icon>> = {
  met: IconUserPlus,
  coffee: IconCoffee,
  call: IconPhone,
  video: IconVideo,
  email: IconMail,
  message: IconMessage,
  event: IconTicket,
  interview: IconMicrophone,
  introduction: IconUsers,
  thanks: IconGift,
  'report-back': IconArrowBackUp,
  other: IconNote,
};

/** Decoration: the words stand beside it. */
export function KindIcon({ kind, size = 16 }: { readonly kind: InteractionKind; readonly size?: number }) {
  const Kind = iconByKind[kind];
  return <Kind size={size} stroke={1.5} aria-hidden="true" />;
}
