import { isKithError } from '#contract/errors.ts';
import type { EpochMs, Id } from '#domain/records.ts';
import type { StoreFile } from '../storage/index.ts';

/**
 * What was announced, by occasion (see `occurrenceKey`). A delivery is written down before the shell hears
 * of it, and again when the user has seen it: what a crash left in between is announced once more.
 */
export const createLedger = (file: StoreFile) => {
  const keys = new Set<string>();
  const forgetUnseen = () => {
    file.run("DELETE FROM delivered_reminder WHERE state = 'sent'");
  };
  forgetUnseen();
  for (const row of file.all('SELECT key FROM delivered_reminder')) keys.add(row['key'] as string);

  return {
    has: (key: string): boolean => keys.has(key),
    sent: (entries: readonly { readonly key: string; readonly followUpId: Id }[], now: EpochMs): void => {
      try {
        file.transaction(() => {
          for (const { key, followUpId } of entries) {
            file.run(
              "INSERT OR REPLACE INTO delivered_reminder (key, follow_up_id, at, state) VALUES (?, ?, ?, 'sent')",
              [key, followUpId, now],
            );
          }
        });
      } catch (error) {
        // On a full disk the worst is that it comes once more after the next start. Thrown into a timer, it would end
        // the store, and again after each start.
        if (!isKithError(error)) throw error;
      }
      for (const { key } of entries) keys.add(key);
    },
    shown: (seen: readonly string[]): void => {
      file.transaction(() => {
        for (const key of seen) {
          file.run("UPDATE delivered_reminder SET state = 'shown' WHERE key = ?", [key]);
        }
      });
    },
  };
};
