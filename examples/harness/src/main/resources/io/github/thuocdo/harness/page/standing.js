// Where a unit stands: its score as a bar, its peers, its verdict, and the address of its page.

import {picture, svg} from './dom.js';
import {percent} from './numbers.js';
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

/** Where a score stands on a scale of scores, in percent. */
export function placeOfScore(steps, range) {
  return Math.max(0, Math.min(100, 100 * (steps - range.from) / (range.to - range.from)));
}

/** A score as a bar, with a whisker from the worst to the best that it may be. */
export function scoreBar(data, unit, range) {
  const {score, worst, best} = data.units;
  if (Number.isNaN(score[unit])) {
    return '';
  }
  const at = steps => percent(placeOfScore(steps, range));
  const isOpen = worst[unit] < best[unit];
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
