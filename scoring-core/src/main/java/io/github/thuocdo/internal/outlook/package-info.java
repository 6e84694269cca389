/** The scores and ranks that units can still have while figures are missing. */
@NullMarked
package io.github.thuocdo.internal.outlook;

import org.jspecify.annotations.NullMarked;
