import type { Action } from '#ui/actions/registry.ts';
import { useDialogLink, type DialogName } from '#ui/dialogs/dialog-link.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';

const titles: readonly (readonly [DialogName, string, string])[] = [
  ['favour', 'log-help', 'Log help given or received'],
  ['lead', 'add-lead', 'Note a lead'],
  ['opening', 'add-opening', 'Add an opening'],
  ['company', 'add-company', 'Add a target company'],
  ['introduction', 'introduce', 'Introduce two people'],
  ['event', 'plan-event', 'Plan an event'],
];

/** Of one person: only while one is open. */
const ofPerson: typeof titles = [
  ['ask', 'ask', 'Ask for help'],
  ['learn', 'learn', 'After a meeting: what they need'],
  ['plan', 'plan-talk', 'Plan a conversation'],
  ['interview', 'interview', 'Informational interview'],
];

/** What the method has to note, from anywhere: of the person that is open, if one is. */
export const useMethodActions = (): readonly Action[] => {
  const { open } = useDialogLink();
  const { id } = useOpenPerson();
  const of = id === undefined ? {} : { of: id };
  return [
    ...titles.map(([dialog, name, title]) => ({
      name,
      title,
      group: 'Everywhere',
      run: () => open(dialog, of),
    })),
    ...ofPerson.map(([dialog, name, title]) => ({
      name,
      title,
      group: 'Everywhere',
      when: () => id !== undefined,
      run: () => open(dialog, of),
    })),
  ];
};
