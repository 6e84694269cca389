/**
 * Results written down as JSON, CSV and text, and as records of plain data under the keys of the JSON; {@code RankingReport}
 * names the columns of the ranking's CSV.
 */
@NullMarked
package io.github.thuocdo.report;

import org.jspecify.annotations.NullMarked;
