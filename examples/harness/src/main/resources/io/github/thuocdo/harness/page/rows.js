// A long table of which only the rows in sight are drawn. Its pane stays where it is while the scroll bar moves, and its rows
// are exchanged: there is never an empty row, however fast one scrolls.

import {el} from './dom.js';

/** So many rows are drawn all at once, without a scroll bar of their own. */
const FEW = 60;
/** A print has at most so many rows. */
export const MOST_PRINTED = 2000;

/**
 * Makes the table scroll.
 *
 * @param table a table with a head and one body
 * @param label what a screen reader calls it
 * @param drawRow makes the row at a place
 * @param tell is told the first and the last place that are drawn
 */
export function virtualRows(table, label, drawRow, tell) {
  const body = table.tBodies[0];
  const space = el('div', {class: 'space'}, el('div', {class: 'pane'}, table));
  const scroller = el('div', {class: 'scroller', tabindex: '0', role: 'region', 'aria-label': label}, space);
  const state = {count: 0, first: 0, visible: 0, height: 36, printing: false};

  function isLong() {
    return state.count > FEW && !state.printing;
  }

  function measure() {
    scroller.classList.toggle('long', isLong());
    if (!isLong()) {
      state.visible = Math.min(state.count, state.printing ? MOST_PRINTED : FEW);
      space.style.height = 'auto';
      return;
    }
    if (body.rows.length === 0) {
      body.append(drawRow(0));
    }
    state.height = body.rows[0].offsetHeight || state.height;
    const room = scroller.clientHeight - table.tHead.offsetHeight - (table.caption?.offsetHeight ?? 0);
    state.visible = Math.max(1, Math.min(state.count, Math.floor(room / state.height)));
    space.style.height = `${scroller.clientHeight + (state.count - state.visible) * state.height}px`;
  }

  function draw() {
    const most = Math.max(0, state.count - state.visible);
    state.first = isLong() ? Math.min(most, Math.round(scroller.scrollTop / state.height)) : 0;
    const focused = body.contains(document.activeElement) ? placeOf(document.activeElement) : -1;
    const rows = [];
    for (let place = state.first; place < state.first + state.visible; place++) {
      const row = drawRow(place);
      row.setAttribute('aria-rowindex', String(place + 2));
      row.dataset.place = String(place);
      rows.push(row);
    }
    body.replaceChildren(...rows);
    if (focused >= 0) {
      focus(Math.max(state.first, Math.min(state.first + state.visible - 1, focused)));
    }
    tell(state.first, state.first + state.visible - 1);
  }

  function placeOf(node) {
    return Number(node.closest('tr').dataset.place);
  }

  function focus(place) {
    body.rows[place - state.first]?.querySelector('a')?.focus({preventScroll: true});
  }

  /** The arrows go from row to row, beyond the rows in sight too. */
  function move(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step === undefined || !body.contains(event.target)) {
      return;
    }
    const place = placeOf(event.target) + step;
    if (place < 0 || place >= state.count) {
      return;
    }
    event.preventDefault();
    if (place < state.first || place >= state.first + state.visible) {
      scroller.scrollTop += step * state.height;
      draw();
    }
    focus(place);
  }

  scroller.addEventListener('scroll', () => {
    if (isLong() && Math.round(scroller.scrollTop / state.height) !== state.first) {
      draw();
    }
  }, {passive: true});
  scroller.addEventListener('keydown', move);

  return {
    node: scroller,
    /** Draws anew, after what is shown has changed. */
    refresh(count, printing = false) {
      state.count = count;
      state.printing = printing;
      table.setAttribute('aria-rowcount', String(count + 1));
      measure();
      draw();
    },
    toTop() {
      scroller.scrollTop = 0;
    },
  };
}
