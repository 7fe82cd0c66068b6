import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepFocusOfWaiting } from '#ui/focus/keep-focus.ts';
import { App } from './App.tsx';
import { startBoot } from './boot/boot.ts';
import { askFirst, loadCode } from './routes.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

keepFocusOfWaiting();
const boot = startBoot(window.kith, { loadCode, askFirst });
createRoot(root).render(
  <StrictMode>
    <App boot={boot} />
  </StrictMode>,
);
