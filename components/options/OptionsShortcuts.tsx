import type { OptionsProps } from './Options.tsx';
import { Part } from './Part.tsx';
import { usePageStrings } from '../strings/words.ts';

type OptionsShortcutsProps = Pick<OptionsProps, 'shortcuts' | 'browser' | 'onShortcuts'>;

/** The keys as they are now, and the way to the browser's own page, the only place to change them. */
export function OptionsShortcuts({ shortcuts, browser, onShortcuts }: OptionsShortcutsProps) {
  const text = usePageStrings().options;
  return (
    <Part name="shortcuts" heading={text.shortcuts}>
      {shortcuts.length > 0 && (
        <table class="dictionaries shortcuts" aria-label={text.shortcuts}>
          <tbody>
            {shortcuts.map(({ name, what, keys }) => (
              <tr key={name}>
                {/* Browsers have no words for the command of the toolbar's button. */}
                <th scope="row">{name === '_execute_action' ? text.openPopup : what}</th>
                <td>{keys === '' ? text.noKeys : <kbd>{keys}</kbd>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {onShortcuts === undefined ? (
        <>
          {browser !== 'firefox' && <p>{text.shortcutsChrome}</p>}
          {browser !== 'chrome' && <p>{text.shortcutsFirefox}</p>}
        </>
      ) : (
        <p>
          <button type="button" class="button" onClick={onShortcuts}>
            {text.changeKeys}
          </button>
        </p>
      )}
    </Part>
  );
}
