/** The PDF that the tab behind the popup shows in the browser's viewer, or null. */
import { useEffect, useState } from 'preact/hooks';
import { pdfInTab, type ShownPdf } from '@/platform/pdf-tabs.ts';

export function usePdf(tabId: number | null): ShownPdf | null {
  const [pdf, setPdf] = useState<ShownPdf | null>(null);
  useEffect(() => {
    if (tabId !== null) void pdfInTab(tabId).then(setPdf);
  }, [tabId]);
  return pdf;
}
