import '@mantine/core/styles.layer.css';
import { Button, MantineProvider } from '@mantine/core';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';

function Page() {
  // After the first paint, as Kith's pages do (src/ui/page-state.ts).
  useEffect(() => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        document.body.dataset['appState'] = 'ready';
      });
    });
  }, []);
  return <Button>Nothing</Button>;
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider>
      <Page />
    </MantineProvider>
  </StrictMode>,
);
