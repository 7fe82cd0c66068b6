import type { Action } from '#ui/actions/registry.ts';
import { useDialogLink, type DialogName } from '#ui/dialog-link.ts';
import { useOpenPerson } from '#ui/person-link.ts';

const titles: readonly (readonly [DialogName, string, string])[] = [
  ['favour', 'log-help', 'Log help given or received'],
  ['lead', 'add-lead', 'Note a lead'],
  ['opening', 'add-opening', 'Add an opening'],
  ['company', 'add-company', 'Add a target company'],
  ['introduction', 'introduce', 'Introduce two people'],
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
    {
      name: 'ask',
      title: 'Ask for help',
      group: 'Everywhere',
      when: () => id !== undefined,
      run: () => open('ask', of),
    },
  ];
};
