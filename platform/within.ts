/** Waiting for others no longer than they deserve. */

/** What `answer` comes to, or `late` where it has not come within `milliseconds`. */
export async function within<T, L>(milliseconds: number, answer: Promise<T>, late: L): Promise<T | L> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late), milliseconds);
  });
  try {
    return await Promise.race([answer, end]);
  } finally {
    clearTimeout(timer);
  }
}
