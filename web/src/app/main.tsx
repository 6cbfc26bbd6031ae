import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/choices.css';
import '../ui/tables.css';
import '../ui/panels.css';
import '../ui/way.css';
import '../ui/windows.css';
import '../ui/table-cells.css';
import '../ui/overview.css';
import '../ui/take-away.css';
import '../ui/print.css';
import '../ui/pictures.css';
import '../ui/explore.css';
import '../ui/walkthrough.css';
import '../ui/reviews.css';
import { readPictureAhead } from '../graph/read-picture.ts';
import { App } from './App.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id app');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
readPictureAhead();
