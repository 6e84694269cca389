/** The one place that imports the rule engine. */
@NullMarked
package io.github.thuocdo.internal.drools;

import org.jspecify.annotations.NullMarked;
