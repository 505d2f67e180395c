import { useId } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  onFile: (file: File) => void;
  /** Id of a sentence that says more. */
  describedBy?: string;
  /** The one thing to do here, rather than one of several. */
  main?: boolean;
}

/** The browser's own file input in the looks of a button: the label is what is seen, the input what is reached. */
export function FileButton({ label, onFile, describedBy, main = false }: FileButtonProps) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        type="file"
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file, mended, is to be a change again.
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <label for={id} class={main ? 'button main' : 'button'}>
        {label}
      </label>
    </span>
  );
}
