import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startBoot } from './boot/boot.ts';
import { askFirst, loadCode } from './routes.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const boot = startBoot(window.kith, { loadCode, askFirst });
createRoot(root).render(
  <StrictMode>
    <App boot={boot} />
  </StrictMode>,
);
