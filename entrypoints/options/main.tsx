import '@/components/sheets/reading-page.css';
import { showPage } from '../own-page/show-page.tsx';
import { OptionsPage } from './OptionsPage.tsx';

void showPage(<OptionsPage />, ({ pages }) => pages.options.title);
