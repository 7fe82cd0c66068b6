import { addToCircle, capture, followUpInventory, keepInventory } from './people/capture.ts';
import {
  archiveContacts,
  binContacts,
  createContact,
  moveContacts,
  setPosition,
  updateContact,
} from './people/contacts.ts';
import { createEvent, updateEvent } from './events.ts';
import {
  completeFollowUp,
  createFollowUp,
  moveFollowUps,
  removeFollowUp,
  reopenFollowUp,
  rescheduleFollowUp,
  skipFollowUp,
  snoozeFollowUp,
  spreadFollowUps,
  updateFollowUp,
} from './follow-ups.ts';
import { logInteraction, removeInteraction, updateInteraction } from './interactions.ts';
import { ensureOrganizationCommand, updateOrganization } from './organizations.ts';
import { methodPlanners } from './method/index.ts';
import { setPhoto } from './people/photos.ts';
import { setMet, setPositions } from './people/details.ts';
import { createRelation, removeRelation, updateRelation } from './people/relations.ts';
import { markDistinct, mergeContactsCommand } from './people/merge.ts';
import {
  pauseCadence,
  removeForGood,
  setCadence,
  setCircle,
  setStage,
  starContacts,
  tagContacts,
} from './people/many.ts';
import { keepSetting, setSetting } from './settings.ts';
import { orderViews, removeView, saveView } from './views.ts';
import type { CommandName } from './specs.ts';
import { addStage, dismissMove, orderStages, removeStage, updateStage } from './stages.ts';
import type { Planner } from './tx.ts';

/** How each command is done. Leaving one out does not compile. */
export const planners: { readonly [N in CommandName]: Planner<N> } = {
  'contacts.create': createContact,
  'contacts.update': updateContact,
  'contacts.set-positions': setPositions,
  'contacts.set-met': setMet,
  'contacts.set-position': setPosition,
  'contacts.move': moveContacts,
  'contacts.set-photo': setPhoto,
  'contacts.archive': archiveContacts,
  'contacts.bin': binContacts,
  'contacts.tag': tagContacts,
  'contacts.merge': mergeContactsCommand,
  'contacts.mark-distinct': markDistinct,
  'contacts.dismiss-move': dismissMove,
  'people.capture': capture,
  'inventory.add': addToCircle,
  'inventory.follow-up': followUpInventory,
  'inventory.keep': keepInventory,
  'contacts.set-stage': setStage,
  'contacts.set-cadence': setCadence,
  'contacts.pause-cadence': pauseCadence,
  'contacts.set-circle': setCircle,
  'contacts.star': starContacts,
  'contacts.remove-for-good': removeForGood,
  'interactions.log': logInteraction,
  'interactions.update': updateInteraction,
  'interactions.remove': removeInteraction,
  'follow-ups.create': createFollowUp,
  'follow-ups.update': updateFollowUp,
  'follow-ups.complete': completeFollowUp,
  'follow-ups.reopen': reopenFollowUp,
  'follow-ups.snooze': snoozeFollowUp,
  'follow-ups.reschedule': rescheduleFollowUp,
  'follow-ups.spread': spreadFollowUps,
  'follow-ups.skip': skipFollowUp,
  'follow-ups.move-all': moveFollowUps,
  'follow-ups.remove': removeFollowUp,
  'organizations.ensure': ensureOrganizationCommand,
  'organizations.update': updateOrganization,
  'events.create': createEvent,
  'events.update': updateEvent,
  'stages.add': addStage,
  'stages.update': updateStage,
  'stages.order': orderStages,
  'stages.remove': removeStage,
  'relations.create': createRelation,
  'relations.update': updateRelation,
  'relations.remove': removeRelation,
  'views.save': saveView,
  'views.remove': removeView,
  'views.order': orderViews,
  'settings.keep': keepSetting,
  'settings.set': setSetting,
  ...methodPlanners,
};
