// The least set of raises that brings a unit to the goal, and what is certain of it while figures are missing.

import {el, name} from './dom.js';
import {pick, say} from './words.js';

function sentences(all) {
  return all.map(each => el('p', {}, name(pick(each))));
}

/** The section of a unit's page; nothing where no goal is asked. */
export function planSection(data, unit) {
  if (data.plans === undefined) {
    return null;
  }
  const {least, raises, proof} = data.plans.units[unit];
  return el('section', {class: 'plan'}, el('h2', {}, say('plan.title')), el('p', {}, pick(data.plans.assumption)),
    sentences(least.slice(0, 1)),
    raises.length > 0 && el('ul', {class: 'raises'}, raises.map(each => el('li', {}, name(pick(each))))),
    sentences(least.slice(1)), sentences(proof));
}

/** The section of a unit's page; nothing where none of its figures is missing, or no advice is asked. */
export function outlookSection(data, unit) {
  if (data.outlooks === undefined || data.units.unknown[unit] === 0) {
    return null;
  }
  const {units, most} = data.outlooks;
  return el('section', {class: 'outlook'}, el('h2', {}, say('outlook.title')),
    units.length === 0 ? el('p', {}, say('outlook.too-many', String(most))) : el('ul', {}, units[unit].map(each => el('li', {}, name(pick(each))))));
}
