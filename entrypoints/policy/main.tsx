import { PolicyView } from '@/components/Policy.tsx';
import '@/components/page-sheet.css';
import '@/components/reading-page.css';
import { showPage } from '../own-page/show-page.tsx';

void showPage(<PolicyView />, ({ card }) => card.review.policy);
