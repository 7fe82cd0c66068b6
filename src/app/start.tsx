import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startBoot } from './boot/boot.ts';
import { preloadRoute } from './routes.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const boot = startBoot(window.kith, preloadRoute);
createRoot(root).render(
  <StrictMode>
    <App boot={boot} />
  </StrictMode>,
);
