// The units that are shown, as the CSV that Excel of the page's language opens by a double click.

import {plainPoints, plainValue, valueWords} from './figures.js';
import {plainText} from './exact.js';
import {rankChange, scoreChange} from './since.js';
import {pointsOnly, statusOf, MET, NOT_MET, SCORED} from './data.js';
import {isVietnamese, languageCode, pick, say} from './words.js';

/** Tells a spreadsheet that the file is UTF-8. */
const MARK = '\uFEFF';

/** A plain decimal with the language's mark and nothing that sets thousands apart. */
function cellOfNumber(plain) {
  return plain === null ? '' : isVietnamese() ? plain.replace('.', ',') : plain;
}

function cellOfScore(data, steps) {
  return Number.isNaN(steps) ? '' : cellOfNumber(plainText(steps, data.scale));
}

/** What Excel would make another number or a day of: a code that begins with 0 or is very long, a section 1.2, 3-4. */
const NO_NUMBER = /^(0\d+|\d{16,}|\d+([./-]\d+)+)$/;

/** A text that no spreadsheet takes for a formula, nor for a number that it is not. */
function cellOfText(text) {
  return NO_NUMBER.test(text) ? `="${text}"` : /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
}

function quoted(cell) {
  return /[";,\r\n]/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell;
}

/** What was said of a criterion: a number, or words where it is none; empty where nothing counts. */
function cellOfFigure(data, criterion, unit) {
  const plain = plainValue(data, criterion, unit);
  if (plain !== null) {
    return cellOfNumber(plain);
  }
  return [MET, NOT_MET, SCORED].includes(statusOf(criterion, unit)) ? cellOfText(valueWords(data, criterion, unit)) : '';
}

function header(data) {
  const columns = ['rank', 'code', 'unit', 'parent', 'type', 'score', 'worst', 'best', 'met', 'not-met', 'unknown', 'not-applicable'];
  const heads = [...columns, ...(data.hasPointsOnly ? ['points-only'] : [])].map(column => say('column.' + column));
  data.scored.forEach(criterion => {
    heads.push(cellOfText(say('column.value', pick(criterion.name))), cellOfText(say('column.points', pick(criterion.name))));
  });
  if (data.changes !== undefined) {
    heads.push(...['rank-before', 'moved', 'score-before', 'rise'].map(column => say('column.' + column)));
  }
  return heads;
}

/** Where the unit stood before, and what changed since; nothing stands where there is nothing to compare. */
function cellsOfChange(data, unit) {
  const {changes} = data;
  const rank = rankChange(data, unit);
  const score = changes.score[unit];
  const change = scoreChange(data, unit);
  return [
    changes.rank[unit] === 0 ? '' : String(changes.rank[unit]),
    Number.isNaN(rank) ? '' : String(rank),
    Number.isNaN(score) ? '' : cellOfNumber(plainText(score, changes.scale)),
    Number.isNaN(change) ? '' : cellOfNumber(plainText(change, changes.scale)),
  ];
}

function row(data, unit) {
  const units = data.units;
  const cells = [
    units.rank[unit] === 0 ? '' : String(units.rank[unit]),
    cellOfText(data.codes[unit]),
    cellOfText(data.names[unit]),
    cellOfText(units.parent[unit] === 0 ? '' : data.parentNames[units.parent[unit] - 1]),
    cellOfText(units.type[unit] === 0 ? '' : data.types[units.type[unit] - 1]),
    cellOfScore(data, units.score[unit]),
    cellOfScore(data, units.worst[unit]),
    cellOfScore(data, units.best[unit]),
    String(units.met[unit]),
    String(units.notMet[unit]),
    String(units.unknown[unit]),
    String(units.notApplicable[unit]),
    ...(data.hasPointsOnly ? [String(pointsOnly(data, unit))] : []),
  ];
  data.scored.forEach(criterion => {
    cells.push(cellOfFigure(data, criterion, unit), cellOfNumber(plainPoints(data, criterion, unit)));
  });
  return data.changes === undefined ? cells : [...cells, ...cellsOfChange(data, unit)];
}

/** The file as text. */
export function csvText(data, shown) {
  const separator = isVietnamese() ? ';' : ',';
  const lines = [header(data), ...shown.map(unit => row(data, unit))];
  return MARK + lines.map(cells => cells.map(quoted).join(separator) + '\r\n').join('');
}

/** Hands the file to the reader. */
export function saveCsv(data, shown) {
  const address = URL.createObjectURL(new Blob([csvText(data, shown)], {type: 'text/csv;charset=utf-8'}));
  const link = document.createElement('a');
  link.href = address;
  link.download = `thuocdo-${data.set.id}-${languageCode()}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
