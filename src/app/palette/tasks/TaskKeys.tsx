import { Keys } from '../frame/Keys.tsx';

/** The foot while something is done with somebody. */
export function TaskKeys({ does }: { readonly does: string }) {
  return (
    <>
      <Keys keys={['ArrowUp', 'ArrowDown']} does="choose" />
      <Keys keys={['Enter']} does={does} />
      <Keys keys={['Escape']} does="back" />
    </>
  );
}
