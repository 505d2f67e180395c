/** Asks again and again until the answer is truthy, and returns it; throws with the question when time is up. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { timeout = 10_000, every = 50 } = {},
): Promise<NonNullable<T>> {
  for (const start = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, every))) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - start > timeout) throw new Error(`Waited ${timeout} ms in vain: ${what}`);
  }
}
