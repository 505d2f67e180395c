import '@/page/painters/looks.css';
import '@/components/sheets/reading-page.css';
import { showPage } from '../own-page/show-page.tsx';
import { WelcomePage } from './WelcomePage.tsx';

void showPage(<WelcomePage />, ({ pages }) => pages.welcome.documentTitle);
