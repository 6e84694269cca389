/** Results for machines and for people: JSON, CSV, and tables of 80 columns. */
@NullMarked
package io.github.thuocdo.report;

import org.jspecify.annotations.NullMarked;
