// What changed since the period before: of all units in a view of its own, and of one on its page.

import {STATUSES} from './data.js';
import {el, name} from './dom.js';
import {scoreWords} from './figures.js';
import {choice} from './filter.js';
import {counted, written} from './numbers.js';
import {rankChange, rankChangeMark, scoreBefore, scoreChange, scoreChangeWords, shareOfRank, shareOfScore} from './since.js';
import {unitAddress} from './standing.js';
import {plainTable} from './tables.js';
import {pick, say} from './words.js';

/** So many units are named that rose most, and that fell most; the table has all of them. */
const MOST = 10;

const FACTORS = ['own-figures', 'others-figures', 'criteria', 'units', 'missing-figures'];
const WAYS = [null, 'changes.sum', 'changes.shapley', 'changes.not-split'];
const CLAUSE_WAYS = [null, 'changes.clauses-sum', 'changes.clauses-shapley'];

function link(data, unit) {
  return el('a', {href: unitAddress(data, unit)}, name(data.names[unit]));
}

function rankWords(rank) {
  return rank === 0 ? say('ui.dash') : counted(rank);
}

/** Units in the order of how far they moved: by ranks, then by score, then as they are ranked. */
function moved(data, sign) {
  const units = [];
  for (let unit = 0; unit < data.size; unit++) {
    if (sign * rankChange(data, unit) > 0) {
      units.push(unit);
    }
  }
  const by = unit => sign * rankChange(data, unit);
  const score = unit => sign * scoreChange(data, unit) || 0;
  return units.sort((one, other) => by(other) - by(one) || score(one) - score(other) || one - other);
}

function movedTable(data, key, units) {
  return units.length === 0 ? el('p', {}, say('moved.none-' + key)) : plainTable(say('moved.' + key) + ' (' + counted(units.length) + ')',
    [say('unit'), say('changes.rank-before'), say('rank'), say('column.moved'), say('column.rise')],
    units.slice(0, MOST).map(unit => [link(data, unit), rankWords(data.changes.rank[unit]), rankWords(data.units.rank[unit]),
      rankChangeMark(data, unit), scoreChangeWords(data, unit)]));
}

function rises(data, key, all, title) {
  return all.length === 0 ? null : plainTable(say(key), [say(key + '-head'), say('unit'), say('changes.by')],
    all.map(([of, unit, by]) => [name(pick(title(of))), link(data, unit), '+' + written(by)]), 2);
}

function turned(data) {
  const all = data.changes.turned;
  return all.length === 0 ? null : plainTable(say('changes.turned'), [say('bars.criterion'), say('changes.met-now'), say('changes.met-no-more')],
    all.map(([at, met, lost]) => [name(pick(data.criteria[at].name)), counted(met), counted(lost)]));
}

function listed(key, all) {
  return all.length === 0 ? null : el('details', {}, el('summary', {}, say(key, counted(all.length))), el('ul', {}, all.map(each => el('li', {}, name(each)))));
}

/** The view. */
export function changesView(data) {
  const {changes} = data;
  const toTable = el('a', {href: '#/units', on: {click: () => Object.assign(choice, {sort: 'moved', down: false})}}, say('changes.all'));
  return {
    title: say('ui.changes'),
    node: el('section', {class: 'foundations'}, el('h1', {tabindex: '-1'}, say('ui.changes')),
      el('p', {}, say('changes.before', pick(changes.before))),
      changes.remarks.length > 0 && el('ul', {}, changes.remarks.map(each => el('li', {}, pick(each)))),
      changes.ofSet.length > 0 && el('section', {}, el('h2', {}, say('changes.of-set', counted(changes.ofSet.length))),
        el('ul', {class: 'of-set'}, changes.ofSet.map(each => el('li', {}, name(pick(each)))))),
      el('p', {}, say('changes.no-causes')),
      el('section', {}, el('h2', {}, say('moved')), movedTable(data, 'risen', moved(data, -1)), movedTable(data, 'fallen', moved(data, 1)), el('p', {}, toTable)),
      changes.isSplit && el('section', {}, el('h2', {}, say('changes.improved')),
        rises(data, 'changes.by-group', changes.groupRises, at => data.pillars[at] ?? ['', '']),
        rises(data, 'changes.by-criterion', changes.criterionRises, at => data.criteria[at].name),
        turned(data)),
      listed('changes.added', changes.added), listed('changes.gone', changes.gone)),
    shown() {},
    print() {},
  };
}

function shares(detail, changes, unit, data) {
  if (!changes.isSplit) {
    return null;
  }
  const share = (all, at, words) => (all === null ? say('ui.dash') : words(all[at]));
  const rows = FACTORS.map((factor, at) => [say('factor.' + factor), share(detail.score, at, shareOfScore), share(detail.rank, at, shareOfRank)]);
  const rank = rankChange(data, unit);
  rows.push([say('changes.whole'), scoreChangeWords(data, unit), Number.isNaN(rank) ? say('ui.dash') : (rank > 0 ? '+' : rank < 0 ? '−' : '') + counted(Math.abs(rank))]);
  return [plainTable(say('changes.shares'), [say('changes.factor'), say('score'), say('rank')], rows), el('p', {class: 'hint'}, say('changes.rounded'))];
}

function own(detail, changes) {
  if (WAYS[detail.way] === undefined || WAYS[detail.way] === null) {
    return null;
  }
  return detail.own.length === 0
    ? el('p', {}, say(detail.way === 3 ? 'changes.not-split' : 'changes.own-none'))
    : [plainTable(say('changes.own'), [say('changes.indicator'), say('score')],
      detail.own.map(({of, share}) => [name(pick(changes.indicators[of])), shareOfScore(share)])),
    el('p', {class: 'hint'}, say(WAYS[detail.way]))];
}

/** What came with each clause of the set that changed; nothing where none did. */
function clauses(detail, changes) {
  if (detail.clauses.length === 0) {
    return detail.clauseWay === 3 ? el('p', {}, say('changes.clauses-not-split')) : null;
  }
  return [plainTable(say('changes.clauses'), [say('changes.clause'), say('score')],
    detail.clauses.map(({of, share}) => [name(pick(changes.clauses[of])), shareOfScore(share)])),
  el('p', {class: 'hint'}, say(CLAUSE_WAYS[detail.clauseWay]))];
}

/** The section of a unit's page; nothing where the page knows no period before. */
export function changeSection(data, unit) {
  const {changes} = data;
  if (changes === undefined) {
    return null;
  }
  if (changes.has[unit] === 0) {
    return el('section', {class: 'change'}, el('h2', {}, say('changes.unit')), el('p', {}, say('changes.only-now')));
  }
  const detail = changes.of(unit);
  return el('section', {class: 'change'}, el('h2', {}, say('changes.unit')),
    el('p', {}, say('changes.before', pick(changes.before))),
    el('p', {class: 'standing'},
      el('b', {}, say('changes.ranks', rankWords(changes.rank[unit]), rankWords(data.units.rank[unit]))), rankChangeMark(data, unit),
      el('b', {}, say('changes.scores', scoreBefore(data, unit), scoreWords(data, data.units.score[unit]))), el('span', {}, scoreChangeWords(data, unit))),
    shares(detail, changes, unit, data),
    own(detail, changes),
    clauses(detail, changes),
    detail.turns.length > 0 && el('ul', {class: 'turns'}, detail.turns.map(turn => el('li', {}, name(pick(data.criteria[turn.criterion].name)), ' — ',
      say('changes.turn', say('status.' + STATUSES[turn.before]), say('status.' + STATUSES[turn.after]))))));
}
