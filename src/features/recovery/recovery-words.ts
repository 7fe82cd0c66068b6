import type { ErrorCode } from '#contract/errors.ts';

export interface Trouble {
  readonly title: string;
  readonly what: string;
  /** Whether putting something in the place of the data file can help. */
  readonly offersCopies: boolean;
}

/** What is wrong, what was kept, and what to do: by the kind of failure. */
export const troubleOf = (code: ErrorCode | undefined, message: string | undefined): Trouble => {
  switch (code) {
    case 'damaged':
      return {
        title: 'Kith can’t read your data',
        what: `${message ?? 'The data file is damaged.'} Choose what to go back to: the damaged file is kept aside, whatever you choose.`,
        offersCopies: true,
      };
    case 'newer-version':
      return {
        title: 'Your data were written by a newer Kith',
        what: 'Nothing was changed. Update Kith to open them. Or go back to a copy that this version made: the newer file is kept aside.',
        offersCopies: true,
      };
    case 'locked':
      return {
        title: 'Your data are open somewhere else',
        what: message ?? 'Another Kith has them open. Close it, then try again.',
        offersCopies: false,
      };
    case 'disk':
      return {
        title: 'Kith can’t use its folder',
        what: `${message ?? 'The disk is full, or the folder can only be read.'} What was saved is still there: put that right, then try again.`,
        offersCopies: false,
      };
    // Whatever it is that Kith trips over may be in this file alone: nobody is left without a way on.
    case 'internal':
      return {
        title: 'Kith could not open your data',
        what: `${message ?? 'Your data are where they were.'} Try again first. If that does not help, choose what to go back to: the file is kept aside, whatever you choose.`,
        offersCopies: true,
      };
    default:
      return {
        title: 'Kith could not open your data',
        what: message ?? 'Your data are where they were. Trying again may be enough.',
        offersCopies: false,
      };
  }
};
