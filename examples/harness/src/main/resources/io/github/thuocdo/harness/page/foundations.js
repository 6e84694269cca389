// What every number rests on: the terms, the findings, the criteria with their sources, and where documents contradict.

import {el, name} from './dom.js';
import {taskWords} from './figures.js';
import {counted} from './numbers.js';
import {unitAddress} from './standing.js';
import {pick, say} from './words.js';

const MOST = 200;

function terms(data) {
  return el('section', {}, el('h2', {}, say('foundations.terms')),
    el('p', {}, pick(data.set.note)),
    pick(data.set.incomplete) !== '' && el('p', {}, pick(data.set.incomplete)),
    el('dl', {class: 'facts'}, data.facts.map(([key, ...text]) => [el('dt', {}, say('fact.' + key)), el('dd', {}, el(key === 'hash' || key === 'command' ? 'code' : 'span', {}, pick(text)))])),
    data.textsLeftOut > 0 && el('p', {}, say('foundations.left-out', counted(data.textsLeftOut))));
}

/** A finding: severity, code, file, line, unit, indicator, and its words in both languages. */
function findingItem(data, finding) {
  const [severity, code, file, line, unit, , vi, en] = finding;
  const place = file === '' ? '' : file + (line > 0 ? ', ' + say('foundations.line', String(line)) : '') + ': ';
  const at = data.byCode.get(unit);
  return el('li', {}, el('b', {class: 'severity' + severity}, say('severity.' + severity)), ' ',
    place !== '' && name(place), at !== undefined && el('a', {href: unitAddress(data, at)}, name(data.names[at])), at !== undefined && ': ',
    name(pick([vi, en])), ' ', el('code', {}, code));
}

function offices(data) {
  const leads = new Map();
  data.criteria.forEach(criterion => {
    if (criterion.lead !== '' && !leads.has(criterion.indicator)) {
      leads.set(criterion.indicator, criterion.lead);
    }
  });
  return leads;
}

/** By what findings are grouped, as the key of each. */
function keyOf(data, by) {
  if (by === 'unit') {
    return finding => (data.byCode.has(finding[4]) ? data.names[data.byCode.get(finding[4])] + ' (' + finding[4] + ')' : finding[4] || say('foundations.everybody'));
  }
  if (by === 'office') {
    const leads = offices(data);
    return finding => leads.get(finding[5]) ?? say('foundations.nobody');
  }
  return finding => say('severity.' + finding[0]) + ' · ' + finding[1];
}

function grouped(data, by) {
  const groups = new Map();
  const key = keyOf(data, by);
  data.findings.forEach(finding => {
    const group = key(finding);
    groups.set(group, [...(groups.get(group) ?? []), finding]);
  });
  return [...groups].sort((one, other) => worst(other[1]) - worst(one[1]) || other[1].length - one[1].length);
}

function worst(some) {
  return some.reduce((most, finding) => Math.max(most, finding[0]), 0);
}

/** A group, whose findings are drawn when it is opened. */
function groupOf(data, [title, some], isOnly) {
  const list = el('ul', {class: 'findings'});
  const fill = () => {
    if (list.children.length === 0) {
      list.append(...some.slice(0, MOST).map(finding => findingItem(data, finding)));
      if (some.length > MOST) {
        list.append(el('li', {}, say('foundations.more', counted(some.length - MOST))));
      }
    }
  };
  const group = el('details', {on: {toggle: fill}}, el('summary', {}, name(title), ' (' + counted(some.length) + ')'), list);
  if (isOnly) {
    fill();
    group.open = true;
  }
  return group;
}

function findings(data) {
  const list = el('div');
  const draw = by => {
    const groups = grouped(data, by);
    list.replaceChildren(...groups.map(group => groupOf(data, group, groups.length === 1)));
  };
  const by = el('label', {class: 'choice'}, el('span', {}, say('foundations.by')),
    el('select', {on: {change: event => draw(event.target.value)}}, ['kind', 'unit', 'office'].map(each => el('option', {value: each}, say('foundations.by-' + each)))));
  draw('kind');
  return el('section', {}, el('h2', {}, say('foundations.findings', counted(data.findings.length))),
    data.findings.length === 0 ? el('p', {}, say('foundations.none')) : [by, list]);
}

function conflicts(data) {
  const touched = data.criteria.filter(criterion => criterion.notes.length > 0 || criterion.isSettled);
  return el('section', {}, el('h2', {}, say('foundations.conflicts', counted(touched.length))),
    touched.length === 0 ? el('p', {}, say('foundations.no-conflicts')) : el('dl', {class: 'conflicts'}, touched.map(criterion => [
      el('dt', {}, name(pick(criterion.name))),
      [...criterion.rulings, ...criterion.notes].map(text => el('dd', {}, pick(text))),
    ])));
}

function criterionItem(criterion) {
  const detail = (key, text) => text !== '' && [el('dt', {}, say(key)), el('dd', {}, text)];
  return el('details', {class: 'source'},
    el('summary', {}, name(pick(criterion.name)), ' ', el('small', {}, [taskWords(criterion), criterion.document + ', ' + criterion.section, say('standing.' + criterion.standing)].filter(each => each !== '').join(' · '))),
    el('blockquote', {lang: 'vi'}, criterion.quote === '' ? say('unit.no-quote') : '“' + criterion.quote + '”'),
    el('dl', {},
      detail('points.label', criterion.standing === 'SCORED' ? say('unit.weight', criterion.weight) : ''),
      detail('unit.scoring', pick(criterion.scoring)),
      detail('unit.exceptions', criterion.exceptions),
      detail('unit.lead', criterion.lead),
      detail('unit.coordinating', criterion.coordinating),
      detail('unit.rule', '“' + criterion.rule + '” [' + criterion.id + ']')));
}

/** The view. */
export function foundationsView(data) {
  return {
    title: say('foundations.title'),
    node: el('section', {class: 'foundations'}, el('h1', {tabindex: '-1'}, say('foundations.title')),
      terms(data), findings(data), conflicts(data),
      el('section', {}, el('h2', {}, say('foundations.criteria', counted(data.criteria.length))), data.criteria.map(criterionItem))),
    shown() {},
    print() {},
  };
}
