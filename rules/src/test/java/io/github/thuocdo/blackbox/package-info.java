/** The library as its users see it: public packages, and nothing of how they are made. */
@NullMarked
package io.github.thuocdo.blackbox;

import org.jspecify.annotations.NullMarked;
