import type { FileGrants } from '../dialogs/file-grants.ts';
import type { Pages } from '../ipc/pages.ts';
import { type Log, errorToFields } from '../log/log.ts';
import type { WindowControl } from '../window/window-control.ts';
import type { StoreHost } from './store-host.ts';

interface ReportOptions {
  readonly store: StoreHost;
  readonly grants: FileGrants;
  readonly window: WindowControl;
  readonly pages: Pick<Pages, 'send'>;
  readonly log: Log;
}

/**
 * What a change of the store's state means for the rest: a store that was started again learns the files
 * the user had chosen, and one that can't open the profile is told in the window (which says why and offers
 * to try again; closing it then quits) and on standard error, for whoever started Kith there.
 */
export const reportStore = ({ store, grants, window, pages, log }: ReportOptions): void => {
  store.onEvent('store.damaged', () => {
    log('store-damaged');
    pages.send('notice', {
      message:
        'Parts of Kith’s data file can’t be read. Make a backup now, and go back to a snapshot of before.',
      action: 'Snapshots',
      to: '/recovery',
    });
  });
  store.onEvent('import.taken-back', () => {
    log('import-taken-back');
    pages.send('notice', {
      message:
        'An import or a restore was cut short. All of it was taken back: your data are as they were before it.',
      action: 'Settings',
      to: '/settings?at=backup',
    });
  });
  store.onStatus((status) => {
    if (status.status === 'ready') {
      grants.repeat().catch((error: unknown) => log('grants-failed', errorToFields(error)));
    }
    if (status.status === 'failed' && status.error.code !== 'sealed') {
      process.stderr.write(`${status.error.message}\n`);
      window.show();
    }
  });
};
