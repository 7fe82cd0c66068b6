import classes from './TitleWords.module.css';

interface TitleWordsProps {
  /** "Dmitri Halvorsen: send the template" */
  readonly title: string;
  /** Of the person it is about. */
  readonly name: string | undefined;
}

/**
 * A line of Kith's own that may begin with a name: one that is written from right to left stands in its own direction,
 * and turns neither the rest of the line nor itself around where it is cut off.
 */
export function TitleWords({ title, name }: TitleWordsProps) {
  if (name === undefined || name === '' || !title.startsWith(name)) return <bdi dir="auto">{title}</bdi>;
  return (
    <>
      <bdi className={classes['name']} dir="auto">
        {name}
      </bdi>
      {title.slice(name.length)}
    </>
  );
}
