import '@/components/sheets/popup-page.css';
import { showPage } from '../own-page/show-page.tsx';
import { PopupPage } from './PopupPage.tsx';

void showPage(<PopupPage />, () => 'Vademecum');
