/** What the figures make of what is asked: figures held against criteria, exact points, the kernel over columns. */
@NullMarked
package io.github.thuocdo.assessment;

import org.jspecify.annotations.NullMarked;
