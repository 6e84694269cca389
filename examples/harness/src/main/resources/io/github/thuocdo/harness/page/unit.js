// The page of one unit: where it stands, and criterion by criterion what it said, what was asked, what is missing and why.

import {adviceSection} from './advice.js';
import {changeSection} from './changes.js';
import {STATUSES, UNKNOWN, isAboveRange, isCovered, isPublished, ledgerOf, pointsOnly, statusOf} from './data.js';
import {decisionSection} from './decision.js';
import {el, name, picture, svg} from './dom.js';
import {gapWords, overNothingWords, pointsLost, pointsWords, receivedWords, scoreWords, taskWords, valueWords} from './figures.js';
import {counted, percent, written} from './numbers.js';
import {outlookSection, planSection} from './plans.js';
import {marks, placeOn, round, spreadOf, thresholdLine} from './spread.js';
import {scoreBar, scoreRange, unitAddress, verdictWords} from './standing.js';
import {pick, say} from './words.js';

const SIGNS = ['✓', '✗', '?', '–', '•'];

/** The mark of an outcome: a sign and a word. */
function mark(criterion, unit) {
  const status = statusOf(criterion, unit);
  return el('span', {class: 'mark ' + STATUSES[status].toLowerCase()},
    el('span', {'aria-hidden': 'true'}, SIGNS[status] + ' '), say('status.' + STATUSES[status]));
}

/** Figures in their order, without one of those that are as large as the unit's own. */
function without(values, own) {
  const at = values.indexOf(own);
  const others = new Float64Array(values.length - 1);
  others.set(values.subarray(0, at));
  others.set(values.subarray(at + 1), at);
  return others;
}

/** How the figures of the other units lie; they are in their order. */
function othersWords(values) {
  if (values.length < 2) {
    return values.length === 0 ? say('chart.no-others') : say('chart.other', round(values[0]));
  }
  return say('chart.others', round(values[0]), round(values[values.length - 1]), round(values[Math.floor(values.length / 2)]));
}

/** The figure as a bar, the threshold as a line across it, and the other units as a faint strip behind. */
function bullet(criterion, unit) {
  const own = criterion.values[unit];
  if (criterion.standing !== 'SCORED' || Number.isNaN(own)) {
    return null;
  }
  const spread = spreadOf(criterion, criterion.ordered);
  const others = {...spread, values: without(spread.values, own)};
  const height = 34;
  const zero = placeOn(spread, 0);
  const end = placeOn(spread, own);
  return el('div', {class: 'bullet'},
    picture('spread', height,
      svg('rect', {class: 'ground', width: '100%', height}),
      marks(others, 2, height - 2),
      svg('rect', {class: 'own', x: percent(Math.min(zero, end)), width: percent(Math.abs(end - zero)), y: 12, height: 10}),
      thresholdLine(spread, 2, height - 2)),
    el('p', {class: 'scale'}, el('span', {}, round(spread.from)), el('span', {}, othersWords(others.values)), el('span', {}, round(spread.to))));
}

function entry(key, ...content) {
  return content.every(each => each === '' || each === null) ? null : [el('dt', {}, say(key)), el('dd', {}, content)];
}

/** What stands behind a verdict, folded: the clause in its words first. */
function basis(data, criterion, unit) {
  return el('details', {class: 'basis'}, el('summary', {}, say('unit.basis')), el('dl', {},
    entry('unit.source', criterion.document + ', ' + criterion.section,
      el('blockquote', {lang: 'vi'}, criterion.quote === '' ? say('unit.no-quote') : '“' + criterion.quote + '”')),
    criterion.rulings.map(ruling => entry('unit.ruling', pick(ruling))),
    entry('unit.scoring', pick(criterion.scoring)),
    entry('unit.exceptions', criterion.exceptions),
    entry('unit.lead', criterion.lead),
    entry('unit.coordinating', criterion.coordinating),
    criterion.notes.map(note => entry('unit.remark', pick(note))),
    entry('unit.rule', '“' + criterion.rule + '” [' + criterion.id + ']')));
}

/** What the unit says of its figure itself, each word beside its title. */
function proof(data, criterion, unit) {
  const said = (key, text) => text !== '' && el('div', {}, el('dt', {}, say(key)), el('dd', {}, name(text)));
  const ledger = ledgerOf(criterion, unit);
  return el('dl', {class: 'proof'},
    said('unit.ledger', ledger === 0 ? '' : say('ledger.' + ledger)),
    said('unit.evidence', data.texts[criterion.evidence[unit]]),
    said('unit.note', data.texts[criterion.note[unit]]));
}

function hasProof(criterion, unit) {
  return ledgerOf(criterion, unit) !== 0;
}

/** What is asked; the way to points where nothing is to be met; nothing where neither is said. */
function task(criterion) {
  const words = taskWords(criterion);
  return words !== '' && el('span', {}, say(pick(criterion.asked) === '' ? 'unit.scoring' : 'unit.asked') + ': ', el('b', {}, words));
}

/** One criterion. */
function outcome(data, criterion, unit) {
  const gap = gapWords(data, criterion, unit);
  const overNothing = overNothingWords(data, criterion, unit);
  const shared = receivedWords(data, criterion, unit);
  const points = criterion.standing === 'SCORED' ? pointsWords(data, criterion, unit) : '';
  return el('article', {class: 'outcome ' + STATUSES[statusOf(criterion, unit)].toLowerCase()},
    el('h3', {}, mark(criterion, unit), ' ', name(pick(criterion.name))),
    el('div', {class: 'answer'},
      el('div', {},
        el('p', {class: 'said'},
          el('span', {}, say('unit.value') + ': ', el('b', {}, name(valueWords(data, criterion, unit)))),
          task(criterion),
          points !== '' && el('span', {}, say('points.label') + ': ', el('b', {}, points), shared !== '' && ' (' + shared + ')', isPublished(criterion, unit) && ' (' + say('points.published') + ')')),
        overNothing !== '' && el('p', {}, overNothing),
        isCovered(criterion, unit) && el('p', {}, say('points.covered')),
        gap !== '' && el('p', {class: 'gap'}, gap),
        isAboveRange(criterion, unit) && el('p', {}, say('unit.above-range'))),
      bullet(criterion, unit)),
    (hasProof(criterion, unit) || isPublished(criterion, unit)) && proof(data, criterion, unit),
    basis(data, criterion, unit));
}

function peers(data, unit) {
  const {type, parent, groups, rank, peers: all} = data.units;
  if (rank[unit] === 0) {
    return [];
  }
  const kinds = [];
  if (type[unit] !== 0) {
    kinds.push(['unit.peer-type', data.types[type[unit] - 1]]);
  }
  if (parent[unit] !== 0) {
    kinds.push(['unit.peer-parent', data.parentNames[parent[unit] - 1]]);
  }
  groups[unit].forEach(group => kinds.push(['unit.peer-group', data.groups[group]]));
  return kinds.map(([key, title], at) => {
    const {rank: place, of} = all[unit][at];
    return el('li', {}, name(of === 1 ? say(key + '-alone', title) : say(key, counted(place), counted(of), title)));
  });
}

function head(data, unit) {
  const units = data.units;
  const isOpen = units.unknown[unit] > 0 && units.worst[unit] < units.best[unit];
  const verdict = verdictWords(data, unit);
  return el('header', {class: 'unit-head'},
    el('h1', {tabindex: '-1'}, name(data.names[unit]), ' ', el('small', {}, name(data.codes[unit]))),
    el('p', {class: 'standing'},
      el('b', {}, units.rank[unit] === 0 ? say('unit.unranked') : say('unit.rank-of', counted(units.rank[unit]), counted(data.ranked))),
      el('b', {}, say('unit.score', scoreWords(data, units.score[unit]))),
      verdict !== '' && el('b', {}, verdict)),
    data.limits.filter(limit => limit[0] === unit).map(([, ...texts]) => el('p', {class: 'limit'}, data.texts[pick(texts)])),
    scoreBar(data, unit, scoreRange(data)),
    el('p', {}, isOpen
      ? say('unit.interval', scoreWords(data, units.worst[unit]), scoreWords(data, units.best[unit]), counted(units.unknown[unit]))
      : units.unknown[unit] === 0 && say('unit.certain')),
    data.judged && el('p', {}, say('unit.tally', ...['met', 'notMet', 'unknown', 'notApplicable'].map(key => counted(units[key][unit])))
      + (pointsOnly(data, unit) > 0 ? say('unit.tally-points', counted(pointsOnly(data, unit))) : '')),
    el('ul', {class: 'peers'}, peers(data, unit)),
    pillars(data, unit));
}

function pillars(data, unit) {
  return data.pillars.length < 2 ? null : el('table', {class: 'pillars'}, el('caption', {}, say('unit.pillars')),
    el('tbody', {}, data.pillars.map((pillar, at) => el('tr', {}, el('th', {scope: 'row'}, pick(pillar)),
      el('td', {class: 'number'}, scoreWords(data, data.units.pillars[unit][at])),
      el('td', {}, publishedWords(data, data.units.publishedPillars[unit][at]), reconciledWords(data, unit, at))))));
}

/** That a publisher gives the points of a group, and who: the number is one more than that of the name, 0 where nobody does. */
function publishedWords(data, number) {
  const by = number > 1 ? ': ' + data.texts[number - 1] : '';
  return number > 0 && say('points.published') + by;
}

/** What reconciles a group with its parts, which are rounded before they are added. */
function reconciledWords(data, unit, at) {
  const parts = data.reconciled.find(each => each.unit === unit && each.pillar === at);
  return parts !== undefined && say('points.reconciled', written(parts.rounded), written(parts.exact) + (parts.cut ? '…' : ''));
}

function section(title, ...content) {
  return el('section', {}, el('h2', {}, title), content);
}

/** What lost points first, the most of them; then what is unknown; then the others in the order of the documents. */
function byLoss(data, unit, criteria) {
  const isOpen = criterion => statusOf(criterion, unit) === UNKNOWN;
  const loss = criterion => (isOpen(criterion) ? 0 : pointsLost(data, criterion, unit));
  return [...criteria].sort((one, other) => loss(other) - loss(one) || isOpen(other) - isOpen(one));
}

/** The criteria of one standing; those that nobody answered in one list behind the others. */
function standing(data, unit, which) {
  const all = data.criteria.filter(criterion => criterion.standing === which);
  if (all.length === 0) {
    return null;
  }
  const isOpen = criterion => which === 'CHECKLIST' && statusOf(criterion, unit) === UNKNOWN && !hasProof(criterion, unit);
  const unanswered = all.filter(isOpen);
  const answered = all.filter(criterion => !isOpen(criterion));
  return section(say('unit.' + which.toLowerCase()) + ' (' + counted(all.length) + ')',
    (which === 'SCORED' ? byLoss(data, unit, answered) : answered).map(criterion => outcome(data, criterion, unit)),
    unanswered.length > 0 && el('details', {}, el('summary', {}, say('unit.unanswered', counted(unanswered.length))),
      el('ul', {}, unanswered.map(criterion => el('li', {}, name(pick(criterion.name)), ' — ' + criterion.document + ', ' + criterion.section)))));
}

function findings(data, unit) {
  const own = data.findings.filter(finding => finding[4] === data.codes[unit]);
  return own.length === 0 ? null : section(say('unit.findings') + ' (' + counted(own.length) + ')', el('ul', {class: 'findings'},
    own.map(finding => el('li', {}, el('b', {}, say('severity.' + finding[0])), ' ', name(pick([finding[6], finding[7]]))))));
}

function neighbours(data, unit) {
  const link = (key, other) => other >= 0 && other < data.size && el('a', {href: unitAddress(data, other)}, say(key));
  const openAll = el('button', {type: 'button', on: {click: event => {
    const all = [...event.target.closest('.unit').querySelectorAll('details.basis')];
    const open = all.some(each => !each.open);
    all.forEach(each => {
      each.open = open;
    });
    event.target.textContent = say(open ? 'unit.close-all' : 'unit.open-all');
  }}}, say('unit.open-all'));
  return el('nav', {class: 'neighbours', 'aria-label': say('ui.units')}, el('a', {href: '#/units'}, say('unit.back')), link('unit.before', unit - 1), link('unit.after', unit + 1), openAll);
}

/** The view. */
export function unitView(data, unit) {
  return {
    title: data.names[unit],
    node: el('article', {class: 'unit'}, neighbours(data, unit), head(data, unit),
      changeSection(data, unit), decisionSection(data, unit), outlookSection(data, unit), planSection(data, unit), adviceSection(data, unit),
      ['SCORED', 'SUPERSEDED', 'DERIVED'].map(which => standing(data, unit, which)),
      findings(data, unit),
      standing(data, unit, 'CHECKLIST')),
    shown() {},
    print() {},
  };
}
