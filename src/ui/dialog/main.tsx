/** The coordinator's dialog over the sheet. */
import { render } from 'preact';
import type { CoordinatorView } from '../../contract/pages/dialog';
import { ABILITIES, parseAbilities } from '../../contract/pages/host';
import { pageLocale } from '../shared/page-locale';
import { SAY } from '../shared/say';
import { Coordinator, VIEW_NAMES } from './dialog';
import { ReportPages } from './preview/report-pages';

/** What the server has put behind the page: which view to begin with, and what the host can do. */
function start(): void {
  const { view, able, request } = document.getElementById('view')?.dataset ?? {};
  const first = VIEW_NAMES.find((each) => each === view) ?? ('health' satisfies CoordinatorView);
  const host = parseAbilities(able ?? ABILITIES.join(' '));
  const place = document.getElementById('panel');
  if (place === null) return;
  if (view === 'preview')
    render(
      <ReportPages request={JSON.parse(decodeURIComponent(request ?? '%7B%7D'))} say={SAY[pageLocale()]} />,
      place,
    );
  else render(<Coordinator first={first} host={host} locale={pageLocale()} />, place);
}

// What is put behind the page has not been read yet when this runs.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
