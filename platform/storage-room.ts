/** How much the browser keeps for us, and whether it may delete that by itself. */

export interface Room {
  estimate: { usage: number; quota: number } | null;
  persisted: boolean;
}

/** What is used and allowed; nothing where the browser does not say. */
export async function storageRoom(storage: StorageManager = navigator.storage): Promise<Room> {
  const [estimate, persisted] = await Promise.all([
    storage.estimate().catch((): StorageEstimate => ({})),
    storage.persisted().catch(() => false),
  ]);
  const { usage, quota } = estimate;
  return { estimate: usage === undefined || quota === undefined ? null : { usage, quota }, persisted };
}

/** Asks the browser to delete nothing of ours by itself. */
export async function askToPersist(storage: StorageManager = navigator.storage): Promise<boolean> {
  return storage.persist().catch(() => false);
}
