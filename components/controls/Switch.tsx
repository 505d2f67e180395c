interface SwitchProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  /** Id of a sentence that says more. */
  describedBy?: string;
}

/** An on/off switch that acts at once. The whole line is the target. */
export function Switch({ label, on, onChange, describedBy }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-describedby={describedBy}
      onClick={() => onChange(!on)}
    >
      <span class="switch-label">{label}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
