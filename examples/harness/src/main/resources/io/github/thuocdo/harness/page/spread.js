// How the figures of many units lie on one scale: as a strip of strokes where they are few, else as a histogram.

import {el, picture, svg} from './dom.js';
import {nearly} from './figures.js';
import {percent, written} from './numbers.js';
import {say} from './words.js';

const FEW = 120;
const BINS = 40;
const TABLE_BINS = 10;

/** The figures of some units for a criterion, in their order, and the scale that they lie on. */
export function spreadOf(data, criterion, units) {
  const values = Float64Array.from(units, unit => nearly(data, criterion, unit)).filter(value => !Number.isNaN(value)).sort();
  const threshold = criterion.threshold === '' ? NaN : Number(criterion.threshold);
  if (criterion.type === 'SHARE') {
    return {values, threshold, from: 0, to: 100};
  }
  const ends = [...(values.length === 0 ? [] : [values[0], values[values.length - 1]]), ...(Number.isNaN(threshold) ? [] : [threshold])];
  const from = Math.min(0, ...ends);
  const to = Math.max(...ends, from + 1e-9);
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

/** The marks of the figures, from the top of a picture to its bottom. */
export function marks(spread, top, bottom) {
  if (spread.values.length <= FEW) {
    return Array.from(spread.values, value => {
      const x = percent(placeOn(spread, value));
      return svg('line', {class: 'stroke', x1: x, x2: x, y1: top, y2: bottom});
    });
  }
  const counts = bins(spread, BINS);
  const most = Math.max(...counts);
  return counts.map((count, at) => {
    const height = (bottom - top) * count / most;
    return svg('rect', {class: 'bin', x: percent(100 / BINS * at), width: percent(100 / BINS), y: bottom - height, height});
  });
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

/** The picture of a criterion, all units on one scale. */
export function spreadPicture(spread) {
  const height = 56;
  return picture('spread', height, svg('rect', {class: 'ground', width: '100%', height}), marks(spread, 8, height), thresholdLine(spread, 0, height));
}

/** The same as a table, folded, for who does not see the picture. */
export function spreadTable(spread) {
  const counts = bins(spread, TABLE_BINS);
  const step = (spread.to - spread.from) / TABLE_BINS;
  const rows = counts.map((count, at) => el('tr', {},
    el('td', {class: 'number'}, round(spread.from + at * step)),
    el('td', {class: 'number'}, round(spread.from + (at + 1) * step)),
    el('td', {class: 'number'}, written(String(count)))));
  const head = ['chart.from', 'chart.to', 'chart.count'].map(key => el('th', {scope: 'col', class: 'number'}, say(key)));
  return el('details', {class: 'behind'}, el('summary', {}, say('chart.table')),
    el('table', {}, el('thead', {}, el('tr', {}, head)), el('tbody', {}, rows)));
}
