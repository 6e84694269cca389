// How the figures of many units lie on one scale: as a strip of strokes where they are few, else as a histogram.

import {el, picture, svg} from './dom.js';
import {percent, written} from './numbers.js';
import {say} from './words.js';

const FEW = 120;

/** So few strokes are drawn wider, or they would hardly be seen. */
const VERY_FEW = 5;
const BINS = 40;
const TABLE_BINS = 10;

/** Some figures for a criterion, and the scale that they lie on. */
export function spreadOf(criterion, values) {
  const threshold = criterion.threshold === '' ? NaN : Number(criterion.threshold);
  if (criterion.type === 'SHARE') {
    return {values, threshold, from: 0, to: 100};
  }
  let from = Math.min(0, threshold || 0);
  let to = threshold || from;
  values.forEach(value => {
    from = Math.min(from, value);
    to = Math.max(to, value);
  });
  to = Math.max(to, from + 1e-9);
  return {values, threshold, from, to: to + (to - from) / 20};
}

/** Where a value stands on the scale, in percent. */
export function placeOn(spread, value) {
  return Math.max(0, Math.min(100, 100 * (value - spread.from) / (spread.to - spread.from)));
}

function bins(spread, number) {
  const counts = new Array(number).fill(0);
  spread.values.forEach(value => {
    counts[Math.min(number - 1, Math.floor(placeOn(spread, value) / 100 * number))]++;
  });
  return counts;
}

/** The marks of the figures, from the top of a picture to its bottom: strokes where they are few, else one outline. */
export function marks(spread, top, bottom) {
  if (spread.values.length <= FEW) {
    return Array.from(spread.values, value => {
      const x = percent(placeOn(spread, value));
      return svg('line', {class: spread.values.length <= VERY_FEW ? 'stroke alone' : 'stroke', x1: x, x2: x, y1: top, y2: bottom});
    });
  }
  const counts = bins(spread, BINS);
  const most = Math.max(...counts);
  const outline = counts.map((count, at) => `V${Math.round(100 - 100 * count / most)}H${at + 1}`).join('');
  return svg('svg', {viewBox: `0 0 ${BINS} 100`, preserveAspectRatio: 'none', width: '100%', y: top, height: bottom - top},
    svg('path', {class: 'bin', d: `M0 100${outline}V100Z`}));
}

/** The line of the threshold. */
export function thresholdLine(spread, top, bottom) {
  if (Number.isNaN(spread.threshold)) {
    return null;
  }
  const x = percent(placeOn(spread, spread.threshold));
  return svg('line', {class: 'threshold', x1: x, x2: x, y1: top, y2: bottom});
}

export function round(value) {
  return written(String(Math.round(value * 10) / 10));
}

/** What the line of the threshold says, above it: at its left end on the left, at its right end on the right. */
function thresholdWords(spread) {
  if (Number.isNaN(spread.threshold)) {
    return null;
  }
  const words = el('span', {}, say('chart.threshold', written(String(spread.threshold))));
  const at = placeOn(spread, spread.threshold);
  words.style.left = at + '%';
  words.style.transform = `translateX(-${at}%)`;
  return el('p', {class: 'at-threshold', 'aria-hidden': 'true'}, words);
}

/** The picture of a criterion, all units on one scale. */
export function spreadPicture(spread) {
  const height = 48;
  return el('figure', {}, thresholdWords(spread),
    picture('spread', height, svg('rect', {class: 'ground', width: '100%', height}), marks(spread, 4, height), thresholdLine(spread, 0, height)),
    el('p', {class: 'scale', 'aria-hidden': 'true'}, el('span', {}, round(spread.from)), el('span', {}, round(spread.to))));
}

function binRows(spread) {
  const step = (spread.to - spread.from) / TABLE_BINS;
  return bins(spread, TABLE_BINS).map((count, at) => el('tr', {},
    el('td', {class: 'number'}, round(spread.from + at * step)),
    el('td', {class: 'number'}, round(spread.from + (at + 1) * step)),
    el('td', {class: 'number'}, written(String(count)))));
}

/** The same as a table, folded, for who does not see the picture; it is filled when it is opened. */
export function spreadTable(spread) {
  const head = ['chart.from', 'chart.to', 'chart.count'].map(key => el('th', {scope: 'col', class: 'number'}, say(key)));
  const body = el('tbody');
  return el('details', {class: 'behind', on: {toggle: () => body.replaceChildren(...binRows(spread))}}, el('summary', {}, say('chart.table')),
    el('table', {}, el('thead', {}, el('tr', {}, head)), body));
}
