/** Keys that are held and one that is pressed: `Mod+Shift+.`, taken apart. */
export interface Keys {
  /** ⌘ on a Mac, Ctrl elsewhere. */
  readonly mod: boolean;
  readonly shift: boolean;
  /** As on a key of an English keyboard, letters as capitals; `+` for `Plus`. */
  readonly key: string;
}

/** What a page tells of a pressed key; every keyboard event has these. */
export interface PressedKey {
  readonly key: string;
  /** Where the key lies, whatever is printed on it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Takes `Mod+Shift+.` apart. */
export function parseKeys(keys: string): Keys {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), key: key === 'Plus' ? '+' : key };
}

/** The keys as they are written for people: `⇧⌘E` on a Mac, `Ctrl+Shift+E` elsewhere. */
export function printKeys(keys: string, isMac: boolean): string {
  const { mod, shift, key } = parseKeys(keys);
  if (isMac) return `${shift ? '⇧' : ''}${mod ? '⌘' : ''}${key}`;
  return [...(mod ? ['Ctrl'] : []), ...(shift ? ['Shift'] : []), key].join('+');
}

/** The keys as Electron's menu takes them. */
export function acceleratorOf(keys: string): string {
  return keys.replace('Mod', 'CommandOrControl');
}

/** The keys as `aria-keyshortcuts` takes them (WAI-ARIA 1.2). */
export function ariaKeys(keys: string, isMac: boolean): string {
  const { mod, shift, key } = parseKeys(keys);
  const held = [...(mod ? [isMac ? 'Meta' : 'Control'] : []), ...(shift ? ['Shift'] : [])];
  return [...held, key === '+' ? 'Plus' : key].join('+');
}

/**
 * Whether these keys are the ones that were pressed. What is printed on the key counts, so that a German "-" is a "-";
 * where it lies counts for figures (French ones need Shift), for signs with Shift, and on keyboards of other scripts.
 */
export function arePressed(keys: string, pressed: PressedKey, isMac: boolean): boolean {
  const { mod, shift, key } = parseKeys(keys);
  const isHeld = isMac ? pressed.metaKey && !pressed.ctrlKey : pressed.ctrlKey && !pressed.metaKey;
  // AltGr of Windows tells itself as Ctrl and Alt: that is typing.
  if (isHeld !== mod || pressed.altKey) return false;
  const isPlus = key === '+'; // stands on different keys with and without Shift
  const isFigure = /^\d$/.test(key);
  if (!isPlus && !isFigure && pressed.shiftKey !== shift) return false;
  if (isFigure) return pressed.code === `Digit${key}` || (pressed.key === key && !pressed.shiftKey);
  const isSign = !/^[A-Z]$/.test(key);
  const isOtherScript = pressed.key.length !== 1 || pressed.key.charCodeAt(0) > 127;
  if (isOtherScript || (isSign && shift)) return pressed.code === codeOf(key);
  return pressed.key.toUpperCase() === key;
}

const codes: Readonly<Record<string, string>> = {
  '.': 'Period',
  ',': 'Comma',
  '/': 'Slash',
  '-': 'Minus',
  '=': 'Equal',
};

function codeOf(key: string): string {
  return codes[key] ?? `Key${key}`;
}
