/** The criteria sets and unit registers that come with the library. */
@NullMarked
package io.github.thuocdo.rules;

import org.jspecify.annotations.NullMarked;
