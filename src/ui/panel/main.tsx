/** The panel beside the sheet. */
import { render } from 'preact';
import { REPORT_ID } from '../../contract/pages/page-file';
import { Panel } from './panel';

function start(): void {
  const place = document.getElementById('panel');
  if (place !== null) render(<Panel makes={document.getElementById(REPORT_ID) !== null} />, place);
}

// What is put behind the page has not been read yet when this runs.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
