import type { StoreRequests } from '#client/link/requests.ts';
import type { Shell } from '#client/link/shell.ts';

/** A store that doesn't answer must not keep Kith open. */
const atMostMs = 2_000;

/** Locks, but not before what is being typed is saved: fields save on being left. */
export const lockKith = async (
  shell: Pick<Shell, 'invoke'>,
  requests: Pick<StoreRequests, 'commandsDone'>,
): Promise<void> => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  await Promise.race([requests.commandsDone(), new Promise((late) => setTimeout(late, atMostMs))]);
  await shell.invoke('vault.lock', undefined);
};
