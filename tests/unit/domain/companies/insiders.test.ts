import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainKey, insiderOf, keysOf, sameOrganizations } from '#domain/companies/insiders.ts';
import { organizationKey } from '#domain/companies/organization-key.ts';

const company = (id: string, name: string, aliases: readonly string[] = []) => ({ id, name, aliases });
const there = new Set(['norrvik']);
const noDomains = new Set<string>();
const someone = (fields: object) => ({ id: 'ana', positions: [], emails: [], ...fields });

describe('sameOrganizations', () => {
  it('is the name or an alias after normalising', () => {
    const target = company('1', 'Norrvik Health AB', ['NVH']);
    const all = [
      company('2', 'norrvik health'),
      company('3', 'N.V.H.'),
      company('4', 'Norrvik Group', ['Norrvik Health']),
      company('5', 'Norrvik'),
      company('6', 'Norrvik Health Partners'),
    ];
    expect([...sameOrganizations(target, all)]).toEqual(['1', '2', '3', '4']);
  });

  it('is never a part of a name', () => {
    const words = fc.stringMatching(/^[A-Za-z]{1,8}( [A-Za-z]{1,8}){0,2}$/);
    fc.assert(
      fc.property(words, words, (name, more) => {
        const target = company('1', name);
        for (const longer of [`${name} ${more}`, `${more} ${name}`, `${name}${more}`]) {
          const isSame = organizationKey(longer) === organizationKey(name);
          expect(sameOrganizations(target, [company('2', longer)]).has('2')).toBe(isSame);
          expect(sameOrganizations(company('1', longer), [company('2', name)]).has('2')).toBe(isSame);
        }
      }),
    );
  });

  it('no name is no key', () => {
    expect(keysOf({ name: ' ', aliases: [''] })).toEqual(new Set());
    expect([...sameOrganizations(company('1', ''), [company('2', '')])]).toEqual(['1']);
  });
});

describe('insiderOf', () => {
  it('tells now from before', () => {
    const position = (fields: object) => ({ organizationId: 'norrvik', title: 'Lead', ...fields });
    const when = (fields: object) =>
      insiderOf(someone({ positions: [position(fields)] }), there, noDomains)?.when;
    expect(when({})).toBe('now');
    expect(when({ current: true, to: '2027' })).toBe('now');
    expect(when({ to: '2024-05' })).toBe('before');
    expect(when({ current: false })).toBe('before');
    const both = [position({ to: '2020' }), position({ current: true })];
    expect(insiderOf(someone({ positions: both }), there, noDomains)).toMatchObject({ when: 'now' });
    expect(
      insiderOf(someone({ positions: [{ organizationId: 'other' }] }), there, noDomains),
    ).toBeUndefined();
  });

  it('takes an address of the company’s domain for a place there, a whole one only', () => {
    const by = (value: string) =>
      insiderOf(someone({ emails: [{ value }] }), there, new Set(['norrvik.example']))?.when;
    expect(by('ana@norrvik.example')).toBe('now');
    expect(by('Ana@Norrvik.Example')).toBe('now');
    expect(by('ana@notnorrvik.example')).toBeUndefined();
    expect(by('ana@norrvik.example.org')).toBeUndefined();
  });
});

describe('domainKey', () => {
  it('is the host of whatever was typed, and stays what it is', () => {
    for (const typed of [
      'norrvik.example',
      'https://www.Norrvik.example/jobs?x=1',
      'ana@norrvik.example',
      'norrvik.example:8080',
    ])
      expect(domainKey(typed)).toBe('norrvik.example');
    fc.assert(fc.property(fc.domain(), (domain) => domainKey(domainKey(domain)) === domainKey(domain)));
  });
});
