/** Univer, put together from the parts that showing and selecting need: without its number formats and calculations, which would read texts anew. */
import { LocaleType, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import designEn from '@univerjs/design/locale/en-US';
import designRu from '@univerjs/design/locale/ru-RU';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsEn from '@univerjs/docs-ui/locale/en-US';
import docsRu from '@univerjs/docs-ui/locale/ru-RU';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsRu from '@univerjs/sheets/locale/ru-RU';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiRu from '@univerjs/sheets-formula-ui/locale/ru-RU';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiRu from '@univerjs/sheets-ui/locale/ru-RU';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEn from '@univerjs/ui/locale/en-US';
import uiRu from '@univerjs/ui/locale/ru-RU';
import '@univerjs/sheets/facade';
import '@univerjs/ui/facade';
import '@univerjs/sheets-ui/facade';

export interface Started {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly locale: LocaleType;
}

/** In either scheme: the library's tracks would veil the cells at the edge. */
const SCROLL_BARS = {
  trackBackgroundColor: 'rgba(128,128,128,0)',
  trackBorderColor: 'rgba(128,128,128,0)',
  thumbBackgroundColor: 'rgba(128,128,128,0.55)',
  thumbHoverBackgroundColor: 'rgba(128,128,128,0.75)',
  thumbActiveBackgroundColor: 'rgba(128,128,128,0.9)',
};

/** The names and explanations of functions are left out of the words: they are never shown. */
export function startUniver(container: HTMLElement, language: 'ru' | 'en'): Started {
  const locale = language === 'ru' ? LocaleType.RU_RU : LocaleType.EN_US;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: dark.matches,
    locale,
    locales: {
      [LocaleType.RU_RU]: mergeLocales(designRu, docsRu, sheetsRu, sheetsUiRu, formulaUiRu, uiRu),
      [LocaleType.EN_US]: mergeLocales(designEn, docsEn, sheetsEn, sheetsUiEn, formulaUiEn, uiEn),
    },
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: false,
    contextMenu: false,
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    clipboardConfig: { hidePasteOptions: true },
    scrollConfig: SCROLL_BARS,
  });
  // The cell's editor is a part of these two.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin, { functionScreenTips: false });
  const api = FUniver.newAPI(univer);
  dark.addEventListener('change', () => api.toggleDarkMode(dark.matches));
  return { univer, api, locale };
}
