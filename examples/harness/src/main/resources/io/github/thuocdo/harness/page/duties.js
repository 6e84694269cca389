// Who owes what by when: the reporting duties of the year, and the checklist of figures by office.

import {el, name} from './dom.js';
import {counted, writtenDay} from './numbers.js';
import {unitAddress} from './standing.js';
import {pick, say} from './words.js';

function when(duty) {
  if (duty.day !== null) {
    return say('duties.by', writtenDay(duty.day));
  }
  return duty.times > 1 ? say('duties.times', counted(duty.times)) : say('duties.no-day');
}

function named(data, key, count, units) {
  return count === 0 ? null : el('details', {}, el('summary', {}, say(key, counted(count))),
    el('ul', {class: 'named'}, units.map(unit => el('li', {}, el('a', {href: unitAddress(data, unit)}, name(data.names[unit])))),
      count > units.length && el('li', {}, say('foundations.more', counted(count - units.length)))));
}

function duty(data, one) {
  const office = [one.lead === '' ? '' : say('unit.lead') + ': ' + one.lead, one.coordinating === '' ? '' : say('unit.coordinating') + ': ' + one.coordinating];
  return el('article', {class: 'duty'},
    el('h3', {}, el('b', {}, when(one)), ' · ', name(pick(one.name))),
    el('p', {}, [pick(one.level), ...office].filter(text => text !== '').join(' · ')),
    el('blockquote', {lang: 'vi'}, one.quote === '' ? say('unit.no-quote') : '“' + one.quote + '”'),
    el('p', {class: 'hint'}, one.document + ', ' + one.section),
    el('p', {}, say('duties.reported', counted(one.inTime), counted(one.late), counted(one.open))),
    named(data, 'duties.late', one.late, one.lateUnits), named(data, 'duties.open', one.open, one.openUnits));
}

function occasion(one) {
  return el('article', {class: 'occasion'},
    el('h3', {}, el('b', {}, say('duties.on-occasion')), ' · ', name(pick(one.name))),
    el('p', {}, one.reporter + ' → ' + one.recipient),
    el('blockquote', {lang: 'vi'}, one.quote === '' ? say('unit.no-quote') : '“' + one.quote + '”'),
    el('p', {class: 'hint'}, one.document + ', ' + one.section));
}

function byOffice(checklist) {
  const offices = new Map();
  checklist.forEach(owing => offices.set(owing.lead, [...(offices.get(owing.lead) ?? []), owing]));
  return [...offices];
}

function office([lead, all]) {
  const reported = all.reduce((sum, owing) => sum + owing.reported, 0);
  const asked = all.reduce((sum, owing) => sum + owing.asked, 0);
  return el('details', {}, el('summary', {}, name(lead === '' ? say('foundations.nobody') : lead), ' – ', say('duties.figures', counted(all.length), counted(reported), counted(asked))),
    el('ul', {}, all.map(owing => el('li', {}, name(pick(owing.name)), ' – ', say('bar.met', counted(owing.reported), counted(owing.asked)),
      owing.coordinating !== '' && ' · ' + say('unit.coordinating') + ': ' + owing.coordinating, owing.scored && ' · ' + say('standing.SCORED')))));
}

/** What one office leads or coordinates; of all offices where none is chosen. */
function lists(data, chosen) {
  const {duties} = data;
  const own = some => some.filter(one => chosen === '' || one.of.includes(Number(chosen)));
  const [reports, occasions, checklist] = [own(duties.list), own(duties.occasions), own(duties.checklist)];
  return [
    el('section', {}, el('h2', {}, say('duties.list', counted(reports.length))), reports.map(one => duty(data, one)), occasions.map(occasion)),
    el('section', {}, el('h2', {}, say('duties.checklist')), byOffice(checklist).map(office)),
  ];
}

/** The choice of an office. */
function narrowing(duties, draw) {
  return el('label', {class: 'choice'}, el('span', {}, say('duties.office')),
    el('select', {on: {change: event => draw(event.target.value)}}, el('option', {value: ''}, say('duties.every-office')),
      duties.offices.map((one, k) => el('option', {value: String(k)}, one))));
}

/** The view. */
export function dutiesView(data) {
  const {duties} = data;
  const shown = el('div');
  const draw = chosen => shown.replaceChildren(...lists(data, chosen));
  draw('');
  return {
    title: say('ui.duties'),
    node: el('section', {class: 'foundations'}, el('h1', {tabindex: '-1'}, say('duties.title', String(duties.year))),
      duties.list.some(one => one.day !== null) && el('p', {}, say('duties.strict')),
      duties.offices.length > 0 && narrowing(duties, draw), shown),
    shown() {},
    print() {},
  };
}
