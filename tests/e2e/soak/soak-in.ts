import type { BrowserName } from '../drive/driver.ts';
import { launch } from '../drive/launch.ts';
import { serve } from '../drive/serve.ts';
import { startWitness } from '../drive/witness.ts';
import { PAPER, soak, type SoakResult } from './soak.ts';

/** Soaks one browser for so many seconds, with a PDF to read too, other tabs beside, and a witness to all it asks for. */
export async function soakIn(name: BrowserName, seconds: number, paper: Uint8Array, tabs: number): Promise<SoakResult> {
  const witness = await startWitness();
  const site = await serve('tests/e2e/pages', {}, { [PAPER]: paper });
  const driver = await launch(name, { proxy: witness.address });
  try {
    const end = Date.now() + seconds * 1000;
    return await soak(driver, site, witness, () => Date.now() > end, tabs);
  } finally {
    await driver.close();
    await site.close();
    await witness.close();
  }
}
