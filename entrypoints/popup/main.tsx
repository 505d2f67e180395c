import '@/components/page-sheet.css';
import '@/components/popup-page.css';
import { showPage } from '../own-page/show-page.tsx';
import { PopupPage } from './PopupPage.tsx';

void showPage(<PopupPage />, () => 'Vademecum');
