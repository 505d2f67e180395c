/** One sentence on what has just happened, perhaps with a way back. */
export interface NoticeText {
  text: string;
  action?: { label: string; press: () => void };
}

/** Said, and shown until something else happens. */
export function Notice({ notice }: { notice: NoticeText | null }) {
  return (
    <div role="status" class={notice === null ? undefined : 'notice'}>
      {notice !== null && (
        <>
          <span>{notice.text}</span>
          {notice.action !== undefined && (
            <button type="button" class="button" onClick={notice.action.press}>
              {notice.action.label}
            </button>
          )}
        </>
      )}
    </div>
  );
}
