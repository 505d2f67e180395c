/** Keys by name for WebDriver, which knows them by code points of its own. */

const CODES: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** The presses and releases of one key with its modifiers, e.g. `Shift+Tab`. */
export function keyActions(keys: string): { type: 'keyDown' | 'keyUp'; value: string }[] {
  const codes = keys === '+' ? ['+'] : keys.split('+').map(codeOf);
  return [
    ...codes.map((value) => ({ type: 'keyDown' as const, value })),
    ...codes.toReversed().map((value) => ({ type: 'keyUp' as const, value })),
  ];
}

function codeOf(name: string): string {
  const code = CODES[name] ?? (Array.from(name).length === 1 ? name : undefined);
  if (code === undefined) throw new Error(`There is no key named ${name}.`);
  return code;
}
