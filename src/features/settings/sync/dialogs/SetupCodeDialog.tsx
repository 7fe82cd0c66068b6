import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useStoreRequest } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import { NewPassphraseFields } from '../../passphrase/NewPassphraseFields.tsx';
import classes from '../../settings.module.css';
import { useNewPassphrase } from '../../passphrase/use-new-passphrase.ts';
import { QrPicture } from './QrPicture.tsx';
import own from '../sync.module.css';

/** The code that brings in another computer, locked with a passphrase. */
export function SetupCodeDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const request = useStoreRequest();
  const announce = useAnnounce();
  const { passphrase, fields, check } = useNewPassphrase();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<string>();
  const [copied, setCopied] = useState(false);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (!check()) return;
    setBusy(true);
    setFailure(undefined);
    try {
      setCode((await request('sync.setup-code', { passphrase })).code);
    } catch (error) {
      setFailure(errorToData(error).message);
    } finally {
      setBusy(false);
    }
  };
  const copy = async () => {
    if (code === undefined) return;
    await navigator.clipboard.writeText(code);
    setCopied(true);
    announce('Copied');
  };
  return (
    <Modal opened onClose={onClose} title="Add another computer" size={560} closeOnClickOutside={false}>
      {code === undefined ? (
        <form className={classes['dialog']} onSubmit={(event) => void make(event)} noValidate>
          <p className={classes['quiet']}>
            A setup code holds the server’s address, the password and the key. A passphrase for this code
            alone locks it: type it on the other computer.
          </p>
          <NewPassphraseFields {...fields} />
          <p className={own['note']}>
            Whoever has both the code and its passphrase can read and change everything. Don’t send the two by
            the same way.
          </p>
          {failure !== undefined && <ErrorMessage title="No code was made">{failure}</ErrorMessage>}
          <div className={classes['buttons']}>
            <Button type="submit" variant="filled" loading={busy}>
              Show the code
            </Button>
          </div>
        </form>
      ) : (
        <div className={classes['dialog']}>
          <div className={own['pair']}>
            <QrPicture text={code} label="The setup code as a QR picture" />
            <Textarea
              className={own['code'] ?? ''}
              label="Setup code"
              readOnly
              rows={9}
              value={code}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
          </div>
          <p className={classes['quiet']}>
            On the other computer choose “Join with a setup code”, in the first run or in Settings → Sync.
            Whoever has both the code and its passphrase can read everything.
          </p>
          <div className={classes['buttons']}>
            <Button onClick={onClose}>Done</Button>
            <Button data-autofocus variant="filled" onClick={() => void copy()}>
              {copied ? 'Copied' : 'Copy the code'}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
