// What a unit said about a criterion, how far that is from what is asked, and the points: in numbers and in words.

import {CATEGORY, COUNTS, DAY, DOES_NOT_APPLY, LONG_COUNTS, LONG_VALUE, NO, NOT_MET, OVER_NOTHING, REJECTED, VALUE, YES, kindOf, statusOf} from './data.js';
import {ceiling, fractionOf, plainText, roundedHalfUp, trimmedText} from './exact.js';
import {counted, written, writtenDay} from './numbers.js';
import {filled, isVietnamese, pick, say} from './words.js';

/** Digits behind the mark of a computed figure. */
const SCALE = 4;

function counts(data, criterion, unit) {
  const kind = kindOf(criterion, unit);
  if (kind === COUNTS) {
    return [BigInt(criterion.first[unit]), BigInt(criterion.second[unit])];
  }
  return kind === LONG_COUNTS
    ? [BigInt(data.texts[criterion.first[unit]]), BigInt(data.texts[criterion.second[unit]])]
    : null;
}

/** The exact value as [top, bottom]; null where there is no number. */
function exactValue(data, criterion, unit) {
  const of = counts(data, criterion, unit);
  if (of !== null) {
    return [criterion.type === 'SHARE' ? of[0] * 100n : of[0], of[1]];
  }
  const kind = kindOf(criterion, unit);
  if (kind === VALUE) {
    return [BigInt(criterion.first[unit]), 10n ** BigInt(criterion.second[unit])];
  }
  return kind === LONG_VALUE ? fractionOf(data.texts[criterion.first[unit]]) : null;
}

/** The value as a picture needs it: nearly right, NaN where there is no number. */
export function nearly(data, criterion, unit) {
  switch (kindOf(criterion, unit)) {
    case VALUE:
      return criterion.first[unit] / 10 ** criterion.second[unit];
    case COUNTS:
      return (criterion.type === 'SHARE' ? 100 : 1) * criterion.first[unit] / criterion.second[unit];
    case LONG_VALUE:
    case LONG_COUNTS: {
      const [top, bottom] = exactValue(data, criterion, unit);
      return Number(top) / Number(bottom);
    }
    default:
      return NaN;
  }
}

/** The value in plain digits, counts to four decimals; null where there is no number. */
export function plainValue(data, criterion, unit) {
  const kind = kindOf(criterion, unit);
  if (kind === VALUE) {
    return trimmedText(plainText(criterion.first[unit], criterion.second[unit]));
  }
  if (kind === LONG_VALUE) {
    return trimmedText(data.texts[criterion.first[unit]]);
  }
  const value = exactValue(data, criterion, unit);
  return value === null ? null : trimmedText(plainText(roundedHalfUp(value, SCALE), SCALE));
}

function isAtMost(criterion) {
  return criterion.comparator === 'AT_MOST';
}

/** What is missing to the threshold, or too much, in plain digits; null where nothing is, or no number says how much. */
export function plainGap(data, criterion, unit) {
  const value = exactValue(data, criterion, unit);
  if (value === null || criterion.threshold === '' || statusOf(criterion, unit) !== NOT_MET) {
    return null;
  }
  const asked = fractionOf(criterion.threshold);
  const below = asked[0] * value[1] - value[0] * asked[1];
  const missing = [isAtMost(criterion) ? -below : below, asked[1] * value[1]];
  if (missing[0] <= 0n) {
    return '0';
  }
  const steps = roundedHalfUp(missing, SCALE);
  return trimmedText(plainText(steps === 0n ? 1n : steps, SCALE));
}

function measured(plain, criterion) {
  const unit = criterion.unit;
  return written(plain) + (unit === '' || unit.startsWith('%') ? unit : ' ' + unit);
}

/** What is asked; the way to points where nothing is to be met; empty where neither is said. */
export function taskWords(criterion) {
  return pick(criterion.asked) || pick(criterion.scoring);
}

/** What was said: "78,5%", "314/400 = 78,5%", "có", or why nothing counts. */
export function valueWords(data, criterion, unit) {
  const kind = kindOf(criterion, unit);
  const plain = plainValue(data, criterion, unit);
  if (plain !== null) {
    const of = counts(data, criterion, unit);
    const value = measured(plain, criterion);
    return of === null ? value : say('value.counts', counted(of[0]), counted(of[1]), value);
  }
  switch (kind) {
    case YES:
      return say('value.yes');
    case NO:
      return say('value.no');
    case DAY:
      return writtenDay(criterion.first[unit]);
    case CATEGORY:
      return data.texts[criterion.first[unit]];
    case OVER_NOTHING:
      return overNothing(data, criterion, unit)[0];
    case REJECTED:
      return say('value.rejected', data.texts[isVietnamese() ? criterion.first[unit] : criterion.second[unit]]);
    default:
      return say(kind === DOES_NOT_APPLY ? 'value.not-applicable' : 'value.missing');
  }
}

/** Counts over 0 in words, and the declared rule that held. */
function overNothing(data, criterion, unit) {
  return data.texts[isVietnamese() ? criterion.first[unit] : criterion.second[unit]].split('\n');
}

/** The declared rule that held where the denominator is 0; empty elsewhere. */
export function overNothingWords(data, criterion, unit) {
  return kindOf(criterion, unit) === OVER_NOTHING ? overNothing(data, criterion, unit)[1] ?? '' : '';
}

/** The most points that a unit can have with those of siblings, and the words for them in both languages; null where none share theirs. */
function received(data, criterion, unit) {
  const [most, ...words] = data.texts[criterion.received[unit]].split('\n');
  return most === '' ? null : {most, words};
}

/** "30 của tiêu chí + 10 từ 1.2": the points that siblings share with the criterion; empty where none do. */
export function receivedWords(data, criterion, unit) {
  return pick(received(data, criterion, unit)?.words ?? ['', '']);
}

/** How many more of what is counted the unit needs, or how many less; null where it gave no counts. */
function missingCount(data, criterion, unit) {
  const of = counts(data, criterion, unit);
  if (of === null || criterion.threshold === '') {
    return null;
  }
  const [top, bottom] = fractionOf(criterion.threshold);
  const needed = [top * of[1], criterion.type === 'SHARE' ? bottom * 100n : bottom];
  if (isAtMost(criterion)) {
    return {missing: of[0] - needed[0] / needed[1], of: of[1]};
  }
  const least = criterion.comparator === 'MORE_THAN' ? needed[0] / needed[1] + 1n : ceiling(needed);
  return {missing: least - of[0], of: of[1]};
}

/** What is missing in units of the real world: "thiếu 6 hồ sơ trên 400 (1,5 điểm phần trăm)"; empty where nothing is. */
export function gapWords(data, criterion, unit) {
  if (statusOf(criterion, unit) !== NOT_MET) {
    return '';
  }
  if (kindOf(criterion, unit) === DAY) {
    return say('gap.days');
  }
  const plain = plainGap(data, criterion, unit);
  if (plain === null) {
    return '';
  }
  if (plain === '0') {
    return say(criterion.comparator === 'EXACTLY' ? 'gap.exactly' : 'gap.exceed', measured(criterion.threshold, criterion));
  }
  const over = isAtMost(criterion) ? '-over' : '';
  const inNumbers = criterion.unit === '%' ? say('gap.percent', written(plain)) : measured(plain, criterion);
  const count = missingCount(data, criterion, unit);
  if (count === null || count.missing <= 0n) {
    return say('gap.number' + over, inNumbers);
  }
  const things = filled(pick(criterion.counted), String(count.missing));
  const inCounts = say('gap.counts' + over, counted(count.missing), things, counted(count.of)).replace(/ {2,}/g, ' ');
  return say('gap.more', inCounts, inNumbers);
}

/** The least and the most points that a criterion gives: those of bonus and penalty are declared. */
export function boundsOf(criterion) {
  return criterion.most === undefined ? [0, Number(criterion.weight)] : [Number(criterion.least), Number(criterion.most)];
}

/** The same of one unit, which may have points of siblings too. */
function ownBounds(data, criterion, unit) {
  const most = received(data, criterion, unit)?.most;
  return most === undefined ? boundsOf(criterion) : [0, Number(most)];
}

/** Points that the unit did not get, in the steps of the set's scale; 0 where it has none to lose. */
export function pointsLost(data, criterion, unit) {
  return ownBounds(data, criterion, unit)[1] * 10 ** data.scale - criterion.points[unit] || 0;
}

/** The points of a unit in plain digits; null where it has none. */
export function plainPoints(data, criterion, unit) {
  const steps = criterion.points[unit];
  return Number.isNaN(steps) ? null : plainText(steps, data.scale);
}

/** "7,3 / 10"; a bonus with its bounds; empty where there are no points. */
export function pointsWords(data, criterion, unit) {
  const plain = plainPoints(data, criterion, unit);
  if (plain === null) {
    return '';
  }
  const own = written(trimmedText(plain));
  return criterion.most === undefined
    ? say('points', own, written(received(data, criterion, unit)?.most ?? criterion.weight))
    : say('points.between', own, written(criterion.least), written(criterion.most));
}

/** How much of its points the unit has, 0 to 1; NaN where it has none. */
export function shareOfPoints(data, criterion, unit) {
  const [least, most] = ownBounds(data, criterion, unit);
  return most > least ? (criterion.points[unit] / 10 ** data.scale - least) / (most - least) : 0;
}

/** A score at the scale of the set; a dash where there is none. */
export function scoreWords(data, steps) {
  return Number.isNaN(steps) ? say('ui.dash') : written(plainText(steps, data.scale));
}
