/** The criteria sets, unit registers and mergers that come with the library; rules and data lie in the resources beside it. */
@NullMarked
package io.github.thuocdo.rules;

import org.jspecify.annotations.NullMarked;
