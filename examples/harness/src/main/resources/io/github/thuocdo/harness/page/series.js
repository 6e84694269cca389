// The figures of all units for one criterion, as pictures need them: nearly right, and in their order.

import {once} from './data.js';
import {nearly} from './figures.js';

/** Adds to each criterion its values, unit by unit, and those that are numbers in their order; each is made when first asked for. */
export function addSeries(data) {
  data.criteria.forEach(criterion => {
    once(criterion, 'values', () => valuesOf(data, criterion));
    once(criterion, 'ordered', () => criterion.values.filter(value => !Number.isNaN(value)).sort());
  });
}

function valuesOf(data, criterion) {
  const values = new Float64Array(data.size);
  for (let unit = 0; unit < data.size; unit++) {
    values[unit] = nearly(data, criterion, unit);
  }
  return values;
}

/** The numbers of some units, in the order of the units. */
export function valuesAmong(criterion, units) {
  const {values} = criterion;
  const some = new Float64Array(units.length);
  let count = 0;
  units.forEach(unit => {
    if (!Number.isNaN(values[unit])) {
      some[count++] = values[unit];
    }
  });
  return some.subarray(0, count);
}
