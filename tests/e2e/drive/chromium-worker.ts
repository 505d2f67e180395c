/**
 * Evaluates in an extension's service worker. Playwright's own handle does not survive the worker being stopped and started
 * again, which is a worker's daily life; a session of our own, opened for each call, does.
 */
import type { BrowserContext, CDPSession } from 'playwright-core';
import { until } from './until.ts';

interface Answer {
  id: number;
  error?: { message: string };
  result?: { result: { value?: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } };
}

/** The id of the running worker of this origin (`chrome-extension://ID/`), or null. */
export async function runningWorker(session: CDPSession, origin: string): Promise<string | null> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin))?.targetId ?? null;
}

/** Starts a worker that was stopped, as an event would, and returns its id. */
export async function startWorker(context: BrowserContext, session: CDPSession, origin: string): Promise<string> {
  const tab = context.pages()[0] ?? (await context.newPage());
  const ofTab = await context.newCDPSession(tab);
  try {
    // `running` is said once the script has run: its listeners are there then.
    let running = false;
    ofTab.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      running ||= versions.some(
        ({ scriptURL, runningStatus }) => scriptURL.startsWith(origin) && runningStatus === 'running',
      );
    });
    await ofTab.send('ServiceWorker.enable');
    await ofTab.send('ServiceWorker.startWorker', { scopeURL: origin });
    return await until('the background starts again', () => (running ? runningWorker(session, origin) : null));
  } finally {
    await ofTab.detach();
  }
}

/** Whether a freshly installed worker has run its script and is ready for events. */
export async function isActivated(session: CDPSession, targetId: string): Promise<boolean> {
  // It may be gone by now: installing again replaces it.
  const state = await evaluateInWorker(session, targetId, 'self.serviceWorker.state', 2000).catch(() => null);
  return state === 'activated';
}

/** Milliseconds after which a worker that says nothing is taken for one that never will. */
const PATIENCE = 30_000;

/**
 * Evaluates an expression in the worker and returns its value, awaited. Throws when the worker ends before it has answered:
 * the protocol itself says nothing then.
 */
export async function evaluateInWorker(
  session: CDPSession,
  targetId: string,
  expression: string,
  patience = PATIENCE,
): Promise<unknown> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const params = { expression, awaitPromise: true, returnByValue: true };
  const listening = new AbortController();
  try {
    const { error, result } = await new Promise<Answer>((resolve, reject) => {
      const receive = (event: { sessionId: string; message: string }): void => {
        if (event.sessionId !== sessionId) return;
        const answer = JSON.parse(event.message) as Answer;
        if (answer.id === 1) resolve(answer);
      };
      const end = (event: { sessionId: string }): void => {
        if (event.sessionId === sessionId) reject(new Error('The background ended before it answered.'));
      };
      const timer = setTimeout(() => reject(new Error(`The background was silent for ${patience} ms.`)), patience);
      session.on('Target.receivedMessageFromTarget', receive);
      session.on('Target.detachedFromTarget', end);
      listening.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        session.off('Target.receivedMessageFromTarget', receive);
        session.off('Target.detachedFromTarget', end);
      });
      const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
    if (error) throw new Error(error.message);
    const thrown = result?.exceptionDetails;
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
    return result?.result.value;
  } finally {
    listening.abort();
    await session.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  }
}
