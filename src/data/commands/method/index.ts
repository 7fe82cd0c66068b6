import { askFavour, createFavour, removeFavour, reportAdvice, thankFavour, updateFavour } from './favours.ts';
import { attendEvent, removeEvent } from '../events.ts';
import {
  holdInterview,
  createInterview,
  removeInterview,
  thankInterview,
  updateInterview,
} from './interviews.ts';
import {
  createIntroduction,
  removeIntroduction,
  stepIntroduction,
  updateIntroduction,
} from './introductions.ts';
import { learn } from './learn.ts';
import {
  createLead,
  dropLead,
  followLead,
  removeLead,
  reopenLead,
  reportLead,
  thankLead,
  updateLead,
} from './leads.ts';
import type { methodSpecs } from './specs.ts';
import { createOpening, moveOpening, removeOpening, updateOpening } from './openings.ts';
import { setTarget } from '../organizations.ts';
import { removePlan, savePlan, updateProfile } from '../settings.ts';
import type { Planner } from '../tx.ts';

export const methodPlanners: { readonly [N in keyof typeof methodSpecs]: Planner<N> } = {
  'favours.create': createFavour,
  'favours.update': updateFavour,
  'favours.remove': removeFavour,
  'favours.thank': thankFavour,
  'favours.report-back': reportAdvice,
  'favours.ask': askFavour,
  'leads.create': createLead,
  'leads.update': updateLead,
  'leads.remove': removeLead,
  'leads.follow': followLead,
  'leads.report-back': reportLead,
  'leads.thank': thankLead,
  'leads.drop': dropLead,
  'leads.reopen': reopenLead,
  'openings.create': createOpening,
  'openings.update': updateOpening,
  'openings.move': moveOpening,
  'openings.remove': removeOpening,
  'introductions.create': createIntroduction,
  'introductions.update': updateIntroduction,
  'introductions.step': stepIntroduction,
  'introductions.remove': removeIntroduction,
  'interviews.create': createInterview,
  'interviews.update': updateInterview,
  'interviews.hold': holdInterview,
  'interviews.thank': thankInterview,
  'interviews.remove': removeInterview,
  'interactions.learn': learn,
  'organizations.set-target': setTarget,
  'events.remove': removeEvent,
  'events.attend': attendEvent,
  'plans.save': savePlan,
  'plans.remove': removePlan,
  'profile.update': updateProfile,
};
