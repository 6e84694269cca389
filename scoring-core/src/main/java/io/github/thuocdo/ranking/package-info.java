/** Results: rankings, ranks, outcomes, verdicts, explanations, and what units still owe. */
@NullMarked
package io.github.thuocdo.ranking;

import org.jspecify.annotations.NullMarked;
