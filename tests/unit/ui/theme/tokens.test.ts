import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../../src/ui/theme/tokens.css', import.meta.url), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--kith-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const surfaces = ['paper', 'rail', 'lane', 'card', 'float', 'panel', 'card-hover', 'hover'];
const stages = ['to-meet', 'acquaintance', 'trust', 'mentor', 'referrer'];
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...surfaces, 'badge', 'accent-tint', 'red-tint']],
  ['quiet', surfaces],
  ['accent', ['paper', 'rail', 'card', 'float', 'panel', 'accent-tint']],
  ['red', ['paper', 'card', 'float', 'panel', 'red-tint']],
  ['on-accent', ['accent', 'accent-hover']],
  ['toast-ink', ['toast', 'toast-button']],
  ['toast-quiet', ['toast']],
  ...stages.map((stage) => [`${stage}-ink`, [`${stage}-tint`]] as const),
];

const ratio = (front: string, back: string, scheme: 'light' | 'dark'): number => {
  const [a, b] = [pairs.get(front), pairs.get(back)];
  if (a === undefined || b === undefined) throw new RangeError(`No such token: ${front} or ${back}`);
  return contrast(a[scheme], b[scheme]);
};

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  test.each(texts.flatMap(([front, backs]) => backs.map((back) => [front, back] as const)))(
    'text in %s on %s meets AA',
    (front, back) => {
      expect(ratio(front, back, scheme)).toBeGreaterThanOrEqual(4.5);
    },
  );

  // WCAG 2.2, 1.4.11: what alone says where a field is, and marks that carry a meaning.
  test.each(
    ['field', 'accent', 'warm', 'cold', 'cooling'].flatMap((front) =>
      ['paper', 'card', 'panel', 'float'].map((back) => [front, back] as const),
    ),
  )('%s can be told from %s', (front, back) => {
    expect(ratio(front, back, scheme)).toBeGreaterThanOrEqual(3);
  });
});
