// The table of all units: score bars with the interval of what a score may be, ranks, counts; sorted by any column.

import {controls} from './controls.js';
import {el, name, picture, svg, unseen} from './dom.js';
import {scoreWords} from './figures.js';
import {choice, shownUnits} from './filter.js';
import {counted, percent} from './numbers.js';
import {MOST_PRINTED, virtualRows} from './rows.js';
import {pick, say} from './words.js';

/** The address of a unit's page. */
export function unitAddress(data, unit) {
  return '#' + encodeURIComponent(data.codes[unit]);
}

/** Which of a unit's peer ranks is that of a kind: of its type first, then of the unit above, then of its groups. */
export function peerOf(data, unit, kind) {
  const at = kind === 'type' || data.units.type[unit] === 0 ? 0 : 1;
  return data.units[kind][unit] === 0 ? undefined : data.units.peers[unit][at];
}

/** A score as a bar, with a whisker from the worst to the best that it may be. */
export function scoreBar(data, unit, range) {
  const {score, worst, best} = data.units;
  if (Number.isNaN(score[unit])) {
    return '';
  }
  const at = steps => percent(Math.max(0, Math.min(100, 100 * (steps - range.from) / (range.to - range.from))));
  const isOpen = worst[unit] !== best[unit];
  return picture('score', 16,
    svg('rect', {class: 'ground', width: '100%', height: 16}),
    svg('rect', {class: 'met', width: at(score[unit]), y: 3, height: 10}),
    isOpen && svg('line', {class: 'whisker', x1: at(worst[unit]), x2: at(best[unit]), y1: 8, y2: 8}),
    isOpen && svg('line', {class: 'whisker', x1: at(worst[unit]), x2: at(worst[unit]), y1: 3, y2: 13}),
    isOpen && svg('line', {class: 'whisker', x1: at(best[unit]), x2: at(best[unit]), y1: 3, y2: 13}));
}

/** From where to where scores go: from 0 or the least, to the full score of the set or the most. */
export function scoreRange(data) {
  const range = {from: 0, to: Number(data.set.full) * 10 ** data.scale};
  for (let unit = 0; unit < data.size; unit++) {
    range.from = Math.min(range.from, data.units.worst[unit] || 0, data.units.score[unit] || 0);
    range.to = Math.max(range.to, data.units.best[unit] || 0, data.units.score[unit] || 0);
  }
  return range;
}

export function verdictWords(data, unit) {
  const {decision, band} = data.units;
  const words = [decision[unit] === 0 ? '' : say('verdict.' + decision[unit]), band[unit] === 0 ? '' : pick(data.bands[band[unit] - 1])];
  return words.filter(word => word !== '').join(' · ');
}

function peerWords(data, unit, kind) {
  const peer = peerOf(data, unit, kind);
  return peer === undefined ? say('ui.dash') : say('points', counted(peer.rank), counted(peer.of));
}

function intervalWords(data, unit) {
  const {worst, best} = data.units;
  return worst[unit] === best[unit] ? say('ui.dash') : scoreWords(data, worst[unit]) + ' – ' + scoreWords(data, best[unit]);
}

/** The columns: by what they sort, their titles, how wide a screen must be for them, and what stands in them. */
function columnsOf(data) {
  const units = data.units;
  const range = scoreRange(data);
  const count = (sort, key) => ({sort, title: say('column.' + key), kind: 'number mid', cell: unit => counted(units[sort][unit])});
  return [
    {sort: 'rank', title: say('column.rank'), kind: 'number', cell: unit => (units.rank[unit] === 0 ? say('ui.dash') : counted(units.rank[unit]))},
    {sort: 'name', title: say('column.unit'), kind: 'name', cell: unit => el('a', {href: unitAddress(data, unit)}, name(data.names[unit]))},
    {sort: 'code', title: say('column.code'), kind: 'wide', cell: unit => name(data.codes[unit])},
    data.parents.length > 1 && {sort: 'parent', title: say('column.parent'), kind: 'wide',
      cell: unit => (units.parent[unit] === 0 ? '' : name(data.parentNames[units.parent[unit] - 1]))},
    {sort: 'score', title: say('column.score'), kind: 'number', cell: unit => scoreWords(data, units.score[unit])},
    {title: say('column.bar'), kind: 'bar mid', cell: unit => scoreBar(data, unit, range)},
    {sort: 'worst', title: say('column.interval'), kind: 'number wide', cell: unit => intervalWords(data, unit)},
    data.types.length > 1 && {title: say('column.type-rank'), kind: 'number wide', cell: unit => peerWords(data, unit, 'type')},
    data.parents.length > 1 && {title: say('column.parent-rank'), kind: 'number wide', cell: unit => peerWords(data, unit, 'parent')},
    data.judged && count('met', 'met'),
    data.judged && count('notMet', 'not-met'),
    count('unknown', 'unknown'),
    count('notApplicable', 'not-applicable'),
    (data.bands.length > 0 || units.decision.some(each => each > 0)) && {sort: 'verdict', title: say('column.verdict'), kind: 'mid', cell: unit => verdictWords(data, unit)},
  ].filter(column => column);
}

/** A head that sorts by its column: once up, once more down. */
export function sortHead(column, changed) {
  const isChosen = column.sort === choice.sort;
  const sign = isChosen ? (choice.down ? ' ▼' : ' ▲') : '';
  const content = column.sort === undefined
    ? column.title
    : el('button', {type: 'button', title: say('sort.by', column.title), on: {click: () => {
      choice.down = isChosen && !choice.down;
      choice.sort = column.sort;
      changed(column.sort);
    }}}, column.title, el('span', {'aria-hidden': 'true'}, sign));
  return el('th', {
    scope: 'col', class: column.kind, 'data-sort': column.sort,
    'aria-sort': isChosen ? (choice.down ? 'descending' : 'ascending') : null,
  }, content);
}

/** The view. */
export function tableView(data) {
  let shown = shownUnits(data);
  const columns = columnsOf(data);
  const head = el('thead');
  const caption = el('caption');
  const table = el('table', {class: 'units'}, caption, head, el('tbody'));
  const position = el('p', {class: 'position', 'aria-live': 'off'});
  const rows = virtualRows(table, say('ui.units'), place => row(shown[place]), (first, last) => {
    position.textContent = shown.length === 0 ? say('filter.none') : say('table.shown', counted(first + 1), counted(last + 1), counted(shown.length));
  });

  function row(unit) {
    return el('tr', {}, columns.map(column => (column.kind === 'name'
      ? el('th', {scope: 'row', class: 'name'}, column.cell(unit))
      : el('td', {class: column.kind}, column.cell(unit)))));
  }

  function drawHead(focusOn) {
    head.replaceChildren(el('tr', {}, columns.map(column => sortHead(column, sort => changed(sort)))));
    if (focusOn) {
      head.querySelector(`[data-sort="${focusOn}"] button`).focus();
    }
  }

  function changed(sort) {
    shown = shownUnits(data);
    drawHead(sort);
    caption.textContent = say('table.caption', counted(shown.length));
    bar.tell(shown.length);
    rows.toTop();
    rows.refresh(shown.length);
  }

  const bar = controls(data, null, () => changed(), () => shown);
  return {
    title: say('ui.units'),
    node: el('section', {class: 'wide-view'}, el('h1', {tabindex: '-1'}, say('ui.units')), bar.node, rows.node, position,
      el('p', {class: 'print-only'}, unseen(''))),
    shown: () => changed(),
    print(printing) {
      rows.refresh(shown.length, printing);
      if (printing && shown.length > MOST_PRINTED) {
        position.textContent = say('table.printed', counted(MOST_PRINTED), counted(shown.length));
      }
    },
  };
}
