import { render } from 'preact';
import { PolicyView } from '@/components/Policy.tsx';
import '@/components/page-sheet.css';
import '@/components/reading-page.css';

const app = document.getElementById('app');
if (app !== null) render(<PolicyView />, app);
