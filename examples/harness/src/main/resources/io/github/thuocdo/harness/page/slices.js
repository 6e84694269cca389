// What is said of units at length: the bytes of one unit are read when it is asked for, and those of the others stay what they are.

import {wholeNumbers} from './data.js';

/**
 * Gives, for each unit, what reads its numbers one after the other.
 *
 * @param lengths how many bytes two columns take: how long the slice of each unit is, and the slices
 */
export function slicesOf(data, lengths) {
  const {bytes, start} = data.rest;
  const next = wholeNumbers(bytes, start);
  const from = new Uint32Array(data.size);
  let at = start + lengths[0];
  for (let unit = 0; unit < data.size; unit++) {
    from[unit] = at;
    at += next();
  }
  data.rest.start += lengths[0] + lengths[1];
  return unit => wholeNumbers(bytes, from[unit]);
}
