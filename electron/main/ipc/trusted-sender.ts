import type { IpcMainInvokeEvent } from 'electron';

interface SenderRules {
  /** Whether the contents belong to one of our windows. */
  readonly isOwnContents: (id: number) => boolean;
  readonly isOwnUrl: (url: string) => boolean;
}

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>;

/**
 * A message counts only from the main frame of one of our windows, showing our own page. `senderFrame` is
 * null when the frame has gone meanwhile.
 */
export const isTrustedSender = ({ senderFrame, sender }: Sender, rules: SenderRules): boolean =>
  rules.isOwnContents(sender.id) &&
  senderFrame !== null &&
  senderFrame === sender.mainFrame &&
  rules.isOwnUrl(senderFrame.url);
