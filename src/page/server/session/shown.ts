/** What an execution shows to the person: whatever came to the host's lists since they were marked. */
import type { Host } from '../../../stand-in/host/host';
import type { Act, Shown } from '../messages';

/** A page that a script has shown: its file without ".html", and what the script appended. */
export interface FramedPage {
  readonly file: string;
  readonly appended: string;
}

interface Marks {
  readonly toasts: number;
  readonly alerts: number;
  readonly sidebars: number;
  readonly dialogs: number;
}

export const markShown = ({ toasts, alerts, sidebars, dialogs }: Host): Marks => ({
  toasts: toasts.length,
  alerts: alerts.length,
  sidebars: sidebars.length,
  dialogs: dialogs.length,
});

/** Since the marks were made. An execution that ended at a question shows the question alone: it will run anew. */
export function shownSince(marks: Marks, host: Host, act: Act, openPage: (page: FramedPage) => string): Shown {
  const active = activeAfter(act, host);
  const { question } = host;
  if (question !== null) return { toasts: [], alerts: [], question, sidebar: null, dialog: null, active };
  // Of several only the last one stays on the screen.
  const dialog = host.dialogs.slice(marks.dialogs).at(-1);
  const sidebar = host.sidebars.slice(marks.sidebars).at(-1);
  return {
    toasts: host.toasts.slice(marks.toasts),
    alerts: host.alerts.slice(marks.alerts),
    question,
    sidebar: sidebar === undefined ? null : { title: sidebar.title, source: openPage(sidebar) },
    dialog:
      dialog === undefined
        ? null
        : { title: dialog.title, source: openPage(dialog), width: dialog.width, height: dialog.height },
    active,
  };
}

function activeAfter({ tab: before }: Act, { activeSheet, activeRange, ids }: Host): Shown['active'] {
  const tab = ids.get(activeSheet) ?? 0;
  return activeRange === null && tab === before ? null : { tab, area: activeRange };
}
