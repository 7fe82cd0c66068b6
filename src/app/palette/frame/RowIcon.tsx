import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowRight,
  IconBuilding,
  IconCalendarPlus,
  IconFileExport,
  IconFileImport,
  IconHistory,
  IconKeyboard,
  IconNote,
  IconPencil,
  IconReplace,
  IconShieldLock,
  IconTrash,
  IconUserPlus,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { KindIcon } from '#features/person/KindIcon.tsx';
import { Avatar } from '#ui/person/Avatar.tsx';
import { StageDot } from '#ui/stages/StageChip.tsx';
import { places, settingsPlace } from '../../frame/places.ts';
import type { RowIcon as Shown } from '../rows.ts';
import classes from '../palette.module.css';

const iconByAction: Readonly<Record<string, Icon>> = {
  'add-person': IconUserPlus,
  'back-up': IconShieldLock,
  bin: IconTrash,
  export: IconFileExport,
  restore: IconHistory,
  snapshots: IconHistory,
  undo: IconArrowBackUp,
  redo: IconArrowForwardUp,
  import: IconFileImport,
  inventory: IconUsersGroup,
  shortcuts: IconKeyboard,
  ...Object.fromEntries([...places, settingsPlace].map(({ path, icon }) => [`go-${path.slice(1)}`, icon])),
};

const iconByKind = {
  log: IconPencil,
  'follow-up': IconCalendarPlus,
  move: IconReplace,
  add: IconUserPlus,
  company: IconBuilding,
  note: IconNote,
} as const satisfies Readonly<Record<string, Icon>>;

/** Decoration: the title says it. */
export function RowIcon({ icon }: { readonly icon: Shown }) {
  switch (icon.kind) {
    case 'person':
      return (
        <Avatar name={icon.person.fullName} stage={icon.person.stage} photo={icon.person.photo} size={28} />
      );
    case 'stage':
      return (
        <span className={classes['icon']}>
          <StageDot stage={icon.stage} />
        </span>
      );
    case 'interaction':
      return (
        <span className={classes['icon']}>
          <KindIcon kind={icon.of} />
        </span>
      );
    default: {
      const Shape =
        icon.kind === 'action' ? (iconByAction[icon.name] ?? IconArrowRight) : iconByKind[icon.kind];
      return (
        <span className={classes['icon']}>
          <Shape size={16} stroke={1.5} aria-hidden="true" />
        </span>
      );
    }
  }
}
