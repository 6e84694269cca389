// The ranking as the page holds it: a head in JSON, and columns of whole numbers, compressed.

/** The statuses, figures and standings by their numbers in the columns. */
export const STATUSES = ['MET', 'NOT_MET', 'UNKNOWN', 'NOT_APPLICABLE', 'SCORED'];
export const MET = 0;
export const NOT_MET = 1;
export const UNKNOWN = 2;
export const NOT_APPLICABLE = 3;
export const SCORED = 4;

export const VALUE = 1;
export const COUNTS = 2;
export const YES = 3;
export const NO = 4;
export const DAY = 5;
export const CATEGORY = 6;
export const REJECTED = 7;
export const DOES_NOT_APPLY = 8;
export const LONG_VALUE = 9;
export const LONG_COUNTS = 10;
export const OVER_NOTHING = 11;

const KINDS = 12;
const LEDGERS = 4;

/** Reads what stands in the page: the units at once, the columns of a criterion when one is first asked for. */
export async function readData() {
  const bytes = await inflated(document.getElementById('data').textContent);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const data = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  let start = 4 + length;
  data.size = data.codes.length;
  readUnits(data, wholeNumbers(bytes, start));
  start += data.lengths[0];
  data.criteria.forEach((criterion, at) => {
    start = columnsOf(criterion, data.size, bytes, start, data.lengths[at + 1]);
  });
  data.rest = {bytes, start};
  data.scored = data.criteria.filter(criterion => criterion.standing === 'SCORED');
  data.byCode = new Map(data.codes.map((code, unit) => [code, unit]));
  return data;
}

async function inflated(letters) {
  const raw = Uint8Array.fromBase64 ? Uint8Array.fromBase64(letters) : Uint8Array.from(atob(letters), c => c.charCodeAt(0));
  const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads one whole number after the other: seven bits to a byte, the sign in the last bit. */
export function wholeNumbers(bytes, start) {
  let at = start;
  return () => {
    let byte = bytes[at++];
    let number = byte & 127;
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = bytes[at++];
      number += (byte & 127) * factor;
    }
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  };
}

/** How many scored criteria of a unit have points and nothing to meet: those that are counted nowhere else. */
export function pointsOnly(data, unit) {
  const {met, notMet, unknown, notApplicable} = data.units;
  return data.scored.length - met[unit] - notMet[unit] - unknown[unit] - notApplicable[unit];
}

/** A number that may be absent: 0 says that it is. */
export function numberOrNone(next) {
  const read = next();
  return read === 0 ? NaN : read > 0 ? read - 1 : read;
}

function readUnits(data, next) {
  const whole = () => new Int32Array(data.size);
  const numbers = () => new Float64Array(data.size);
  const units = {
    nameOrder: whole(), rank: whole(), score: numbers(), worst: numbers(), best: numbers(),
    met: whole(), notMet: whole(), unknown: whole(), notApplicable: whole(),
    decision: whole(), band: whole(), type: whole(), parent: whole(), groups: [], pillars: [], publishedPillars: [], peers: [],
  };
  for (let i = 0; i < data.size; i++) {
    units.nameOrder[i] = next();
    units.rank[i] = next();
    units.score[i] = numberOrNone(next);
    units.worst[i] = numberOrNone(next);
    units.best[i] = numberOrNone(next);
    units.met[i] = next();
    units.notMet[i] = next();
    units.unknown[i] = next();
    units.notApplicable[i] = next();
    units.decision[i] = next();
    units.band[i] = next();
    units.type[i] = next();
    units.parent[i] = next();
    units.groups.push(several(next(), next));
    units.pillars.push(several(data.pillars.length, () => numberOrNone(next)));
    units.publishedPillars.push(several(data.pillars.length, next));
    units.peers.push(several(next(), () => ({rank: next(), of: next()})));
  }
  data.units = units;
  // A set of thresholds alone has none, and nothing is said of them.
  once(data, 'hasPointsOnly', () => units.met.some((met, unit) => pointsOnly(data, unit) > 0));
}

export function several(count, next) {
  const all = [];
  for (let i = 0; i < count; i++) {
    all.push(next());
  }
  return all;
}

/** The columns of a criterion in the order in which they stand, and what holds the numbers of each. */
const COLUMNS = {what: Uint16Array, first: Float64Array, second: Float64Array, points: Float64Array, evidence: Uint32Array, note: Uint32Array, received: Uint32Array};

/** Gives a criterion its columns, each of which is read once, when it is first asked for; returns where the next begins. */
function columnsOf(criterion, size, bytes, start, lengths) {
  let at = start;
  Object.entries(COLUMNS).forEach(([key, Numbers], place) => {
    const from = at;
    const orNone = key === 'points';
    once(criterion, key, () => column(new Numbers(size), wholeNumbers(bytes, from), orNone));
    at += lengths[place];
  });
  return at;
}

function column(made, next, orNone) {
  for (let i = 0; i < made.length; i++) {
    made[i] = orNone ? numberOrNone(next) : next();
  }
  return made;
}

/** Gives an object a value that is made when it is first asked for, and then kept. */
export function once(object, key, make) {
  Object.defineProperty(object, key, {
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(object, key, {value});
      return value;
    },
  });
}

export function statusOf(criterion, unit) {
  return criterion.what[unit] % STATUSES.length;
}

export function kindOf(criterion, unit) {
  return Math.floor(criterion.what[unit] / STATUSES.length) % KINDS;
}

/** Which ledger counts, from 1 on; 0 where nothing was submitted. */
export function ledgerOf(criterion, unit) {
  return Math.floor(criterion.what[unit] / STATUSES.length / KINDS) % LEDGERS;
}

function flags(criterion, unit) {
  return Math.floor(criterion.what[unit] / STATUSES.length / KINDS / LEDGERS);
}

export function isAboveRange(criterion, unit) {
  return (flags(criterion, unit) & 1) !== 0;
}

/** Whether the points are those that a publisher gives, taken as they are. */
export function isPublished(criterion, unit) {
  return (flags(criterion, unit) & 2) !== 0;
}

/** Whether a publisher's points for its group stand for the criterion too. */
export function isCovered(criterion, unit) {
  return (flags(criterion, unit) & 4) !== 0;
}
