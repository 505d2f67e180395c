import { render } from 'preact';
import { PopupPage } from './PopupPage.tsx';
import '@/components/page-sheet.css';
import '@/components/popup-page.css';

const app = document.getElementById('app');
if (app !== null) render(<PopupPage />, app);
