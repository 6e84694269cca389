// The effects of another set, or of changes to the set: of all units in a view of its own, and of one on its page.

import {el, name} from './dom.js';
import {scoreWords} from './figures.js';
import {counted, written} from './numbers.js';
import {rankMark} from './since.js';
import {unitAddress} from './standing.js';
import {plainTable} from './tables.js';
import {pick, say} from './words.js';

/** So many units are named that rise most, and that fall most; the workbook has all of them. */
const MOST = 10;

/** More names than these are no list that anybody reads. */
const MOST_NAMED = 60;

function link(data, unit) {
  return el('a', {href: unitAddress(data, unit)}, name(data.names[unit]));
}

function rankWords(rank) {
  return rank === 0 ? say('ui.dash') : counted(rank);
}

function scoreAfter(score) {
  return score === '' ? say('ui.dash') : written(score);
}

/** The rank with the decision less the one without: below 0 where the unit rises; NaN where one is missing. */
function change(data, [unit, rank]) {
  return rank === 0 || data.units.rank[unit] === 0 ? NaN : rank - data.units.rank[unit];
}

function movers(data, key, sign) {
  const by = one => sign * change(data, one);
  const all = data.decision.moved.filter(one => by(one) > 0).sort((one, other) => by(other) - by(one) || one[0] - other[0]);
  return all.length === 0 ? el('p', {}, say('decision.none-' + key)) : plainTable(say('decision.' + key) + ' (' + counted(all.length) + ')',
    [say('unit'), say('rank'), say('decision.after'), say('column.moved'), say('score'), say('decision.score-after')],
    all.slice(0, MOST).map(one => [link(data, one[0]), rankWords(data.units.rank[one[0]]), rankWords(one[1]), rankMark(change(data, one)),
      scoreWords(data, data.units.score[one[0]]), scoreAfter(one[2])]));
}

function verdictChange([before, after]) {
  return say('decision.verdict', pick(before), pick(after));
}

/** Units that cross a line, each with its verdicts before and after: the first of them by name. */
function across(data, some, count) {
  return count === 0 ? null : el('details', {open: count <= MOST}, el('summary', {}, say('decision.across', counted(count))),
    el('ul', {class: 'across'}, some.map(([unit, ...verdicts]) => el('li', {}, link(data, unit), ': ', verdictChange(verdicts))),
      count > some.length && el('li', {}, say('foundations.more', counted(count - some.length)))));
}

function acrossByAll(data) {
  const all = data.decision.moved.filter(one => one.length > 3).map(([unit, , , ...verdicts]) => [unit, ...verdicts]);
  return across(data, all.slice(0, MOST_NAMED), all.length);
}

/** The view. */
export function decisionView(data) {
  const {decision} = data;
  return {
    title: say('ui.decision'),
    node: el('section', {class: 'foundations decision'}, el('h1', {tabindex: '-1'}, say('ui.decision')),
      el('p', {}, name(pick(decision.set))), el('p', {}, pick(decision.assumption)),
      decision.changes.length > 0 && el('section', {}, el('h2', {}, say('decision.changes', counted(decision.changes.length))),
        el('ul', {class: 'of-set'}, decision.changes.map(one => el('li', {}, name(pick(one.words)),
          one.alone !== undefined && el('p', {class: 'hint'}, pick(one.alone)), one.across !== undefined && across(data, one.across, one.crossing)))),
        decision.notTried !== undefined && el('p', {}, pick(decision.notTried))),
      el('section', {}, el('h2', {}, say('decision.together')), el('p', {class: 'together'}, pick(decision.together)), acrossByAll(data)),
      el('section', {}, el('h2', {}, say('decision.movers')), movers(data, 'risen', -1), movers(data, 'fallen', 1))),
    shown() {},
    print() {},
  };
}

/** The section of a unit's page; nothing where the page knows no decision. */
export function decisionSection(data, unit) {
  if (data.decision === undefined) {
    return null;
  }
  const one = data.decision.moved.find(each => each[0] === unit);
  return el('section', {class: 'decided'}, el('h2', {}, say('ui.decision')), el('p', {}, pick(data.decision.assumption)),
    one === undefined ? el('p', {}, say('decision.unit-still')) : el('p', {class: 'standing'},
      el('b', {}, say('changes.ranks', rankWords(data.units.rank[unit]), rankWords(one[1]))), rankMark(change(data, one)),
      el('b', {}, say('changes.scores', scoreWords(data, data.units.score[unit]), scoreAfter(one[2]))),
      one.length > 3 && el('span', {}, verdictChange(one.slice(3)))));
}
