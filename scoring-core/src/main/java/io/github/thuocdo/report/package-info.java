/** Results written down: JSON, CSV and text. */
@NullMarked
package io.github.thuocdo.report;

import org.jspecify.annotations.NullMarked;
