/** What a moving pointer costs. */
import { expect, it, onTestFinished } from 'vitest';
import { watchPointer } from '@/page/pointer.ts';

/** A window whose events the test makes up: trusted ones come from hands alone. */
function madeUp() {
  const listeners = new Map<string, (event: object) => void>();
  const view = {
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    setTimeout: () => 0,
  };
  const send = (type: string, event: object) => listeners.get(type)?.(event);
  return { document: { defaultView: view } as unknown as Document, send };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

it('what lies under a pointer is asked at most once a frame, however often it moves', async () => {
  const { document, send } = madeUp();
  const life = new AbortController();
  onTestFinished(() => life.abort());
  let asked = 0;
  watchPointer({
    document,
    painter: { at: () => ((asked += 1), null) },
    restDelay: () => 0,
    hoverKey: () => 'none',
    onPause: () => {},
    onRest: () => {},
    onTap: () => {},
    signal: life.signal,
  });
  const move = (clientX: number) =>
    send('pointermove', {
      isTrusted: true,
      pointerType: 'mouse',
      buttons: 0,
      clientX,
      clientY: 1,
      composedPath: () => [],
    });
  for (let round = 1; round <= 3; round += 1) {
    for (let x = 0; x < 500; x += 1) move(x);
    expect(asked).toBe(round - 1);
    await frame();
    expect(asked).toBe(round);
  }
});
