// A plain table in a page of text: it scrolls by itself where the screen is too narrow for it.

import {el} from './dom.js';

/** A table: its caption, its heads, and rows of cells, the first of which is a head; the cells behind the first ones are numbers. */
export function plainTable(caption, heads, rows, texts = 1) {
  const kind = at => (at < texts ? '' : 'number');
  return el('div', {class: 'table-of-page', tabindex: '0', role: 'region', 'aria-label': caption},
    el('table', {class: 'plain'}, el('caption', {}, caption),
      el('thead', {}, el('tr', {}, heads.map((head, at) => el('th', {scope: 'col', class: kind(at)}, head)))),
      el('tbody', {}, rows.map(([first, ...cells]) => el('tr', {}, el('th', {scope: 'row'}, first), cells.map((cell, at) => el('td', {class: kind(at + 1)}, cell)))))));
}
