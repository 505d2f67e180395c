import { render } from 'preact';
import { OptionsPage } from './OptionsPage.tsx';
import '@/components/page-sheet.css';
import '@/components/reading-page.css';

const app = document.getElementById('app');
if (app !== null) render(<OptionsPage />, app);
