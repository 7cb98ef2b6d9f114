/** The panel beside the sheet. */
import { render } from 'preact';
import { Panel } from './panel';

const place = document.getElementById('panel');
if (place !== null) render(<Panel />, place);
