import { Button } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import { usePeopleOf, useRecords, useRun, useToday, type People } from '#client/index.ts';
import type { RippleList } from '#contract/values/insights.ts';
import { dateWords } from '#domain/dates/date-words.ts';
import { rippleWords, type RippleLink } from '#domain/insights/ripples.ts';
import { firstNameOf } from '#domain/people/names.ts';
import { counted } from '#domain/text/text.ts';
import { PersonFace } from '#ui/person/PersonFace.tsx';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { ChartCard, focusCard } from '../charts/ChartCard.tsx';
import { nest, type Nested } from './nest.ts';
import classes from './ripples.module.css';
import { viaWords } from '../words.ts';

type Row = RippleList['rows'][number];

interface RipplesCardProps {
  readonly ripples: RippleList;
}

/** Who led to whom, as a tree: with what came of it, and thanks along the chain. */
export function RipplesCard({ ripples: { rows, sums } }: RipplesCardProps) {
  const today = useToday();
  const run = useRun();
  const people = usePeopleOf(rows.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])));
  const openings = useRecords(
    'openings',
    rows.flatMap(({ kind, id }) => (kind === 'opening' ? [id] : [])),
  );
  const nameOf = ({ kind, id }: Pick<Row, 'kind' | 'id'>): string =>
    kind === 'person' ? people.name(id) : (openings.get(id)?.title ?? 'an opening');

  const thank = (link: RippleLink, name: string) => {
    const { kind, id } = link.thanksTo;
    if (kind === 'introduction') void run('introductions.step', { id, step: 'thanked' });
    else if (kind === 'lead') void run('leads.thank', { id });
    else
      void run('interactions.log', {
        at: today,
        kind: 'thanks',
        contactIds: [id],
        summary: `Thanks for leading me to ${name}`,
      });
  };

  const branch = ({ row, led }: Nested<Row>) => {
    const { kind, id, size, link } = row;
    const name = nameOf(row);
    return (
      <li key={`${kind} ${id}`} className={classes['branch']}>
        <div className={classes['row']}>
          <Who row={row} name={name} people={people} />
          <span className={classes['quiet']}>
            {link === undefined
              ? `led to ${counted(size, 'other')}`
              : `${viaWords[link.via]}${link.on === undefined ? '' : `, ${dateWords(link.on, today)}`}`}
          </span>
          {link !== undefined &&
            (link.isThanked ? (
              <span className={classes['quiet']}>Thanked</span>
            ) : (
              <Button
                size="compact-sm"
                aria-label={`Thank ${people.name(link.fromId)} for ${name}`}
                onClick={() => {
                  focusCard('ripples');
                  thank(link, name);
                }}
              >
                Thank {firstNameOf(people.name(link.fromId))}
              </Button>
            ))}
        </div>
        {led.length > 0 && <ul className={classes['led']}>{led.map(branch)}</ul>}
      </li>
    );
  };

  return (
    <ChartCard
      id="ripples"
      title="Ripples"
      isWide
      words={rippleWords(sums)}
      chart={rows.length > 0 && <ul className={classes['trees']}>{nest(rows).map(branch)}</ul>}
    />
  );
}

function Who({ row, name, people }: { readonly row: Row; readonly name: string; readonly people: People }) {
  const { open } = useOpenPerson();
  if (row.kind === 'opening')
    return (
      <span className={classes['opening']}>
        <IconBriefcase size="1rem" stroke={1.5} aria-hidden="true" />
        <span dir="auto">{name}</span>
      </span>
    );
  return (
    <button type="button" className={classes['person']} onClick={() => open(row.id)}>
      <PersonFace id={row.id} people={people} size={24} />
      <span dir="auto">{name}</span>
    </button>
  );
}
