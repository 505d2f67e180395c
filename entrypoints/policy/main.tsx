import { PolicyView } from '@/components/options/Policy.tsx';
import '@/components/sheets/reading-page.css';
import { showPage } from '../own-page/show-page.tsx';

void showPage(<PolicyView />, ({ card }) => card.review.policy);
