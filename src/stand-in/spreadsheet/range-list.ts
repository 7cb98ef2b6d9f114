/** Several ranges of a tab given a look in one call. */
import { type Execution, strict } from '../execution/execution';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;

type Modelled = 'clearContent' | 'setFontWeight' | 'setNumberFormat' | 'setWrap';

/** One call counts as one, as on Google, whatever the number of ranges. */
export function googleRangeList(execution: Execution, ranges: readonly GoogleRange[]): GoogleRangeList {
  const { calls } = execution.host;
  const quietly = (work: (range: GoogleRange) => void): GoogleRangeList => {
    const counted = new Map(calls);
    for (const range of ranges) work(range);
    calls.clear();
    for (const [method, count] of counted) calls.set(method, count);
    return object;
  };
  const list: Pick<GoogleRangeList, Modelled> = {
    clearContent: () => quietly((range) => range.setValues(range.getValues().map((row) => row.map(() => '')))),
    setFontWeight: (weight) => quietly((range) => range.setFontWeight(weight)),
    setNumberFormat: (format) => quietly((range) => range.setNumberFormat(format)),
    setWrap: (wrap) => quietly((range) => range.setWrap(wrap)),
  };
  const object = strict<GoogleRangeList>(execution, 'RangeList', list);
  return object;
}
