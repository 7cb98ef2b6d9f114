/** Moves the focus to what has just appeared; as a `ref` it runs once, because it is always the same function. */

export function focusFirst(element: HTMLElement | null): void {
  element?.focus();
}
