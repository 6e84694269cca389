// Group by group: how many units a type, an area or a group has, and how their scores lie beside those of all.

import {controls} from './controls.js';
import {el, name, picture, svg} from './dom.js';
import {plainText, roundedHalfUp} from './exact.js';
import {scoreWords} from './figures.js';
import {choice, shownUnits} from './filter.js';
import {counted, percent, written} from './numbers.js';
import {virtualRows} from './rows.js';
import {placeOfScore, scoreRange} from './standing.js';
import {say} from './words.js';

/** By what units are grouped: the key of its choice among the filters, the names, and the numbers of the groups of a unit. */
const KINDS = {
  type: {names: data => data.types, of: (data, unit) => (data.units.type[unit] === 0 ? [] : [data.units.type[unit] - 1]), value: at => String(at + 1)},
  parent: {names: data => data.parentNames, of: (data, unit) => (data.units.parent[unit] === 0 ? [] : [data.units.parent[unit] - 1]), value: at => String(at + 1)},
  group: {names: data => data.groups, of: (data, unit) => data.units.groups[unit], value: at => String(at)},
};

/** By what the units of this page can be grouped: that which tells them apart. */
export function groupings(data) {
  return Object.keys(KINDS).filter(kind => KINDS[kind].names(data).length > 1);
}

function grouped(data, kind, shown) {
  const {names, of} = KINDS[kind];
  const groups = names(data).map((title, at) => ({title, at, units: 0, scores: [], met: 0, unknown: 0, best: NaN}));
  shown.forEach(unit => of(data, unit).forEach(at => add(data, groups[at], unit)));
  return groups.filter(group => group.units > 0);
}

function add(data, group, unit) {
  const {score, rank, met, unknown} = data.units;
  group.units++;
  group.met += met[unit];
  group.unknown += unknown[unit];
  if (rank[unit] !== 0) {
    group.best = Math.min(rank[unit], group.best || rank[unit]);
  }
  if (!Number.isNaN(score[unit])) {
    group.scores.push(score[unit]);
  }
}

/** Twice the middle score, which is a whole number of steps: the middle of an even number of scores lies between two. */
function twiceMiddle(scores) {
  const half = Math.floor(scores.length / 2);
  return scores.length === 0 ? NaN : scores.length % 2 === 1 ? 2 * scores[half] : scores[half - 1] + scores[half];
}

/** The middle score, with one digit more where that of any group lies between two steps. */
function middleWords(data, {twice, isBetween}) {
  return Number.isNaN(twice) ? say('ui.dash') : isBetween ? written(plainText(5 * twice, data.scale + 1)) : scoreWords(data, twice / 2);
}

/** From the lowest to the highest score, the middle half of them wider, and a line in the middle of all. */
function strip({scores, twice}, range) {
  if (scores.length === 0) {
    return '';
  }
  const at = steps => placeOfScore(steps, range);
  const bar = (from, to, css, y, height) => svg('rect', {class: css, x: percent(at(from)), width: percent(Math.max(0.4, at(to) - at(from))), y, height});
  const quarter = Math.floor((scores.length - 1) / 4);
  const middle = percent(at(twice / 2));
  return picture('score', 16,
    svg('rect', {class: 'ground', width: '100%', height: 16}),
    bar(scores[0], scores[scores.length - 1], 'from-to', 6, 4),
    bar(scores[quarter], scores[scores.length - 1 - quarter], 'met', 3, 10),
    svg('line', {class: 'whisker', x1: middle, x2: middle, y1: 0, y2: 16}));
}

function columnsOf(data) {
  return [
    ['column.group', 'name'], ['column.units', 'number'], ['column.best-rank', 'number mid'], ['column.middle', 'number'], ['column.scores', 'bar mid'],
    ['column.lowest', 'number peer'], ['column.highest', 'number peer'], data.judged && ['column.met-each', 'number mid'], ['column.unknown', 'number mid'],
  ].filter(column => column);
}

/** An address that shows the units of the group alone. */
function link(kind, group) {
  return el('a', {href: '#/units', on: {click: () => {
    choice[kind] = KINDS[kind].value(group.at);
  }}}, name(group.title));
}

function row(data, kind, group, range) {
  const score = steps => (group.scores.length === 0 ? say('ui.dash') : scoreWords(data, steps));
  const number = (css, text) => el('td', {class: css}, text);
  return el('tr', {},
    el('th', {scope: 'row', class: 'name'}, link(kind, group)),
    number('number', counted(group.units)),
    number('number mid', Number.isNaN(group.best) ? say('ui.dash') : counted(group.best)),
    number('number', middleWords(data, group)),
    number('bar mid', strip(group, range)),
    number('number peer', score(group.scores[0])),
    number('number peer', score(group.scores[group.scores.length - 1])),
    data.judged && number('number mid', written(plainText(roundedHalfUp([BigInt(group.met), BigInt(group.units)], 1), 1))),
    number('number mid', counted(group.unknown)));
}

const ORDERS = {
  middle: (one, other) => (other.twice || 0) - (one.twice || 0),
  name: (one, other) => one.title.localeCompare(other.title, 'vi'),
  units: (one, other) => other.units - one.units,
};

function select(title, options, chosen, changed) {
  return el('label', {class: 'choice'}, el('span', {}, say(title)), el('select', {on: {change: event => changed(event.target.value)}},
    options.map(([value, key]) => el('option', {value, selected: value === chosen}, say(key)))));
}

/** The view. */
export function groupsView(data) {
  const range = scoreRange(data);
  const kinds = groupings(data);
  let shown = [];
  let kind = kinds.includes('parent') ? 'parent' : kinds[0];
  let order = 'middle';
  let groups = [];
  const caption = el('caption');
  const table = el('table', {class: 'units'}, caption,
    el('thead', {}, el('tr', {}, columnsOf(data).map(([key, css]) => el('th', {scope: 'col', class: css}, say(key))))), el('tbody'));
  const position = el('p', {class: 'position'});
  const rows = virtualRows(table, say('ui.groups'), place => row(data, kind, groups[place], range), (first, last) => {
    position.textContent = groups.length === 0 ? say('filter.none') : say('table.shown', counted(first + 1), counted(last + 1), counted(groups.length));
  });

  function changed() {
    shown = shownUnits(data);
    groups = grouped(data, kind, shown);
    groups.forEach(group => {
      group.scores.sort((one, other) => one - other);
      group.twice = twiceMiddle(group.scores);
    });
    const isBetween = groups.some(group => Math.abs(group.twice) % 2 === 1);
    groups.forEach(group => {
      group.isBetween = isBetween;
    });
    groups.sort(ORDERS[order]);
    caption.textContent = say('groups.caption', counted(groups.length), counted(shown.length));
    bar.tell(shown.length);
    rows.toTop();
    rows.refresh(groups.length);
  }

  const choices = [
    select('groups.by', kinds.map(each => [each, 'filter.' + each]), kind, chosen => {
      kind = chosen;
      changed();
    }),
    select('order', [['middle', 'column.middle'], ['name', 'order.name'], ['units', 'column.units']], order, chosen => {
      order = chosen;
      changed();
    }),
  ];
  const bar = controls(data, choices, changed, () => shown);
  return {
    title: say('ui.groups'),
    node: el('section', {class: 'wide-view'}, el('h1', {tabindex: '-1'}, say('ui.groups')), el('p', {}, say('groups.legend')), bar.node, rows.node, position),
    shown: changed,
    print: printing => rows.refresh(groups.length, printing),
  };
}
