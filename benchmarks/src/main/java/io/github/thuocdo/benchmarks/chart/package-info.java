/** Charts as SVG: several panels with logarithmic axes, and a legend. */
@NullMarked
package io.github.thuocdo.benchmarks.chart;

import org.jspecify.annotations.NullMarked;
