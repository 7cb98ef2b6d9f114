import './page.css';
import { Connection } from './connection';
import { Grid } from './grid/grid';
import { copyOf } from './workbook-copy';
const c = new Connection();
await0();
async function await0() { const view = await c.state(); const p = document.getElementById('page')!; p.style.height='800px';
 (window as any).grid = new Grid(p, 'ru', view.name, copyOf(view), { typed: (...a) => console.log('typed', JSON.stringify(a)), cleared: (...a) => console.log('cleared', JSON.stringify(a)), selected: (...a) => console.log('sel', JSON.stringify(a)) }); }
