// Which units are shown, and in which order. One choice holds for the table, the map and the criteria.

import {STATUSES, once, pointsOnly, statusOf} from './data.js';
import {rankChange, scoreChange} from './since.js';
import {peerOf} from './standing.js';

/** What is chosen now; every choice is a text, and an empty one chooses all. */
export const choice = {search: '', type: '', parent: '', group: '', criterion: '', status: '', sort: 'rank', down: false};

/** Takes all filters away; the order stays. */
export function clearFilters() {
  Object.assign(choice, {search: '', type: '', parent: '', group: '', criterion: '', status: ''});
}

export function isFiltered() {
  return ['search', 'type', 'parent', 'group', 'criterion', 'status'].some(key => choice[key] !== '');
}

/** A text as it is searched: small letters without marks, so that "yen thai" finds Xã Yên Thái. */
export function folded(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Adds what is searched and what codes and names above sort by; each is made when it is first asked for. */
export function addKeys(data) {
  once(data, 'searched', () => data.names.map((name, unit) => folded(name) + ' ' + data.codes[unit].toLowerCase()));
  once(data, 'codeOrder', () => placesOf(data.codes, (one, other) => (one < other ? -1 : one > other ? 1 : 0)));
  once(data, 'typeOrder', () => [0, ...placesOf(data.types, new Intl.Collator('vi').compare)]);
  once(data, 'parentOrder', () => [0, ...placesOf(data.parentNames, new Intl.Collator('vi').compare)]);
}

/** The units that pass the filters, in the chosen order. */
export function shownUnits(data) {
  const tests = [...searchTests(data), ...groupTests(data), ...outcomeTests(data)];
  const shown = [];
  for (let unit = 0; unit < data.size; unit++) {
    if (tests.every(test => test(unit))) {
      shown.push(unit);
    }
  }
  return sorted(data, shown);
}

function searchTests(data) {
  const texts = data.searched;
  return folded(choice.search).split(/\s+/).filter(word => word !== '').map(word => unit => texts[unit].includes(word));
}

function groupTests(data) {
  const tests = [];
  if (choice.type !== '') {
    tests.push(unit => data.units.type[unit] === Number(choice.type));
  }
  if (choice.parent !== '') {
    tests.push(unit => data.units.parent[unit] === Number(choice.parent));
  }
  if (choice.group !== '') {
    tests.push(unit => data.units.groups[unit].includes(Number(choice.group)));
  }
  return tests;
}

function outcomeTests(data) {
  if (choice.status === '') {
    return [];
  }
  const status = STATUSES.indexOf(choice.status);
  const among = choice.criterion === '' ? data.scored : [data.criteria[Number(choice.criterion)]];
  return [unit => among.some(criterion => statusOf(criterion, unit) === status)];
}

/** Places by which units are ordered; what has none stands last, either way. */
function sortKey(data) {
  const units = data.units;
  const simple = {
    name: units.nameOrder, score: units.score, best: units.best, met: units.met, notMet: units.notMet,
    unknown: units.unknown, notApplicable: units.notApplicable,
  };
  const by = choice.sort;
  if (by in simple) {
    return unit => simple[by][unit];
  }
  if (by === 'pointsOnly') {
    return unit => pointsOnly(data, unit);
  }
  if (by === 'worst') {
    // A score that is certain has no ends, and shows a dash.
    return unit => (units.worst[unit] === units.best[unit] ? NaN : units.worst[unit]);
  }
  if (by === 'type') {
    return unit => (units.type[unit] === 0 ? NaN : data.typeOrder[units.type[unit]]);
  }
  if (by === 'code') {
    return unit => data.codeOrder[unit];
  }
  if (by === 'parent') {
    return unit => (units.parent[unit] === 0 ? NaN : data.parentOrder[units.parent[unit]]);
  }
  if (by === 'moved' || by === 'rise') {
    return unit => (by === 'moved' ? rankChange(data, unit) : scoreChange(data, unit));
  }
  if (by === 'verdict') {
    return unit => 100 * units.decision[unit] + units.band[unit] || NaN;
  }
  if (by.startsWith('peer-')) {
    return unit => peerOf(data, unit, by.slice(5))?.rank ?? NaN;
  }
  if (by.startsWith('pillar')) {
    return unit => units.pillars[unit][Number(by.slice(6))];
  }
  if (by.startsWith('criterion')) {
    const criterion = data.criteria[Number(by.slice(9))];
    return unit => (Number.isNaN(criterion.points[unit]) ? criterion.values[unit] : criterion.points[unit]);
  }
  return unit => (units.rank[unit] === 0 ? NaN : units.rank[unit]);
}

function placesOf(texts, compare) {
  const places = new Array(texts.length);
  texts.map((text, at) => at).sort((one, other) => compare(texts[one], texts[other])).forEach((at, place) => {
    places[at] = place + 1;
  });
  return places;
}

/** Units stand in the order of their ranks already, and a sort keeps the order of those that are equal. */
function sorted(data, shown) {
  if (choice.sort === 'rank' && !choice.down) {
    return shown;
  }
  const key = sortKey(data);
  const keys = new Float64Array(data.size);
  shown.forEach(unit => {
    keys[unit] = key(unit);
  });
  const sign = choice.down ? -1 : 1;
  return shown.sort((one, other) => {
    const missing = Number.isNaN(keys[one]) - Number.isNaN(keys[other]);
    return missing !== 0 || Number.isNaN(keys[one]) ? missing : sign * (keys[one] - keys[other]) || one - other;
  });
}
