import { Fragment, type ReactNode } from 'react';
import { matchRanges } from '#domain/text/search-text.ts';

/** A text with the words of a query marked. */
export function Marked({ text, query }: { readonly text: string; readonly query: string | undefined }) {
  if (query === undefined || query === '') return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of matchRanges(text, query)) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <Fragment>
      {parts}
      {text.slice(at)}
    </Fragment>
  );
}
