/** The coordinator's dialog: its views, in the order of their tabs, which function of the menu opens each, and what it needs of the place. */
import type { HostJson } from './host';

interface View {
  readonly opens: string;
  /** Offered only where the place can do it; null for everywhere. */
  readonly needs: keyof HostJson | null;
}

export const COORDINATOR_VIEWS = {
  reminders: { opens: 'openReminders', needs: null },
  protection: { opens: 'openProtection', needs: 'protection' },
  health: { opens: 'openHealth', needs: null },
  'self-check': { opens: 'openSelfCheck', needs: 'selfCheck' },
  help: { opens: 'openHelp', needs: null },
} as const satisfies Readonly<Record<string, View>>;

export type CoordinatorView = keyof typeof COORDINATOR_VIEWS;
