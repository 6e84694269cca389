// Criterion by criterion: how many units meet it, how their figures lie, and who is just below the threshold.

import {NOT_MET, STATUSES, statusOf} from './data.js';
import {controls} from './controls.js';
import {el, name, picture, svg} from './dom.js';
import {boundsOf, gapWords, shareOfPoints, taskWords} from './figures.js';
import {shownUnits} from './filter.js';
import {counted, percent, written} from './numbers.js';
import {valuesAmong} from './series.js';
import {round, spreadOf, spreadPicture, spreadTable} from './spread.js';
import {unitAddress} from './standing.js';
import {pick, say} from './words.js';

const NEAREST = 5;

function tally(criterion, shown) {
  const counts = new Array(STATUSES.length).fill(0);
  shown.forEach(unit => counts[statusOf(criterion, unit)]++);
  return counts;
}

function tallyWords(data, criterion, counts, shown) {
  const [met, notMet, unknown, notApplicable, scored] = counts;
  if (scored === 0) {
    return say('chart.of', ...[met, notMet, unknown, notApplicable].map(counted));
  }
  let sum = 0;
  shown.forEach(unit => {
    sum += shareOfPoints(data, criterion, unit) || 0;
  });
  const [least, most] = boundsOf(criterion);
  return say('chart.of-scored', counted(scored), round(least + sum / scored * (most - least)), written(String(most)), counted(unknown), counted(notApplicable));
}

function tallyBar(counts) {
  const all = counts.reduce((sum, count) => sum + count, 0) || 1;
  const classes = ['met', 'notmet', 'unknown', 'other', 'met'];
  let at = 0;
  const parts = counts.map((count, status) => {
    const part = svg('rect', {class: classes[status], x: percent(at), width: percent(100 * count / all), height: 12});
    at += 100 * count / all;
    return part;
  });
  return picture('share', 12, parts);
}

/** The units that miss the threshold by least, the nearest first, and those that miss it by as much in the order of their ranks. */
function nearest(criterion, shown) {
  const {values} = criterion;
  const sign = criterion.comparator === 'AT_MOST' ? 1 : -1;
  const isNearer = (one, other) => sign * (values[one] - values[other]) || one - other;
  let found = [];
  shown.forEach(unit => {
    if (statusOf(criterion, unit) === NOT_MET && !Number.isNaN(values[unit])
      && (found.length < NEAREST || isNearer(unit, found[NEAREST - 1]) < 0)) {
      found = [...found, unit].sort(isNearer).slice(0, NEAREST);
    }
  });
  return found;
}

function justBelow(data, criterion, shown) {
  const units = criterion.threshold === '' ? [] : nearest(criterion, shown);
  return units.length === 0 ? null : el('div', {}, el('h3', {}, say('chart.below')), el('ol', {class: 'below'}, units.map(unit =>
    el('li', {}, el('a', {href: unitAddress(data, unit)}, name(data.names[unit])), ' ', el('span', {}, gapWords(data, criterion, unit))))));
}

function card(data, criterion, counts, shown) {
  const spread = spreadOf(criterion, valuesAmong(criterion, shown));
  const isNumber = !['YES_NO', 'DATE', 'CATEGORY'].includes(criterion.type);
  return el('article', {class: 'card'},
    el('h2', {}, name(pick(criterion.name))),
    el('p', {class: 'asked'}, [taskWords(criterion), criterion.document + ', ' + criterion.section].filter(each => each !== '').join(' · ')),
    tallyBar(counts),
    el('p', {}, tallyWords(data, criterion, counts, shown)),
    isNumber && spread.values.length > 0 && [spreadPicture(spread), spreadTable(spread)],
    justBelow(data, criterion, shown));
}

function shareMet([met, notMet, unknown, , scored]) {
  return met / (met + notMet + unknown + scored || 1);
}

/** The view. */
export function criteriaView(data) {
  let shown = [];
  let isWorstFirst = true;
  const cards = el('div', {class: 'cards'});
  const title = el('p');

  function changed() {
    shown = shownUnits(data);
    const tallied = data.scored.map(criterion => ({criterion, counts: tally(criterion, shown)}));
    if (isWorstFirst) {
      tallied.sort((one, other) => shareMet(one.counts) - shareMet(other.counts));
    }
    bar.tell(shown.length);
    title.textContent = say('criteria.title', counted(data.scored.length), counted(shown.length));
    cards.replaceChildren(...tallied.map(({criterion, counts}) => card(data, criterion, counts, shown)));
  }

  const orders = [['worst', 'order.worst'], ['document', 'order.document']];
  const order = el('label', {class: 'choice'}, el('span', {}, say('order')), el('select', {on: {change: event => {
    isWorstFirst = event.target.value === 'worst';
    changed();
  }}}, orders.map(([value, key]) => el('option', {value}, say(key)))));
  const bar = controls(data, order, changed, () => shown);
  return {
    title: say('ui.criteria'),
    node: el('section', {class: 'wide-view'}, el('h1', {tabindex: '-1'}, say('ui.criteria')), title, bar.node, cards),
    shown: changed,
    print() {},
  };
}
