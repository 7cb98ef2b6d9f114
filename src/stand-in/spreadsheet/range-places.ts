/** Which cells are behind a range that the script hands back. */

import type { CellRange } from '../../core/grid/cell-range';
import { type Execution, hostError } from '../execution/execution';
import type { Sheet } from '../host/model';

export interface RangePlace {
  readonly sheet: Sheet;
  readonly area: CellRange;
}

const places = new WeakMap<object, RangePlace>();

export function keepPlace(object: object, place: RangePlace): void {
  places.set(object, place);
}

export function placeOf(execution: Execution, object: object): RangePlace {
  const place = places.get(object);
  if (place === undefined) throw hostError(execution, 'not modelled: a range of another spreadsheet');
  return place;
}
