// Numbers as each language writes them.

import {isVietnamese} from './words.js';

/** A plain decimal with the marks of the language: 1234.5 is 1.234,5 or 1,234.5. */
export function written(plain) {
  const [whole, digits] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, isVietnamese() ? '.' : ',');
  return digits === undefined ? grouped : grouped + (isVietnamese() ? ',' : '.') + digits;
}

/** A count with its thousands set apart. */
export function counted(count) {
  return written(String(count));
}

/** A day, counted from 1 January 1970 on, as the language writes it. */
export function writtenDay(epochDay) {
  const iso = new Date(epochDay * 86400000).toISOString().slice(0, 10);
  return isVietnamese() ? iso.split('-').reverse().join('/') : iso;
}

/** A number for a picture, with two digits behind its mark at most. */
export function percent(number) {
  return Math.round(number * 100) / 100 + '%';
}
