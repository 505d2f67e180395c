import '@/components/card-sheet.css';
import '@/components/controls.css';
import '@/page/painters/looks.css';
import '@/components/reader/reader.css';
import { showPage } from '../own-page/show-page.tsx';
import { ReaderPage } from './ReaderPage.tsx';

void showPage(<ReaderPage />, ({ pages }) => pages.reader.title);
