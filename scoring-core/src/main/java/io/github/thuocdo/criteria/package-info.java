/** What is asked: criteria sets, criteria, policies, and the plan of one profile. */
@NullMarked
package io.github.thuocdo.criteria;

import org.jspecify.annotations.NullMarked;
