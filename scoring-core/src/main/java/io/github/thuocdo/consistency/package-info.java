/**
 * The facts of consistency rules: the report of one unit, its figures, and a doubt about them.
 *
 * <p>A public package, unlike the facts of the judgement rules, because anybody may write consistency rules in a module of
 * their own.
 */
@NullMarked
package io.github.thuocdo.consistency;

import org.jspecify.annotations.NullMarked;
