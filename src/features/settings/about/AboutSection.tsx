import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { AppInfo } from '#contract/page-shell.ts';
import { licences } from './licences.ts';
import { Row, Section } from '../Section.tsx';
import classes from '../settings.module.css';

export function AboutSection({ info }: { readonly info: AppInfo | undefined }) {
  const [opened, setOpened] = useState(false);
  return (
    <Section title="About">
      <Row
        title={`Kith ${info?.version ?? ''}`}
        control={<Button onClick={() => setOpened(true)}>Licences</Button>}
      >
        A private relationship board. Free software under the MIT licence.
      </Row>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Licences" size={440}>
        <p className={classes['quiet']}>Kith is made with the work of these projects, with thanks.</p>
        <table className={classes['licences']}>
          <thead className="kith-hidden">
            <tr>
              <th scope="col">Project</th>
              <th scope="col">Licence</th>
            </tr>
          </thead>
          <tbody>
            {licences.map(({ name, licence }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Modal>
    </Section>
  );
}
