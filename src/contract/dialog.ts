/** The coordinator's dialog: which of its views a menu entry opens. */

export type CoordinatorView = 'reminders' | 'protection' | 'health' | 'self-check';
