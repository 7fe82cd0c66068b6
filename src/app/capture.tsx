import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { connectRequests } from '#client/link/connect-requests.ts';
import { CaptureWindow } from '#features/capture/CaptureWindow.tsx';
import { KithTheme } from '#ui/theme/KithTheme.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('capture.html has no #root');

const link = connectRequests(window.kith);

function Capture() {
  const [failure, setFailure] = useState<string>();
  useEffect(
    () =>
      link.shell.on('store.status', ({ status, message }) =>
        setFailure(status === 'failed' ? (message ?? 'Kith can’t reach your data now.') : undefined),
      ),
    [],
  );
  return (
    <KithTheme>
      <CaptureWindow link={link} failure={failure} />
    </KithTheme>
  );
}

createRoot(root).render(
  <StrictMode>
    <Capture />
  </StrictMode>,
);
