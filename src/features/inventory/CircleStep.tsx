import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLiveQuery, useRecord } from '#client/index.ts';
import { stagesFromSetting, stageOf } from '#domain/stages/stages.ts';
import { counted } from '#domain/text/text.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { NameField } from './NameField.tsx';
import { steps, type InventoryStep } from './inventory-view.ts';
import classes from './inventory.module.css';

/** More than anybody types; the rest is on the board. */
const limit = 200;

interface CircleStepProps {
  readonly index: number;
  readonly step: InventoryStep;
  readonly onGo: (index: number) => void;
}

/** One circle: a sentence to bring names to mind, a field, and who is there already. */
export function CircleStep({ index, step, onGo }: CircleStepProps) {
  const people = useLiveQuery('contacts', {
    selector: { binnedAt: 0, archivedAt: 0, circle: step.circle },
    sort: [{ updatedAt: 'desc' }],
    limit,
  });
  const stages = stagesFromSetting(useRecord('settings', 'stages')?.value);
  const { open } = useOpenPerson();
  const heading = useRef<HTMLHeadingElement>(null);
  const count = people?.length ?? 0;
  const isLast = index === steps.length - 1;
  useEffect(() => heading.current?.scrollIntoView({ block: 'nearest' }), [index]);

  return (
    <section className={classes['step']} aria-labelledby="inventory-step">
      <h2 ref={heading} className={classes['title']} id="inventory-step">
        {step.title}
      </h2>
      <p className={classes['prompt']}>{step.prompt}</p>
      <NameField key={step.circle} step={step} onNext={() => onGo(index + 1)} />
      <p className={classes['help']}>
        <Kbd shortcut="Enter" /> adds the next. A company after a comma is kept with the name, and a list can
        be pasted.
      </p>
      <div className={classes['people']}>
        {count > 0 && (
          <>
            <h3 className={classes['count']}>
              {count === limit ? `${limit} people and more` : counted(count, 'person', 'people')}
            </h3>
            <ul className={classes['names']}>
              {people?.map((person) => (
                <li key={person.id}>
                  <button type="button" className={classes['person']} onClick={() => open(person.id)}>
                    <Avatar name={person.fullName} stage={stageOf(stages, person).colour} size={24} />
                    <span className={classes['personName']} dir="auto">
                      {person.fullName}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={classes['buttons']}>
        {index > 0 && (
          <Button
            leftSection={<IconArrowLeft size="1rem" stroke={1.5} aria-hidden="true" />}
            onClick={() => onGo(index - 1)}
          >
            Back
          </Button>
        )}
        <Button
          variant="filled"
          rightSection={<IconArrowRight size="1rem" stroke={1.5} aria-hidden="true" />}
          onClick={() => onGo(index + 1)}
        >
          {isLast ? 'Finish' : count === 0 ? 'Nobody here' : `Next: ${steps[index + 1]?.title ?? ''}`}
        </Button>
      </div>
    </section>
  );
}
