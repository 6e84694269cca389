// Units by criteria: what became of each, by colour and by sign.

import {MET, NOT_APPLICABLE, NOT_MET, STATUSES, UNKNOWN, statusOf} from './data.js';
import {controls} from './controls.js';
import {el, name, unseen} from './dom.js';
import {nearly, shareOfPoints, valueWords} from './figures.js';
import {choice, shownUnits} from './filter.js';
import {counted} from './numbers.js';
import {virtualRows} from './rows.js';
import {sortHead, unitAddress} from './table.js';
import {pick, say} from './words.js';

const FULL = 9;

/** How many tenths of what is asked are reached, 0 to 9. */
function tenths(data, criterion, unit) {
  const share = shareOfPoints(data, criterion, unit);
  const reached = Number.isNaN(share) ? nearly(data, criterion, unit) / Number(criterion.threshold) : share;
  return Number.isFinite(reached) ? Math.max(0, Math.min(FULL, Math.floor(10 * reached))) : 0;
}

/** The sign and the colour of an outcome. */
function markOf(data, criterion, unit) {
  switch (statusOf(criterion, unit)) {
    case MET:
      return {sign: '✓', colour: 'm'};
    case UNKNOWN:
      return {sign: '?', colour: 'u'};
    case NOT_APPLICABLE:
      return {sign: '–', colour: 'x'};
    case NOT_MET: {
      const reached = tenths(data, criterion, unit);
      return {sign: String(reached), colour: 'n' + Math.floor(reached / 2.5)};
    }
    default: {
      const isAll = shareOfPoints(data, criterion, unit) >= 1;
      const reached = tenths(data, criterion, unit);
      return {sign: isAll ? '✓' : String(reached), colour: isAll ? 'm' : 's' + Math.floor(reached / 2.5)};
    }
  }
}

function cell(data, criterion, unit) {
  const mark = markOf(data, criterion, unit);
  const status = say('status.' + STATUSES[statusOf(criterion, unit)]);
  const title = `${pick(criterion.name)}: ${status}, ${valueWords(data, criterion, unit)}`;
  return el('td', {class: 'cell ' + mark.colour, title: title.slice(0, 400)}, mark.sign);
}

function legend(data) {
  const entry = (colour, sign, text) => el('li', {}, el('span', {class: 'cell ' + colour, 'aria-hidden': 'true'}, sign), ' ', text);
  const entries = [
    data.judged ? entry('m', '✓', say('map.met')) : entry('s3', '9', say('map.scored')),
    data.judged && entry('n3', '9', say('map.not-met')),
    data.judged && entry('n0', '0', ''),
    entry('u', '?', say('map.unknown')),
    entry('x', '–', say('map.not-applicable')),
  ];
  return el('ul', {class: 'legend'}, entries);
}

function orderField(changed) {
  const orders = [['rank', 'order.rank'], ['name', 'order.name'], ['parent', 'order.parent']];
  const field = el('select', {on: {change: event => {
    choice.sort = event.target.value;
    choice.down = false;
    changed();
  }}}, orders.map(([value, key]) => el('option', {value, selected: choice.sort === value}, say(key))));
  return el('label', {class: 'choice'}, el('span', {}, say('order')), field);
}

/** The view. */
export function mapView(data) {
  let shown = shownUnits(data);
  const head = el('thead');
  const caption = el('caption');
  const table = el('table', {class: 'map'}, caption, head, el('tbody'));
  const position = el('p', {class: 'position'});
  const criteria = data.scored;
  const rows = virtualRows(table, say('ui.map'), place => row(shown[place]), (first, last) => {
    position.textContent = shown.length === 0 ? say('filter.none') : say('table.shown', counted(first + 1), counted(last + 1), counted(shown.length));
  });

  function row(unit) {
    const rank = data.units.rank[unit];
    return el('tr', {},
      el('td', {class: 'number'}, rank === 0 ? say('ui.dash') : counted(rank)),
      el('th', {scope: 'row', class: 'name'}, el('a', {href: unitAddress(data, unit)}, name(data.names[unit]))),
      criteria.map(criterion => cell(data, criterion, unit)),
      el('td', {class: 'filler'}));
  }

  function drawHead(focusOn) {
    head.replaceChildren(el('tr', {},
      sortHead({sort: 'rank', title: say('column.rank'), kind: 'number'}, changed),
      sortHead({sort: 'name', title: say('column.unit'), kind: 'name'}, changed),
      criteria.map(criterion => sortHead({
        sort: 'criterion' + data.criteria.indexOf(criterion), title: pick(criterion.name), kind: 'criterion',
      }, changed)),
      el('td', {class: 'filler'}, unseen(''))));
    if (focusOn) {
      head.querySelector(`[data-sort="${focusOn}"] button`).focus();
    }
  }

  function changed(sort) {
    shown = shownUnits(data);
    drawHead(sort);
    caption.textContent = say('map.caption', counted(shown.length));
    bar.tell(shown.length);
    rows.toTop();
    rows.refresh(shown.length);
  }

  const bar = controls(data, orderField(() => changed()), () => changed(), () => shown);
  return {
    title: say('ui.map'),
    node: el('section', {class: 'wide-view'}, el('h1', {tabindex: '-1'}, say('ui.map')), el('p', {}, say('map.legend')), legend(data), bar.node, rows.node, position),
    shown: () => changed(),
    print: printing => rows.refresh(shown.length, printing),
  };
}
