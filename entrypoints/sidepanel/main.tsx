import '@/components/sheets/panel-page.css';
import { showPage } from '../own-page/show-page.tsx';
import { PanelPage } from './PanelPage.tsx';

void showPage(<PanelPage />, () => 'Vademecum');
