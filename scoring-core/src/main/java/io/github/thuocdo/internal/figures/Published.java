package io.github.thuocdo.internal.figures;

import io.github.thuocdo.submission.Entry;
import java.math.BigDecimal;

/**
 * Points that a publisher gives without the figures: they are taken as they are.
 *
 * @param points the points of a criterion, or of a group at the set's scale
 * @param entry the entry that they were read from; its evidence names the publisher
 */
public record Published(BigDecimal points, Entry entry) {}
