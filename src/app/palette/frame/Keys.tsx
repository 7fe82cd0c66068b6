import { Kbd } from '#ui/actions/Kbd.tsx';
import classes from '../palette.module.css';

/** Keys and what they do, at the palette's foot. */
export function Keys({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <span className={classes['keys']}>
      {keys.map((key) => (
        <Kbd key={key} shortcut={key} />
      ))}{' '}
      {does}
    </span>
  );
}
