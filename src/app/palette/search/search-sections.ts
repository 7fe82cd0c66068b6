/** The palette's list while one searches: the best match first, people before notes. */
import type { SearchHit } from '#contract/values/search.ts';
import { dayWords } from '#domain/dates/date-words.ts';
import { dateOf } from '#domain/dates/dates.ts';
import type { CalendarDate, InteractionKind, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { foldText } from '#domain/text/text.ts';
import { fitRank, fitTo, type Fit } from './match-title.ts';
import type { PalettePerson, Row, Section } from '../rows.ts';

/** What the registry of actions offers here and now. */
export interface PaletteAction {
  readonly name: string;
  readonly title: string;
  /** Other words it is found by. */
  readonly also?: string | undefined;
  readonly shortcut?: string | undefined;
  /** It goes to a page. */
  readonly isPage: boolean;
}

export interface SearchInput {
  /** What was typed, and found by. */
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly actions: readonly PaletteAction[];
  readonly stages: readonly Stage[];
  /** The person whose row was chosen last: what is done is done with them. Absent: with the first one. */
  readonly chosenId?: string | undefined;
  readonly today: CalendarDate;
}

export interface RecentPerson extends PalettePerson {
  readonly detail: string;
}

export const taskShortcuts = { log: 'Mod+E', 'follow-up': 'Mod+F', move: undefined } as const;

/** Companies, notes and conversations shown; people as many as were asked for. */
const others = 4;
/** A name has at most so many words, and no sign that names don't have. */
const nameLike = /^[\p{L}\p{M}'’.,-]+(?:\s+[\p{L}\p{M}'’.,-]+){0,4}$/u;

const taskRows = (person: PalettePerson, mark: string | undefined): readonly Row[] => [
  {
    id: 'log',
    icon: { kind: 'log' },
    title: `Log a conversation with ${person.fullName}`,
    mark,
    verb: 'Log',
    shortcut: taskShortcuts.log,
    act: { do: 'log', person },
  },
  {
    id: 'follow-up',
    icon: { kind: 'follow-up' },
    title: `Follow up with ${person.fullName}`,
    mark,
    verb: 'Follow up',
    shortcut: taskShortcuts['follow-up'],
    act: { do: 'follow-up', person },
  },
  {
    id: 'move',
    icon: { kind: 'move' },
    title: `Move ${person.fullName} to another stage`,
    mark,
    verb: 'Move',
    act: { do: 'move', person },
  },
];

const personRow = (person: PalettePerson, detail: string, mark: string | undefined): Row => ({
  id: `person-${person.id}`,
  icon: { kind: 'person', person },
  title: person.fullName,
  mark,
  detail,
  verb: 'Open',
  act: { do: 'open-person', id: person.id },
});

const actionRow = ({ name, title, shortcut, isPage }: PaletteAction, mark: string | undefined): Row => ({
  id: `action-${name}`,
  icon: { kind: 'action', name },
  title,
  mark,
  verb: isPage ? 'Go' : 'Do',
  shortcut,
  act: { do: 'run', name },
});

const hitRow = (hit: SearchHit, mark: string, today: CalendarDate): Row => {
  const { kind, id, title, detail, contactId = '', at, interactionKind } = hit;
  if (kind === 'organization')
    return {
      id: `company-${id}`,
      icon: { kind: 'company' },
      title,
      mark,
      detail,
      verb: 'Open',
      act: { do: 'open-company', id },
    };
  const when = at === undefined ? '' : dayWords(dateOf(at), today);
  return {
    id: `${kind}-${id}`,
    icon:
      kind === 'note'
        ? { kind: 'note' }
        : { kind: 'interaction', of: (interactionKind ?? 'other') as InteractionKind },
    title: kind === 'note' ? `“${title}”` : title,
    mark,
    detail: [detail, when].filter((part) => part !== '').join(', '),
    verb: 'Open',
    act: { do: 'open-person', id: contactId },
  };
};

const section = (title: string, rows: readonly Row[]): Section => ({ title, rows });
const isFilled = ({ rows }: Section): boolean => rows.length > 0;

const best = (all: readonly Fit[]): Fit => all.toSorted((a, b) => fitRank(a) - fitRank(b))[0] ?? 'none';

/** Folded once: there are fifty, asked for at each letter. */
const foldedActions = new WeakMap<PaletteAction, { readonly title: string; readonly all: string }>();

const foldedOf = (action: PaletteAction) => {
  const known = foldedActions.get(action);
  if (known !== undefined) return known;
  const folded = { title: foldText(action.title), all: foldText(`${action.title} ${action.also ?? ''}`) };
  foldedActions.set(action, folded);
  return folded;
};

/** By its title, or by the other words it is called by, which are never more than words. */
const actionFit = (action: PaletteAction, fitOf: (name: string) => Fit): Fit => {
  const { title, all } = foldedOf(action);
  const fit = fitOf(title);
  if (action.also === undefined || fitRank(fit) <= fitRank('words')) return fit;
  return fitRank(fitOf(all)) <= fitRank('words') ? 'words' : fit;
};

interface FittingAction {
  readonly action: PaletteAction;
  readonly fit: Fit;
}

/** Actions that fit, the best first; those that are only near when nothing else is. */
const fittingActions = (
  actions: readonly PaletteAction[],
  fitOf: (name: string) => Fit,
): readonly FittingAction[] => {
  const ranked = actions
    .map((action) => ({ action, fit: actionFit(action, fitOf) }))
    .filter(({ fit }) => fit !== 'none')
    .toSorted((a, b) => fitRank(a.fit) - fitRank(b.fit));
  const exact = ranked.filter(({ fit }) => fit !== 'near');
  return exact.length > 0 ? exact : ranked;
};

/**
 * People come first, what can be done with the chosen one after them, notes and conversations last. Only a better
 * match comes before people: a page that is called so when somebody is merely found by their company.
 */
export const searchSections = (input: SearchInput): readonly Section[] => {
  const { text, hits, stages, chosenId, today } = input;
  const ofKind = (kind: SearchHit['kind']) => hits.filter((hit) => hit.kind === kind);
  const people = ofKind('person').map((hit) => ({
    person: {
      id: hit.id,
      fullName: hit.title,
      stage: stageOf(stages, { stage: hit.stage ?? '' }).colour,
      photo: hit.photo,
    },
    detail: [hit.detail, hit.archived === true ? 'archived' : ''].filter((part) => part !== '').join(' · '),
  }));
  const fitOf = fitTo(text);
  const actions = fittingActions(input.actions, fitOf);
  const pages = actions.filter(({ action }) => action.isPage);
  const commands = actions.filter(({ action }) => !action.isPage);
  const companies = ofKind('organization').slice(0, others);
  const chosen = (people.find(({ person }) => person.id === chosenId) ?? people[0])?.person;
  const isKnown = people.some(({ person }) => fitOf(foldText(person.fullName)) === 'whole');
  const fullName = text.replace(/\s+/gu, ' ').trim();

  const peopleSection = section(
    'People',
    people.map(({ person, detail }) => personRow(person, detail, text)),
  );
  const addRows: readonly Row[] =
    isKnown || !nameLike.test(fullName)
      ? []
      : [
          {
            id: 'add',
            icon: { kind: 'add' },
            title: `Add “${fullName}” as someone new`,
            mark: text,
            verb: 'Add',
            act: { do: 'add-person', fullName },
          },
        ];
  const doSection = section('Do', [
    ...(chosen === undefined ? [] : taskRows(chosen, text)),
    ...commands.map(({ action }) => actionRow(action, text)),
    ...(chosen === undefined ? [] : addRows),
  ]);
  const rest = [
    {
      fit: best(commands.map(({ fit }) => fit)),
      part: doSection,
    },
    {
      fit: best(pages.map(({ fit }) => fit)),
      part: section(
        'Go to',
        pages.map(({ action }) => actionRow(action, text)),
      ),
    },
    {
      fit: best(companies.map(({ title }) => fitOf(foldText(title)))),
      part: section(
        'Companies',
        companies.map((hit) => hitRow(hit, text, today)),
      ),
    },
  ];
  const peopleFit = best(people.slice(0, 1).map(({ person }) => fitOf(foldText(person.fullName))));
  const isBetter = ({ fit }: { readonly fit: Fit }) => fitRank(fit) < fitRank(peopleFit);
  const better = rest.filter(isBetter).toSorted((a, b) => fitRank(a.fit) - fitRank(b.fit));
  return [
    ...better.map(({ part }) => part),
    peopleSection,
    ...rest.filter((one) => !isBetter(one)).map(({ part }) => part),
    section(
      'Notes',
      ofKind('note')
        .slice(0, others)
        .map((hit) => hitRow(hit, text, today)),
    ),
    section(
      'Conversations',
      ofKind('interaction')
        .slice(0, others)
        .map((hit) => hitRow(hit, text, today)),
    ),
    // Nobody is called so: what was looked for may well be a note, which Enter must not make a person of.
    section('Someone new', chosen === undefined ? addRows : []),
  ].filter(isFilled);
};

/** Before anything is typed: who one was with last, what can be done with them, and everything else. */
export const firstSections = (
  recent: readonly RecentPerson[],
  actions: readonly PaletteAction[],
  chosenId?: string,
): readonly Section[] => {
  const chosen = recent.find(({ id }) => id === chosenId) ?? recent[0];
  const rowsFor = (isPage: boolean) =>
    actions.filter((action) => action.isPage === isPage).map((action) => actionRow(action, undefined));
  return [
    section(
      'Recent',
      recent.map(({ detail, ...person }) => personRow(person, detail, undefined)),
    ),
    section('Do', [...(chosen === undefined ? [] : taskRows(chosen, undefined)), ...rowsFor(false)]),
    section('Go to', rowsFor(true)),
  ].filter(isFilled);
};
