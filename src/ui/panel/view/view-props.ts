/** What every view of the panel is given. */
import type { PanelJson } from '../../../contract/panel';
import type { Actions } from '../actions/actions';
import type { PanelState } from '../state/state';

export interface ViewProps {
  readonly state: PanelState;
  readonly panel: PanelJson;
  readonly actions: Actions;
}
