import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteLines } from '#formats/text/byte-lines.ts';
import { createLineDecoder } from '#formats/text/decode-line.ts';
import { chunkSizes, collect, inChunks, utf8 } from '../helpers.ts';

const linesOf = async (bytes: Uint8Array, sizes?: readonly number[]): Promise<string[]> => {
  const lines = (await collect(byteLines(inChunks(bytes, sizes)))).flat();
  expect(lines.map(({ row }) => row)).toEqual(lines.map((_, index) => index + 1));
  return lines.map((line) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(line.bytes));
};

describe('byteLines', () => {
  test.each([
    ['LF', 'a\nb\n', ['a', 'b']],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['CR', 'a\rb\r', ['a', 'b']],
    ['no final break', 'a\nb', ['a', 'b']],
    ['blank lines', '\n\r\n\rx', ['', '', '', 'x']],
    ['nothing', '', []],
    ['one break', '\n', ['']],
  ])('%s', async (_, text, expected) => {
    expect(await linesOf(utf8(text))).toEqual(expected);
    expect(await linesOf(utf8(text), [1])).toEqual(expected);
  });

  test('drops the byte order mark of UTF-8, and no other', async () => {
    expect(await linesOf(utf8('\ufeffa\n\ufeffb'), [1])).toEqual(['a', '\ufeffb']);
  });

  test.each(['le', 'be'])('reads UTF-16%s with its mark', async (order) => {
    const text = Buffer.from('\ufeffÄ🚣\r\nб\n', 'utf16le');
    expect(await linesOf(order === 'le' ? text : text.swap16(), [1])).toEqual(['Ä🚣', 'б']);
  });

  test('a mark and nothing else', async () => {
    expect(await linesOf(Uint8Array.of(0xff, 0xfe))).toEqual([]);
    expect(await linesOf(Uint8Array.of(0xef, 0xbb, 0xbf))).toEqual([]);
  });

  test('are the same however the bytes are cut, and what an editor counts', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '🚣', ' ', '\n', '\r', '\r\n', '\ufeff') });
    await fc.assert(
      fc.asyncProperty(text, chunkSizes, async (whole, sizes) => {
        const expected = whole.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
        if (expected.at(-1) === '') expected.pop();
        expect(await linesOf(utf8(whole), sizes)).toEqual(expected);
      }),
    );
  });
});

describe('createLineDecoder', () => {
  test('takes a line that is no UTF-8 for Windows-1252', () => {
    const decode = createLineDecoder();
    expect(decode(Uint8Array.of(0x5a, 0x6f, 0xeb, 0x80)).text).toBe('Zoë€');
  });

  test('but not once there were letters in UTF-8, or beside such', () => {
    const decode = createLineDecoder();
    expect(createLineDecoder()(Buffer.from('4a6f73c3a9ff', 'hex')).fault).toBeDefined();
    expect(decode(utf8('José'))).toEqual({ text: 'José' });
    expect(decode(Uint8Array.of(0x5a, 0xeb)).fault).toBeDefined();
  });

  test('finds fault with NUL', () => {
    expect(createLineDecoder()(utf8('a\0b')).fault).toBeDefined();
  });
});
