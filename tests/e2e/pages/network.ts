/** People for a test, put into its profile before Kith starts: through the same commands as everything else. */
import { openStore } from '#store/open.ts';
import type { CommandArgs, CommandName } from '#data/commands/specs.ts';
import { addDays } from '#domain/dates/dates.ts';
import { newId } from '#domain/ids.ts';
import type { CalendarDate, DateOrDateTime, Id } from '#domain/records.ts';
import { todayIn } from '#domain/dates/zones.ts';

export interface SeedPerson extends Omit<CommandArgs<'contacts.create'>, 'fullName' | 'place' | 'followUp'> {
  readonly followUps?: readonly Omit<CommandArgs<'follow-ups.create'>, 'contactIds'>[];
  readonly log?: readonly Omit<CommandArgs<'interactions.log'>, 'contactIds'>[];
}

/** Days from today, in the user's own zone: `day(-1)` is yesterday. */
export function day(offset: number): CalendarDate {
  return addDays(todayIn(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone), offset);
}

/** A follow-up without the words that nearly all tests would repeat. */
export function followUp(summary: string, due: DateOrDateTime) {
  return { kind: 'follow-up', summary, due } as const;
}

/**
 * @param people by full name; in their columns they stand in this order
 * @returns ids by full name
 */
export async function seed(
  profile: string,
  people: Readonly<Record<string, SeedPerson>>,
): Promise<Readonly<Record<string, Id>>> {
  const store = await openStore({ profilePath: profile });
  try {
    const run = (name: CommandName, args: unknown) =>
      store.engine.execute(newId(Date.now()), name, args).result as { readonly id: Id };
    const idByName: Record<string, Id> = {};
    for (const [fullName, { followUps = [], log = [], ...fields }] of Object.entries(people)) {
      const { id } = run('contacts.create', { ...fields, fullName, place: 'bottom' });
      idByName[fullName] = id;
      for (const one of followUps) run('follow-ups.create', { ...one, contactIds: [id] });
      for (const one of log) run('interactions.log', { ...one, contactIds: [id] });
    }
    // What was there before the app started is not the app's to undo.
    store.engine.endSession();
    return idByName;
  } finally {
    await store.close();
  }
}
