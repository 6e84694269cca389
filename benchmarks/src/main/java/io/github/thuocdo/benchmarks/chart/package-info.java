/** Charts as SVG, and amounts as page and chart write them. */
@NullMarked
package io.github.thuocdo.benchmarks.chart;

import org.jspecify.annotations.NullMarked;
