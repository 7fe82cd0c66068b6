import { describe, expect, it } from 'vitest';
import {
  entryDetail,
  entryTitle,
  entryWords,
  type EntryContext,
} from '#features/person/timeline/entry-words.ts';
import type { Contact, Favour, Interaction, Introduction, Lead } from '#domain/records.ts';
import { defaultStages } from '#domain/stages/stages.ts';
import type { TimelineItem } from '#domain/log/timeline.ts';
import { contact as person } from '../../../../support/contact.ts';

const base = { createdAt: 0, updatedAt: 0 };
const entry = (id: string, fields: Partial<Interaction> = {}): Interaction => ({
  ...base,
  id,
  at: '2026-03-06',
  kind: 'coffee',
  contactIds: ['ana'],
  summary: '',
  ...fields,
});
const item = (source: TimelineItem['source'], fields: Partial<TimelineItem> = {}): TimelineItem => ({
  source,
  id: '0',
  at: '2026-03-06',
  kind: source,
  made: 0,
  ...fields,
});
const contextOf = (fields: Partial<Contact> = {}, items: readonly TimelineItem[] = []): EntryContext => ({
  contact: person('ana', { fullName: 'Ana Ruiz', pronouns: 'she/her', ...fields }),
  stages: defaultStages,
  today: '2026-03-12',
  nameOf: (id) => ({ omar: 'Omar Said', chidi: 'Chidi Nwosu' })[id],
  items,
});

describe('an interaction', () => {
  it('is called by its summary, else by what it was', () => {
    expect(entryTitle(entry('a', { summary: 'Met her sister' }))).toBe('Met her sister');
    expect(entryTitle(entry('a'))).toBe('Coffee');
    expect(entryTitle(entry('a', { place: 'Samovar' }))).toBe('Coffee at Samovar');
  });

  it('adds only what the title does not say', () => {
    expect(
      entryDetail(entry('a', { summary: 'Moves in May', place: 'Samovar', at: '2026-03-06T10:30' })),
    ).toBe('Coffee, Samovar, 10:30');
    expect(entryDetail(entry('a', { summary: 'Coffee at Samovar', place: 'Samovar' }))).toBe('');
    expect(entryDetail(entry('a', { place: 'Samovar' }))).toBe('');
    expect(entryDetail(entry('a', { kind: 'other', summary: 'Moved house' }))).toBe('');
  });

  it('names who else was there, unless the summary does', () => {
    const both = { contactIds: ['ana', 'omar'] };
    const words = (summary: string) =>
      entryWords(item('interaction'), { interaction: entry('a', { ...both, summary }) }, contextOf()).detail;
    expect(words('Lunch by the river')).toBe('Coffee, with Omar Said');
    expect(words('Coffee with Omar')).toBe('');
  });
});

describe('what else happened', () => {
  it('a move tells what was behind it', () => {
    const talks = ['2025-11-10', '2025-12-20', '2026-01-10', '2026-02-01'].map((at) =>
      item('interaction', { at, kind: 'coffee' }),
    );
    const context = contextOf(
      { stageMoves: [{ from: 'acquaintance', to: 'trust', on: '2026-01-12' }] },
      talks,
    );
    expect(entryWords(item('move'), {}, context)).toEqual({
      title: 'Moved to Trust',
      detail: '3 conversations over 2 months',
    });
  });

  it('a favour tells who gave what, and whether thanks were said', () => {
    const favour: Favour = {
      ...base,
      id: 'f',
      contactId: 'ana',
      direction: 'received',
      kind: 'connection',
      what: 'Introduced you to Henrik',
      at: '2026-03-01',
      status: 'done',
    };
    const words = (fields: Partial<Favour>) =>
      entryWords(item('favour'), { favour: { ...favour, ...fields } }, contextOf()).detail;
    expect(words({})).toBe('She gave a connection, not thanked yet');
    expect(words({ thankedAt: '2026-03-02' })).toBe('She gave a connection, thanked on 2 Mar');
    expect(words({ direction: 'given' })).toBe('You gave a connection');
    expect(words({ status: 'asked' })).toBe('A connection, asked');
  });

  it('a lead tells whether the giver was told', () => {
    const lead: Lead = {
      ...base,
      id: 'l',
      givenById: 'ana',
      kind: 'opening',
      about: 'Opening at Norrvik',
      status: 'followed',
      at: '2026-03-01',
      followedAt: '2026-03-04',
    };
    expect(entryWords(item('lead'), { lead }, contextOf())).toMatchObject({
      title: 'Opening at Norrvik',
      detail: 'She told you, followed on 4 Mar, not reported back yet',
    });
  });

  it('an introduction tells who introduced whom', () => {
    const introduction: Introduction = {
      ...base,
      id: 'i',
      connectorId: 'me',
      betweenIds: ['ana', 'chidi'],
      madeAt: '2026-02-24',
      thankedAt: '2026-02-26',
    };
    const words = (fields: Partial<Introduction>) =>
      entryWords(item('introduction'), { introduction: { ...introduction, ...fields } }, contextOf());
    expect(words({})).toMatchObject({
      title: 'You introduced Ana Ruiz to Chidi Nwosu',
      detail: 'Thanked on 26 Feb',
    });
    expect(words({ connectorId: 'ana', betweenIds: ['me', 'omar'] }).title).toBe(
      'She introduced you to Omar Said',
    );
  });
});
