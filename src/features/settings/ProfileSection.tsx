import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { Row, Section } from './Section.tsx';

/** The way to the user's own profile. */
export function ProfileSection() {
  const [, navigate] = useLocation();
  return (
    <Section title="You">
      <Row title="Your profile" control={<Button onClick={() => navigate('/profile')}>Open</Button>}>
        What you did, want and offer: drafts of asks, conversation plans and referrer briefs begin with it.
      </Row>
    </Section>
  );
}
