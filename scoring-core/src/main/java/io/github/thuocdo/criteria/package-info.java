/** What is asked: criteria sets, their criteria with thresholds and legal sources, and the plan of one profile. */
@NullMarked
package io.github.thuocdo.criteria;

import org.jspecify.annotations.NullMarked;
