/**
 * Criteria sets: what is asked of whom, how figures become points, the publisher's choices (roundings, empty denominators,
 * ties, kinds of period) as they are declared, and the plan of one profile.
 */
@NullMarked
package io.github.thuocdo.criteria;

import org.jspecify.annotations.NullMarked;
