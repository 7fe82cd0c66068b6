import { Button } from '@mantine/core';
import classes from '../../../settings.module.css';
import own from '../../sync.module.css';

interface ServerTakenProps {
  /** What is there is Kith's, and not something else. */
  readonly isNetwork: boolean;
  readonly onJoin: () => void;
  readonly onReplace: () => void;
  readonly onBack: () => void;
}

/** Something is on the server already: it is joined, replaced, or left alone. */
export function ServerTaken({ isNetwork, onJoin, onReplace, onBack }: ServerTakenProps) {
  return (
    <div className={classes['dialog']}>
      <p className={own['note']} role="status">
        {isNetwork
          ? 'A network of Kith’s is on this server already. Bring this computer in with a setup code, which the first one shows in Settings.'
          : 'Something that is not Kith’s is in this database. Nothing of it was touched: end the address with the name of another one, such as /kith-2.'}
      </p>
      <div className={classes['buttons']}>
        {isNetwork && (
          <Button variant="subtle" onClick={onReplace}>
            Replace it…
          </Button>
        )}
        <Button onClick={onBack}>Another server</Button>
        {isNetwork && (
          <Button variant="filled" onClick={onJoin}>
            Join with a setup code
          </Button>
        )}
      </div>
    </div>
  );
}
