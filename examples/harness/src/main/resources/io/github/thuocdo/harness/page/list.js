// A view that lists units in rows, sorted by the head of any column: the table and the map are two of them.

import {controls} from './controls.js';
import {el} from './dom.js';
import {choice, shownUnits} from './filter.js';
import {counted} from './numbers.js';
import {MOST_PRINTED, virtualRows} from './rows.js';
import {say} from './words.js';

/** A head that sorts by its column: once up, once more down. On paper it is a text, since a button is not repeated on each page. */
function sortHead(column, changed) {
  const isChosen = column.sort === choice.sort;
  const sign = isChosen ? (choice.down ? ' ▼' : ' ▲') : '';
  return el('th', {
    scope: 'col', class: column.kind, 'data-sort': column.sort,
    'aria-sort': isChosen ? (choice.down ? 'descending' : 'ascending') : null,
  }, el('button', {type: 'button', title: say('sort.by', column.title), on: {click: () => {
    choice.down = isChosen && !choice.down;
    choice.sort = column.sort;
    changed(column.sort);
  }}}, column.title, el('span', {'aria-hidden': 'true'}, sign)), el('span', {class: 'on-paper'}, column.title));
}

/**
 * The view.
 *
 * @param kind the key of its title, and the class of its table
 * @param caption the key of what stands above the table
 * @param columns gives the columns: by what each sorts, its title, and its class
 * @param row makes the row of a unit
 * @param ending the cell that ends the row of heads, if any
 * @param introduction what stands above the filters
 * @param more makes a further control, which is told what to call after a change
 */
export function listView(data, {kind, caption: captionKey, columns, row, ending = () => null, introduction = [], more = () => null}) {
  let shown = [];
  const head = el('thead');
  const caption = el('caption');
  const table = el('table', {class: kind}, caption, head, el('tbody'));
  const position = el('p', {class: 'position', 'aria-live': 'off'});
  const rows = virtualRows(table, say('ui.' + kind), place => row(shown[place]), (first, last) => {
    position.textContent = shown.length === 0 ? say('filter.none') : say('table.shown', counted(first + 1), counted(last + 1), counted(shown.length));
  });

  function changed(sort) {
    shown = shownUnits(data);
    head.replaceChildren(el('tr', {}, columns().map(column => sortHead(column, changed)), ending()));
    if (sort !== undefined) {
      head.querySelector(`[data-sort="${sort}"] button`).focus();
    }
    caption.textContent = say(captionKey, counted(shown.length));
    bar.tell(shown.length);
    rows.toTop();
    rows.refresh(shown.length);
  }

  const bar = controls(data, more(() => changed()), () => changed(), () => shown);
  return {
    title: say('ui.' + kind),
    node: el('section', {class: 'wide-view list-' + kind}, el('h1', {tabindex: '-1'}, say('ui.' + kind)), introduction, bar.node, rows.node, position),
    shown: () => changed(),
    print(printing) {
      rows.refresh(shown.length, printing);
      if (printing && shown.length > MOST_PRINTED) {
        position.textContent = say('table.printed', counted(MOST_PRINTED), counted(shown.length));
      }
    },
  };
}
