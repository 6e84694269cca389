/** The one door to Drools: nothing outside this package imports the engine, and no public type mentions it. */
@NullMarked
package io.github.thuocdo.internal.drools;

import org.jspecify.annotations.NullMarked;
