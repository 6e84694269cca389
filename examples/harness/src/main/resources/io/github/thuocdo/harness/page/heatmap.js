// Units by criteria: what became of each, by colour and by sign.

import {MET, NOT_APPLICABLE, NOT_MET, STATUSES, UNKNOWN, statusOf} from './data.js';
import {el, name, unseen} from './dom.js';
import {nearly, shareOfPoints, valueWords} from './figures.js';
import {choice} from './filter.js';
import {listView} from './list.js';
import {counted} from './numbers.js';
import {unitAddress} from './standing.js';
import {pick, say} from './words.js';

const FULL = 9;

/** So few criteria have room for heads that are read without turning one's own. */
const FEW = 12;

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

/** What the colours and signs mean; those between two ends stand in one row. */
function legend(data) {
  const swatch = (colour, sign) => el('span', {class: 'cell ' + colour, 'aria-hidden': 'true'}, sign);
  const entry = (swatches, text) => el('li', {}, swatches, ' ', text);
  return el('ul', {class: 'legend'},
    data.judged && [entry(swatch('m', '✓'), say('map.met')), entry([swatch('n0', '0'), swatch('n1', '3'), swatch('n2', '6'), swatch('n3', '9')], say('map.not-met'))],
    (!data.judged || data.hasPointsOnly) && entry([swatch('s0', '0'), swatch('s1', '3'), swatch('s2', '6'), swatch('s3', '9'), swatch('m', '✓')], say('map.scored')),
    entry(swatch('u', '?'), say('map.unknown')),
    entry(swatch('x', '–'), say('map.not-applicable')));
}

function orderField(data, changed) {
  const orders = [['rank', 'order.rank'], ['name', 'order.name'], data.parents.length > 1 && ['parent', 'order.parent']].filter(each => each);
  const field = el('select', {on: {change: event => {
    choice.sort = event.target.value;
    choice.down = false;
    changed();
  }}}, orders.map(([value, key]) => el('option', {value, selected: choice.sort === value}, say(key))));
  return el('label', {class: 'choice'}, el('span', {}, say('order')), field);
}

/** The view. */
export function mapView(data) {
  const criteria = data.scored;
  const isOfParents = () => choice.sort === 'parent';
  const size = criteria.length <= FEW ? ' few' : '';

  function columns() {
    return [
      {sort: 'rank', title: say('column.rank'), kind: 'number'},
      {sort: 'name', title: say('column.unit'), kind: 'name'},
      isOfParents() && {sort: 'parent', title: say('column.parent'), kind: 'parent'},
      ...criteria.map(criterion => ({
        sort: 'criterion' + data.criteria.indexOf(criterion), title: pick(criterion.name), kind: 'criterion' + size,
      })),
    ].filter(column => column);
  }

  function row(unit) {
    const {rank, parent} = data.units;
    return el('tr', {},
      el('td', {class: 'number'}, rank[unit] === 0 ? say('ui.dash') : counted(rank[unit])),
      el('th', {scope: 'row', class: 'name'}, el('a', {href: unitAddress(data, unit)}, name(data.names[unit]))),
      isOfParents() && el('td', {class: 'parent'}, parent[unit] === 0 ? '' : name(data.parentNames[parent[unit] - 1])),
      criteria.map(criterion => cell(data, criterion, unit)),
      el('td', {class: 'filler'}));
  }

  return listView(data, {
    kind: 'map',
    caption: 'map.caption',
    columns,
    row,
    ending: () => el('td', {class: 'filler'}, unseen('')),
    introduction: [el('p', {}, say('map.legend')), legend(data)],
    more: changed => orderField(data, changed),
  });
}
