// Exact decimals: a whole number of steps and how many digits stand behind the mark.

const TEN = 10n;

/** A fraction of a decimal that is written plainly, as [top, bottom]. */
export function fractionOf(plain) {
  const [whole, digits = ''] = plain.split('.');
  return [BigInt(whole + digits), TEN ** BigInt(digits.length)];
}

/** A fraction rounded half up (away from zero), as steps of ten to the power of minus scale. */
export function roundedHalfUp([top, bottom], scale) {
  const scaled = 2n * top * TEN ** BigInt(scale);
  return scaled < 0n ? -((-scaled + bottom) / (2n * bottom)) : (scaled + bottom) / (2n * bottom);
}

/** The least whole number at or above a fraction that is not negative. */
export function ceiling([top, bottom]) {
  return (top + bottom - 1n) / bottom;
}

/** Steps at a scale as plain text, with a point: 785, 1 is 78.5. */
export function plainText(steps, scale) {
  const negative = steps < 0;
  const digits = String(negative ? -steps : steps).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return (negative ? '-' : '') + whole + (scale > 0 ? '.' + digits.slice(-scale) : '');
}

/** The same without zeros behind its last decimal. */
export function trimmedText(plain) {
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}
