import { describe, expect, it } from 'vitest';
import type { Owed } from '#domain/method/owed.ts';
import type { Contact, FollowUp } from '#domain/records.ts';
import { owedRows } from '#features/today/owed/owed-rows.ts';

const today = '2026-03-12';
const ana = { id: 'ana', fullName: 'Ana Ruiz', pronouns: 'she/her' } as unknown as Contact;
const contacts = new Map([['ana', ana]]);
const owed = (fields: Partial<Owed> = {}): Owed => ({
  kind: 'report',
  id: 'lead',
  contactId: 'ana',
  about: 'The pilot',
  since: '2026-03-05',
  ...fields,
});
const report = { id: 'f', kind: 'report-back', leadId: 'lead', contactIds: ['ana'] } as unknown as FollowUp;
const thanks = { id: 'g', kind: 'thanks', contactIds: ['ana'] } as unknown as FollowUp;

describe('owedRows', () => {
  it('says to whom, what for and since when, never as late', () => {
    expect(owedRows([owed()], [], contacts, today)).toMatchObject([
      {
        title: 'Tell Ana Ruiz what came of her lead',
        detail: 'You followed it: The pilot',
        when: 'since 5 Mar',
      },
    ]);
    expect(owedRows([owed({ kind: 'thanks', since: today })], [], contacts, today)).toMatchObject([
      { title: 'Thank Ana Ruiz', detail: 'The pilot', when: 'since today' },
    ]);
  });

  it('leaves out a report whose follow-up stands in the list already, and nothing else of that lead', () => {
    const rows = [{ followUp: report }];
    expect(owedRows([owed()], rows, contacts, today)).toEqual([]);
    expect(owedRows([owed({ kind: 'lead-thanks' })], rows, contacts, today)).toHaveLength(1);
    expect(owedRows([owed({ id: 'another' })], rows, contacts, today)).toHaveLength(1);
  });

  it('leaves out one thing for each follow-up that is for it, the oldest', () => {
    const two = [owed({ kind: 'thanks', id: 'old' }), owed({ kind: 'lead-thanks', id: 'new' })];
    const ids = (followUps: readonly FollowUp[]) =>
      owedRows(
        two,
        followUps.map((followUp) => ({ followUp })),
        contacts,
        today,
      ).map(({ owed: { id } }) => id);
    expect(ids([thanks])).toEqual(['new']);
    expect(ids([thanks, thanks])).toEqual([]);
    expect(ids([{ ...thanks, contactIds: ['omar'] }])).toEqual(['old', 'new']);
    expect(ids([{ ...thanks, kind: 'report-back' }])).toEqual(['old', 'new']);
  });
});
