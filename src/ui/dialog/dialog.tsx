/** The frame of the dialog: views behind tabs, each asked for when it is first shown and kept from then on. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { COORDINATOR_VIEWS, type CoordinatorView } from '../../contract/pages/dialog';
import type { HostJson } from '../../contract/pages/host';
import type { Locale } from '../../core/locale';
import { type Notice, NoticeBar, noticeOf } from '../shared/cards';
import { SAY, SayContext } from '../shared/say';
import { TabList } from '../shared/tab-list';
import { closeOnEscape } from './frame/close-on-escape';
import { DIALOG_WORDS } from './frame/dialog-words';
import type { ViewProps } from './frame/view-frame';
import { HealthView } from './health';
import { HelpView } from './help';
import { ProtectionView } from './protection/protection';
import { RemindersView } from './reminders/reminders';
import { SelfCheckView } from './self-check';

const VIEWS: Readonly<Record<CoordinatorView, (props: ViewProps) => JSX.Element>> = {
  reminders: RemindersView,
  protection: ProtectionView,
  health: HealthView,
  'self-check': SelfCheckView,
  help: HelpView,
};

/** In the order of their tabs. */
export const VIEW_NAMES = Object.keys(VIEWS) as readonly CoordinatorView[];

function isOffered(view: CoordinatorView, host: HostJson): boolean {
  const { needs } = COORDINATOR_VIEWS[view];
  return needs === null || host[needs];
}

interface CoordinatorProps {
  readonly first: CoordinatorView;
  readonly host: HostJson;
  readonly locale: Locale;
}

export function Coordinator({ first, host, locale }: CoordinatorProps) {
  const [view, setView] = useState(first);
  const [seen, setSeen] = useState<ReadonlySet<CoordinatorView>>(new Set([first]));
  const [news, setNews] = useState<Notice | null>(null);
  const sheet = useRef<string | null>(null);
  const say = SAY[locale];
  useEffect(closeOnEscape, []);
  const show = (next: CoordinatorView): void => {
    setView(next);
    setSeen(new Set([...seen, next]));
  };
  const here = useCallback(() => ({ sheet: sheet.current, year: null, locale: null }), []);
  const notify = useCallback((text: string) => setNews(noticeOf(text)), []);
  const onFound = useCallback((name: string) => {
    sheet.current = name;
  }, []);
  const views = VIEW_NAMES.filter((each) => isOffered(each, host));
  return (
    <SayContext.Provider value={say}>
      <main>
        <TabList
          tabs={views.map((each) => ({ view: each, label: say(DIALOG_WORDS[each]) }))}
          shown={view}
          label={say(DIALOG_WORDS.parts)}
          panelOf={(each) => `view-${each}`}
          onShow={show}
        />
        {views.map((each) => {
          const View = VIEWS[each];
          return (
            <div
              key={each}
              id={`view-${each}`}
              role="tabpanel"
              aria-labelledby={`tab-${each}`}
              class="view"
              hidden={each !== view}
            >
              {seen.has(each) && <View locale={locale} host={host} here={here} onFound={onFound} notify={notify} />}
            </div>
          );
        })}
        <div role="status" class="heard">
          {news?.text ?? ''}
        </div>
        {news !== null && <NoticeBar notice={news} onDismiss={() => setNews(null)} />}
      </main>
    </SayContext.Provider>
  );
}
