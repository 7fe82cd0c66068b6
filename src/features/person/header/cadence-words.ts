/** "every week", "every 45 days", "no cadence" */
export const cadenceWords = (days: number | undefined): string => {
  if (days === undefined || days === 0) return 'no cadence';
  const named: Readonly<Record<number, string>> = {
    1: 'every day',
    7: 'every week',
    14: 'every 2 weeks',
    365: 'every year',
  };
  return named[days] ?? `every ${String(days)} days`;
};

/** Rhythms to choose from, in days. */
export const cadenceChoices = [7, 14, 30, 45, 60, 90, 180, 365] as const;
