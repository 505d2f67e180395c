import '@/components/sheets/card-sheet.css';
import '@/components/controls/controls.css';
import '@/page/painters/looks.css';
import '@/components/reader/reader.css';
import { engineFiles, loadEngine } from '@/page/pdf/engine.ts';
import { engineBase } from '@/platform/reader.ts';
import { showPage } from '../own-page/show-page.tsx';
import { ReaderPage } from './ReaderPage.tsx';

// Before the settings are known and anything is drawn: it is what one waits for.
const engine = loadEngine(engineFiles(engineBase()));
void showPage(<ReaderPage engine={engine} />, ({ pages }) => pages.reader.title);
