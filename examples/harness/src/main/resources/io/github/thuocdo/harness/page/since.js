// How the units stood in the period before, and what moved each: read as the page holds it.

import {numberOrNone, several, wholeNumbers} from './data.js';
import {el, unseen} from './dom.js';
import {plainText} from './exact.js';
import {slicesOf} from './slices.js';
import {counted, written} from './numbers.js';
import {say} from './words.js';

const FACTORS = 5;

/** Digits behind the mark of a share of a score, and of a share of a rank. */
const SCORE_DIGITS = 6;
const RANK_DIGITS = 2;

/** Reads what is there of a period before; nothing where the page has none. */
export function addChanges(data) {
  const {changes} = data;
  if (changes === undefined) {
    return;
  }
  const next = wholeNumbers(data.rest.bytes, data.rest.start);
  changes.has = new Uint8Array(data.size);
  changes.rank = new Int32Array(data.size);
  changes.score = new Float64Array(data.size).fill(NaN);
  for (let unit = 0; unit < data.size; unit++) {
    changes.has[unit] = next();
    if (changes.has[unit] === 1) {
      changes.rank[unit] = next();
      changes.score[unit] = numberOrNone(next);
    }
  }
  data.rest.start += changes.lengths[0];
  const slice = slicesOf(data, changes.lengths.slice(1));
  changes.of = unit => detail(slice(unit));
}

function detail(next) {
  const flags = next();
  return {
    score: (flags & 1) === 0 ? null : several(FACTORS, next),
    rank: (flags & 2) === 0 ? null : several(FACTORS, next),
    way: next(),
    own: several(next(), () => ({of: next(), share: next()})),
    clauseWay: next(),
    clauses: several(next(), () => ({of: next(), share: next()})),
    turns: several(next(), () => ({criterion: next(), before: next(), after: next()})),
  };
}

/** The rank now less the one before: below 0 where the unit rose; NaN where one is missing. */
export function rankChange(data, unit) {
  const before = data.changes.rank[unit];
  const now = data.units.rank[unit];
  return before === 0 || now === 0 ? NaN : now - before;
}

/** The score now less the one before, in steps of the finer of both scales; NaN where one is missing. */
export function scoreChange(data, unit) {
  return data.units.score[unit] * 10 ** (data.changes.scale - data.scale) - data.changes.score[unit];
}

/** A number with its sign. */
export function signed(steps, digits) {
  return steps === 0 ? '0' : (steps > 0 ? '+' : '−') + written(plainText(Math.abs(steps), digits));
}

/** A score of the period before. */
export function scoreBefore(data, unit) {
  const steps = data.changes.score[unit];
  return Number.isNaN(steps) ? say('ui.dash') : written(plainText(steps, data.changes.scale));
}

export function scoreChangeWords(data, unit) {
  const change = scoreChange(data, unit);
  return Number.isNaN(change) ? say('ui.dash') : signed(change, data.changes.scale);
}

/** By how many ranks a unit rose or fell since the period before. */
export function rankChangeMark(data, unit) {
  return rankMark(rankChange(data, unit));
}

/** By how many ranks a unit rises or falls: a sign and a number, and words for who hears them. */
export function rankMark(change) {
  if (Number.isNaN(change)) {
    return say('ui.dash');
  }
  if (change === 0) {
    return el('span', {}, el('span', {'aria-hidden': 'true'}, '='), unseen(say('moved.same')));
  }
  const by = counted(Math.abs(change));
  return el('span', {class: change < 0 ? 'risen' : 'fallen'},
    el('span', {'aria-hidden': 'true'}, (change < 0 ? '▲' : '▼') + by), unseen(say(change < 0 ? 'moved.up' : 'moved.down', by)));
}

/** The share of a factor or of a figure in the change of a score. */
export function shareOfScore(steps) {
  return signed(steps, SCORE_DIGITS);
}

/** The share of a factor in the change of a rank: below 0 where it lifts the unit. */
export function shareOfRank(steps) {
  return signed(steps, RANK_DIGITS);
}
