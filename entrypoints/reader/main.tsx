import '@/components/sheets/card-sheet.css';
import '@/components/controls/controls.css';
import '@/page/painters/looks.css';
import '@/components/reader/reader.css';
import { engineFiles, loadEngine } from '@/page/pdf/engine.ts';
import { startedWorker } from '@/page/pdf/early-worker.ts';
import { engineBase } from '@/platform/reader.ts';
import { showPage } from '../own-page/show-page.tsx';
import { createOpener } from './opener.ts';
import { ReaderPage } from './ReaderPage.tsx';

// Before the settings are known and anything is drawn: it is what one waits for.
const opener = createOpener(loadEngine(engineFiles(engineBase()), startedWorker()));
void showPage(<ReaderPage opener={opener} />, ({ pages }) => pages.reader.title);
