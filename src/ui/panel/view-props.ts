/** What every view of the panel is given. */
import type { PanelJson } from '../../contract/panel';
import type { Actions } from './actions';
import type { PanelState } from './state';

export interface ViewProps {
  readonly state: PanelState;
  readonly panel: PanelJson;
  readonly actions: Actions;
}
