import { expect, test } from 'vitest';
import { detectFormat } from '#formats/index.ts';
import { fixture } from '../../support/fixtures.ts';
import { utf8 } from './helpers.ts';

test.each([
  ['linkedin/connections-2020.csv', 'linkedin'],
  ['linkedin/connections-2026.csv', 'linkedin'],
  ['linkedin/excel.csv', 'linkedin'],
  ['linkedin/german-windows-1252.csv', 'linkedin'],
  ['linkedin/french-utf-16.csv', 'linkedin'],
  ['vcard/apple-contacts.vcf', 'vcard'],
  ['vcard/latin-1.vcf', 'vcard'],
  ['vcard/faulty.vcf', 'vcard'],
])('%s by its content', (name, format) => {
  expect(detectFormat(fixture(name), 'download')).toBe(format);
});

test.each([
  ['{"format":"kith","version":1}', 'x', 'json'],
  ['{\n "version": 1,\n "format": "kith"', 'x', 'json'],
  [`{"data":{"contacts":[{"id":"1","notes":"${'x'.repeat(5_000)}`, 'x', 'json'],
  ['{"account":{"data":[', 'monica.txt', 'json'],
  ['', 'people.vcf', 'vcard'],
  ['junk', 'export.JSON', 'json'],
  ['junk', 'Connections.csv', 'linkedin'],
  ['junk', 'Connections (1).csv', 'linkedin'],
  ['ชื่อ,นามสกุล,อีเมล,บริษัท,ตำแหน่ง,เชื่อมต่อเมื่อ\n', 'Connections.csv', 'csv'],
  ['Name,Given Name\n', 'contacts.csv', 'csv'],
  ['Name,Given Name\n', 'x', undefined],
  ['Name;Given Name;Family Name;Group Membership\n', 'x', 'google'],
  ['First Name,Last Name,E-mail Address,E-mail 2 Address\n', 'x', 'outlook'],
  ['Name,E-mail\nAna\0,ana@example.org\n', 'contacts.csv', 'csv'],
  ['a,b\0\nc,d\n', 'contacts.csv', undefined],
  ['PK\u0003\u0004', 'x', 'linkedin-zip'],
  ['junk', 'x', undefined],
])('%j named %s', (head, name, format) => {
  expect(detectFormat(utf8(head), name)).toBe(format);
});
