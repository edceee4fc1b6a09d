/** Twelve keys, to be pressed on the page or on the keyboard. */

/** Long enough to be seen. */
const flashMs = 150;

/**
 * @param owner where keys of the keyboard count, but for fields that take text
 * @param keypad the buttons, each with its `data-key`
 */
export function prepareKeypad(owner: HTMLElement, keypad: HTMLElement, press: (key: string) => void): void {
  keypad.addEventListener('click', ({ target }) => {
    const key = target instanceof Element ? target.closest('button')?.dataset['key'] : undefined;
    if (key !== undefined) press(key);
  });
  owner.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isTyping = target instanceof Element && target.matches('input:not([type="checkbox"], [type="range"])');
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey || !/^[\d*#]$/.test(key)) return;
    event.preventDefault();
    // A phone inside a phone takes its own keys.
    event.stopPropagation();
    const button = keypad.querySelector(`[data-key="${key}"]`);
    button?.classList.add('pressed');
    setTimeout(() => button?.classList.remove('pressed'), flashMs);
    press(key);
  });
}
