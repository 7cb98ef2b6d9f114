/** Escape closes the dialog. */
import { closeDialog } from '../../server/call';

/** Google's frame keeps the key from its dialog. A field of a date has a use of its own for it, and steps under way would end with the dialog. */
export function closeOnEscape(): () => void {
  const listener = (event: KeyboardEvent): void => {
    const busy = document.querySelector('.progress.on') !== null;
    const inDate = event.target instanceof HTMLInputElement && event.target.type === 'date';
    if (event.key === 'Escape' && !event.defaultPrevented && !busy && !inDate) closeDialog();
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}
