// The table of all units: score bars with the interval of what a score may be, ranks, counts.

import {pointsOnly} from './data.js';
import {el, name} from './dom.js';
import {scoreWords} from './figures.js';
import {listView} from './list.js';
import {counted} from './numbers.js';
import {rankChangeMark, scoreChangeWords} from './since.js';
import {peerOf, scoreBar, scoreRange, unitAddress, verdictWords} from './standing.js';
import {say} from './words.js';

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
  const peer = kind => ({sort: 'peer-' + kind, title: say(`column.${kind}-rank`), kind: 'number peer', cell: unit => peerWords(data, unit, kind)});
  return [
    {sort: 'rank', title: say('column.rank'), kind: 'number', cell: unit => (units.rank[unit] === 0 ? say('ui.dash') : counted(units.rank[unit]))},
    {sort: 'name', title: say('column.unit'), kind: 'name', cell: unit => el('a', {href: unitAddress(data, unit)}, name(data.names[unit]))},
    {sort: 'code', title: say('column.code'), kind: 'wide', cell: unit => name(data.codes[unit])},
    data.parents.length > 1 && {sort: 'parent', title: say('column.parent'), kind: 'wide',
      cell: unit => (units.parent[unit] === 0 ? '' : name(data.parentNames[units.parent[unit] - 1]))},
    data.types.length > 1 && {sort: 'type', title: say('column.type'), kind: 'widest', cell: unit => (units.type[unit] === 0 ? '' : name(data.types[units.type[unit] - 1]))},
    {sort: 'score', title: say('column.score'), kind: 'number', cell: unit => scoreWords(data, units.score[unit])},
    data.changes && {sort: 'moved', title: say('column.moved'), kind: 'number', cell: unit => rankChangeMark(data, unit)},
    data.changes && {sort: 'rise', title: say('column.rise'), kind: 'number mid', cell: unit => scoreChangeWords(data, unit)},
    {sort: 'best', title: say('column.bar'), kind: 'bar mid', cell: unit => scoreBar(data, unit, range)},
    {sort: 'worst', title: say('column.interval'), kind: 'number wide', cell: unit => intervalWords(data, unit)},
    data.types.length > 1 && peer('type'),
    data.parents.length > 1 && peer('parent'),
    data.judged && count('met', 'met'),
    data.judged && count('notMet', 'not-met'),
    count('unknown', 'unknown'),
    count('notApplicable', 'not-applicable'),
    data.hasPointsOnly && {sort: 'pointsOnly', title: say('column.points-only'), kind: 'number mid', cell: unit => counted(pointsOnly(data, unit))},
    (data.bands.length > 0 || units.decision.some(each => each > 0)) && {sort: 'verdict', title: say('column.verdict'), kind: 'mid', cell: unit => verdictWords(data, unit)},
  ].filter(column => column);
}

/** The view. */
export function tableView(data) {
  const columns = columnsOf(data);
  return listView(data, {
    kind: 'units',
    caption: 'table.caption',
    columns: () => columns,
    row: unit => el('tr', {}, columns.map(column => (column.kind === 'name'
      ? el('th', {scope: 'row', class: 'name'}, column.cell(unit))
      : el('td', {class: column.kind}, column.cell(unit))))),
  });
}
