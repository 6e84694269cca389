/** The intake: submissions held against register and plan, and a finding about each figure that does not count or is doubtful. */
@NullMarked
package io.github.thuocdo.internal.intake;

import org.jspecify.annotations.NullMarked;
