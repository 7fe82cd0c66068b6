import type { WebContents } from 'electron';
import { basename } from 'node:path';
import { KithError } from '#contract/errors.ts';
import { assertReplaceable } from '../../files/replaceable.ts';
import { writeFileAtomically } from '../profile/atomic-file.ts';
import type { FileDialogs } from './file-dialogs.ts';

/** What no file system that Kith runs on takes in a name, and what would leave the folder. */
const notInNames = /[/\\:*?"<>|\p{Cc}]+/gu;

/** A page's title as a file name: "Programme manager at Norrvik Health.pdf". */
export const pdfName = (name: string): string => {
  const plain = name
    .replace(/\.pdf$/i, '')
    .replace(notInNames, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[.\s]+/u, '')
    .slice(0, 120)
    .trim();
  return `${plain === '' ? 'Kith' : plain}.pdf`;
};

/**
 * Prints what the page shows for print. The user says where it goes, after which the page is printed as it is
 * then; the page never learns the path.
 */
export const savePdf = async (
  page: WebContents,
  name: string,
  dialogs: Pick<FileDialogs, 'placePdf'>,
  profilePath: string,
): Promise<{ readonly name: string } | undefined> => {
  const path = await dialogs.placePdf(page, pdfName(name));
  if (path === undefined) return undefined;
  await assertReplaceable(path, profilePath);
  const bytes = await page.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, generateTaggedPDF: true });
  try {
    writeFileAtomically(path, bytes);
  } catch {
    throw new KithError(
      'internal',
      `${basename(path)} can’t be written there. Nothing was changed: choose another folder.`,
    );
  }
  return { name: basename(path) };
};
