// The bar above the table, the map and the criteria: search, filters, the number of units that pass, and saving them.

import {STATUSES} from './data.js';
import {el} from './dom.js';
import {choice, clearFilters, isFiltered} from './filter.js';
import {counted} from './numbers.js';
import {saveCsv} from './csv.js';
import {pick, say} from './words.js';

function select(label, key, options, changed) {
  const field = el('select', {'data-filter': key, on: {change: event => {
    choice[key] = event.target.value;
    changed();
  }}}, options.map(([value, text]) => el('option', {value, selected: choice[key] === value}, text)));
  return el('label', {class: 'choice'}, el('span', {}, label), field);
}

/** A filter with a first option that takes it away; nothing where there is nothing to choose between. */
function filter(label, key, values, changed) {
  return values.length < 2 ? null : select(label, key, [['', say('filter.all')], ...values], changed);
}

function numbered(texts) {
  return texts.map((text, at) => [String(at + 1), text]).sort((one, other) => one[1].localeCompare(other[1], 'vi'));
}

function searchField(changed) {
  const field = el('input', {
    'data-filter': 'search', type: 'search', placeholder: say('search.hint'), value: choice.search, autocomplete: 'off', spellcheck: 'false',
    on: {input: event => {
      choice.search = event.target.value;
      changed();
    }},
  });
  return el('label', {class: 'choice search'}, el('span', {}, say('search')), field);
}

function outcomeFilters(data, changed) {
  const criteria = data.criteria
    .map((criterion, at) => [String(at), pick(criterion.name), criterion])
    .filter(each => each[2].standing === 'SCORED')
    .map(each => each.slice(0, 2));
  const present = STATUSES.filter(status => (status === 'SCORED' ? !data.judged || data.hasPointsOnly : data.judged || !['MET', 'NOT_MET'].includes(status)));
  return [
    select(say('filter.criterion'), 'criterion', [['', say('filter.any')], ...criteria], changed),
    select(say('filter.status'), 'status', [['', say('filter.all')], ...present.map(each => [each, say('status.' + each)])], changed),
  ];
}

/**
 * The bar.
 *
 * @param more further controls of the view
 * @param changed is called after every change
 * @param shown gives the units that are shown now
 */
export function controls(data, more, changed, shown) {
  const count = el('p', {class: 'count', role: 'status'});
  const clear = el('button', {type: 'button', on: {click: () => {
    clearFilters();
    bar.querySelectorAll('[data-filter]').forEach(field => {
      field.value = '';
    });
    changed();
    bar.querySelector('input').focus();
  }}}, say('filter.clear'));
  const groups = data.groups.map((text, at) => [String(at), text]).sort((one, other) => one[1].localeCompare(other[1], 'vi'));
  const bar = el('form', {class: 'controls', on: {submit: event => event.preventDefault()}},
    searchField(changed),
    filter(say('filter.type'), 'type', numbered(data.types), changed),
    filter(say('filter.parent'), 'parent', numbered(data.parentNames), changed),
    filter(say('filter.group'), 'group', groups, changed),
    outcomeFilters(data, changed),
    more,
    el('div', {class: 'results'}, count, clear,
      el('button', {type: 'button', class: 'save', title: say('save.hint'), on: {click: () => saveCsv(data, shown())}}, say('save'))));
  return {
    node: bar,
    tell(number) {
      count.textContent = say('filter.count', counted(number), counted(data.size));
      clear.hidden = !isFiltered();
    },
  };
}
