import type { CalendarDate, NeedOrOffer, NeedState } from '#domain/records.ts';

export type WishSide = 'needs' | 'offers';

export const wishStateWords: Readonly<Record<WishSide, Readonly<Record<NeedState, string>>>> = {
  needs: { open: 'Open', met: 'Met', dropped: 'Dropped' },
  offers: { open: 'Open', met: 'Taken up', dropped: 'Dropped' },
};

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The list with one more; the same list when the text is empty or there already. */
export const addWish = (
  wishes: readonly NeedOrOffer[],
  text: string,
  today: CalendarDate,
): readonly NeedOrOffer[] =>
  text.trim() === '' || wishes.some((wish) => sameText(wish.text, text))
    ? wishes
    : [...wishes, { text: text.trim(), state: 'open', at: today }];

export const setWishState = (
  wishes: readonly NeedOrOffer[],
  index: number,
  state: NeedState,
): readonly NeedOrOffer[] => wishes.map((wish, at) => (at === index ? { ...wish, state } : wish));
