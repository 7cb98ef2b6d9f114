/** What the panel knows; its views only draw it. */
import type { PanelJson, SettingTexts } from '../../../contract/panel';
import type { Locale } from '../../../core/locale';
import type { Notice } from '../../shared/cards';
import { pageLocale } from '../../shared/page-locale';
import { IDLE, type WorkState } from '../../shared/work';
import { type Filter, NO_FILTER } from './filter';

/** `import` has no tab: it is come to from elsewhere. */
export type View = 'overview' | 'findings' | 'report' | 'settings' | 'import';

export interface PanelState extends WorkState {
  readonly view: View;
  readonly locale: Locale;
  readonly panel: PanelJson | null;
  /** When the check that is shown came, by the browser's clock; null before the first. */
  readonly checkedAt: Date | null;
  /** The sheet has changed since. */
  readonly stale: boolean;
  readonly notice: Notice | null;
  readonly filter: Filter;
  /** Settings that were edited and not saved yet: another view may be looked at meanwhile. */
  readonly draft: SettingTexts;
  /** Reasons that were typed and not given yet, by what they are asked for. */
  readonly reasons: Readonly<Record<string, string>>;
}

export function firstState(): PanelState {
  return {
    ...IDLE,
    view: 'overview',
    locale: pageLocale(),
    panel: null,
    checkedAt: null,
    stale: false,
    notice: null,
    filter: NO_FILTER,
    draft: {},
    reasons: {},
  };
}
