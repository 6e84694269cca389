// What raising each figure of a unit alone brings, while the others stand still.

import {COUNTS, STATUSES, numberOrNone, several} from './data.js';
import {el, name} from './dom.js';
import {scoreWords, valueWords} from './figures.js';
import {slicesOf} from './slices.js';
import {counted} from './numbers.js';
import {filled, pick, say} from './words.js';

const NEXT = 1;
const FULL = 2;
const BOTH_ALIKE = 4;
const REASONS = ['', 'full', 'not-applicable', 'less-is-better', 'missing', 'published', 'nothing-to-gain'];

/** Reads what is there of advice; nothing where the page has none. */
export function addAdvice(data) {
  if (data.advice !== undefined) {
    const slice = slicesOf(data, data.advice.lengths);
    data.advice.of = unit => figures(slice(unit));
  }
}

function figures(next) {
  return several(next(), () => {
    const figure = {criterion: next(), indicator: next()};
    const flags = next();
    figure.why = next();
    figure.next = (flags & NEXT) === 0 ? null : raise(next);
    figure.full = (flags & BOTH_ALIKE) !== 0 ? figure.next : (flags & FULL) === 0 ? null : raise(next);
    return figure;
  });
}

function raise(next) {
  return {kind: next(), first: next(), second: next(), items: numberOrNone(next), score: numberOrNone(next), rank: next()};
}

/** A figure that nobody has said yet, as those of the page are read. */
function raised(criterion, {kind, first, second}) {
  return Object.create(criterion, {what: {value: [kind * STATUSES.length]}, first: {value: [first]}, second: {value: [second]}});
}

/** "330/400 = 82,5% (thêm 6 hồ sơ)". */
function figureWords(data, criterion, one) {
  const value = valueWords(data, raised(criterion, one), 0);
  if (Number.isNaN(one.items) || (one.kind !== COUNTS && criterion.type !== 'COUNT')) {
    return value;
  }
  const things = filled(pick(criterion.counted), String(one.items));
  return value + ' (' + say('advice.more', counted(one.items), things).replace(/ +$/, '') + ')';
}

/** Three cells: the figure, and score and rank with it. */
function cells(data, criterion, one) {
  if (one === null) {
    return [el('td', {}, say('ui.dash')), el('td', {class: 'number'}, say('ui.dash')), el('td', {class: 'number'}, say('ui.dash'))];
  }
  return [el('td', {}, name(figureWords(data, criterion, one))), el('td', {class: 'number'}, scoreWords(data, one.score)),
    el('td', {class: 'number'}, one.rank === 0 ? say('ui.dash') : counted(one.rank))];
}

function title(data, figure) {
  const criterion = data.criteria[figure.criterion];
  return name(pick(criterion.name) + (figure.indicator === 0 ? '' : ' (' + data.texts[figure.indicator] + ')'));
}

function row(data, unit, figure) {
  const criterion = data.criteria[figure.criterion];
  return el('tr', {}, el('th', {scope: 'row'}, title(data, figure)),
    el('td', {}, figure.indicator === 0 ? name(valueWords(data, criterion, unit)) : say('ui.dash')),
    cells(data, criterion, figure.next), cells(data, criterion, figure.full));
}

function standstill(data, others) {
  return others.length === 0 ? null : el('details', {}, el('summary', {}, say('advice.none', counted(others.length))),
    el('ul', {}, others.map(figure => el('li', {}, title(data, figure), ': ', say('advice.why-' + REASONS[figure.why])))));
}

/** The section of a unit's page, what brings the highest score first; nothing where the page has no advice. */
export function adviceSection(data, unit) {
  if (data.advice === undefined) {
    return null;
  }
  const all = data.advice.of(unit);
  const gain = figure => (figure.full ?? figure.next).score || 0;
  const open = all.filter(figure => figure.next !== null || figure.full !== null).sort((one, other) => gain(other) - gain(one));
  const head = (key, kind) => el('th', {scope: 'col', class: kind}, say(key));
  const caption = say('advice.caption');
  return el('section', {class: 'advice'}, el('h2', {}, say('advice.title')), el('p', {}, say('advice.assumption')),
    open.length === 0 ? el('p', {}, say('advice.nothing')) : el('div', {class: 'table-of-page', tabindex: '0', role: 'region', 'aria-label': caption},
      el('table', {class: 'plain'}, el('caption', {}, caption),
        el('thead', {},
          el('tr', {}, el('td', {colspan: '2'}), el('th', {scope: 'colgroup', colspan: '3'}, say('advice.next')), el('th', {scope: 'colgroup', colspan: '3'}, say('advice.full'))),
          el('tr', {}, head('bars.criterion'), head('advice.now'), ['', ''].map(() => [head('unit.value'), head('score', 'number'), head('rank', 'number')]))),
        el('tbody', {}, open.map(figure => row(data, unit, figure))))),
    standstill(data, all.filter(figure => figure.next === null && figure.full === null)));
}
