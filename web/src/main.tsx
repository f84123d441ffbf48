import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyTheme } from './theme.ts';
import './style/tokens.css';
import './style/base.css';
import './style/line.css';
import './style/start.css';
import './style/check.css';
import './style/league.css';
import './style/ledger.css';
import './style/around.css';
import './style/entity.css';

applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
