// Opens the page: reads the figures, and shows the view that its address names.

import {addAdvice} from './advice.js';
import {changesView} from './changes.js';
import {criteriaView} from './criteria.js';
import {readData} from './data.js';
import {decisionView} from './decision.js';
import {el} from './dom.js';
import {dutiesView} from './duties.js';
import {addKeys} from './filter.js';
import {foundationsView} from './foundations.js';
import {groupings, groupsView} from './groups.js';
import {mapView} from './heatmap.js';
import {whenIdle} from './idle.js';
import {addSeries} from './series.js';
import {addChanges} from './since.js';
import {tableView} from './table.js';
import {unitView} from './unit.js';
import {chooseLanguage, isVietnamese, languageCode, pick, say, useWords} from './words.js';

const VIEWS = {units: tableView, map: mapView, criteria: criteriaView, groups: groupsView, changes: changesView, decision: decisionView, duties: dutiesView, foundations: foundationsView};

const sheet = document.getElementById('sheet');
const place = document.getElementById('view');
let data = null;
let view = null;

/** Which views a page can lack: by group, where nothing groups the units; changes without a period before; a decision where none is asked; duties where there are none. */
const LACKING = {groups: () => groupings(data).length === 0, changes: () => data.changes === undefined, decision: () => data.decision === undefined, duties: () => data.duties === undefined};

/** The views of this page. */
function views() {
  return Object.keys(VIEWS).filter(each => !LACKING[each]?.());
}

/** What the address names: a view by "#/name", a unit by its code, else the chairman's sheet. */
function named() {
  const raw = location.hash.slice(1);
  if (raw === '' || raw === '/') {
    return {tab: 'overview'};
  }
  if (raw.startsWith('/') && views().includes(raw.slice(1))) {
    return {tab: raw.slice(1)};
  }
  const code = data.byCode.has(raw) ? raw : decoded(raw);
  return {tab: 'units', unit: data.byCode.get(code), code};
}

function decoded(raw) {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function drawTop(tab) {
  const link = (to, address) => el('a', {href: address, 'aria-current': tab === to ? 'page' : null}, say('ui.' + to));
  const other = el('button', {type: 'button', lang: isVietnamese() ? 'en' : 'vi', class: 'language', on: {click: switchLanguage}}, say('ui.other-language'));
  document.getElementById('top').replaceChildren(
    el('strong', {class: 'brand'}, say('ui.name')),
    el('nav', {'aria-label': say('ui.views')}, link('overview', '#'), views().map(each => link(each, '#/' + each))),
    el('div', {class: 'tools'}, el('button', {type: 'button', on: {click: () => window.print()}}, say('ui.print')), other));
}

function switchLanguage() {
  chooseLanguage(isVietnamese() ? 'en' : 'vi');
  show();
  document.querySelector('#top .language').focus();
}

function unknownUnit(code) {
  return {title: code, node: el('p', {}, say('unit.unknown', code)), shown() {}, print() {}};
}

function show() {
  const {tab, unit, code} = named();
  document.documentElement.lang = languageCode();
  drawTop(tab);
  sheet.hidden = tab !== 'overview';
  place.hidden = tab === 'overview';
  [...sheet.children].forEach(each => {
    each.hidden = each.lang !== languageCode();
  });
  if (tab === 'overview') {
    view = null;
    place.replaceChildren();
    document.title = pick(data.set.title);
    return;
  }
  view = code === undefined ? VIEWS[tab](data) : unit === undefined ? unknownUnit(code) : unitView(data, unit);
  place.replaceChildren(view.node);
  view.shown();
  document.title = view.title + ' · ' + pick(data.set.title);
}

/** A new view begins at its top, and its heading is read out. */
function go() {
  show();
  window.scrollTo(0, 0);
  // The chairman's sheet stays where it is, hidden, with a heading of its own.
  const heading = document.querySelector('#view:not([hidden]) h1') ?? document.querySelector('main h1');
  heading?.focus({preventScroll: true});
}

/** Makes what a search, a sort and a picture will ask for. */
function prepare() {
  const keys = [[data, 'searched'], ...data.scored.flatMap(criterion => ['what', 'points', 'values', 'ordered'].map(key => [criterion, key]))];
  whenIdle(keys.map(([holder, key]) => () => holder[key]));
}

async function open() {
  try {
    data = await readData();
  } catch (failure) {
    place.hidden = false;
    place.textContent = String(failure);
    throw failure;
  }
  addChanges(data);
  addAdvice(data);
  addKeys(data);
  addSeries(data);
  useWords(data.words, data.language);
  show();
  window.addEventListener('hashchange', go);
  window.addEventListener('resize', () => view?.print(false));
  window.addEventListener('beforeprint', () => view?.print(true));
  window.addEventListener('afterprint', () => view?.print(false));
  document.documentElement.dataset.ready = 'yes';
  prepare();
}

open();
