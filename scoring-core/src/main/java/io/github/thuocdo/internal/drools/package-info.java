/** The one door to the rule engine: compiled rules are opened, given facts, and fired. */
@NullMarked
package io.github.thuocdo.internal.drools;

import org.jspecify.annotations.NullMarked;
