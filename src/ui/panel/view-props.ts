/** What every view of the panel is given. */
import type { PanelJson } from '../../contract/panel';
import type { Actions } from './actions';
import type { PanelState } from './state';
import type { PanelWords } from './words';

export interface ViewProps {
  readonly state: PanelState;
  readonly panel: PanelJson;
  readonly words: PanelWords;
  readonly actions: Actions;
}
