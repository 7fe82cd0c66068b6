import { describe, expect, it } from 'vitest';
import type { SaveState } from '#features/person/saving/autosave.ts';
import { savingWords } from '#features/person/saving/saving-words.ts';

const words = (...states: SaveState['type'][]) =>
  savingWords(
    states.map((type) => (type === 'failed' ? { type, error: new Error('no space') } : { type })),
    (error) => (error as Error).message,
  )?.text;

describe('savingWords', () => {
  it('is silent until something was typed', () => {
    expect(words()).toBeUndefined();
    expect(words('clean')).toBeUndefined();
  });

  it('says the worst of all fields', () => {
    expect(words('saved', 'clean')).toBe('Saved');
    expect(words('saved', 'dirty')).toBe('Saving…');
    expect(words('saving', 'saved')).toBe('Saving…');
    expect(words('saving', 'held')).toBe('Not saved yet');
    expect(words('held', 'failed', 'saved')).toBe('Not saved: no space');
  });
});
