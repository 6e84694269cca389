package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.UnitSelection;
import java.util.List;
import java.util.OptionalInt;

/**
 * The figures of the units of one selection, checked and ready to be ranked as often as one likes.
 *
 * <p>Immutable and safe to share between threads. Made by {@link io.github.thuocdo.Scorer#read}, and by nobody else.
 */
public interface CheckedFigures {

    /** The plan by which the figures were checked. */
    Plan plan();

    /** The units' register and level. */
    UnitSelection selection();

    /** The units, in the Vietnamese order of their names, then by code. */
    List<AdministrativeUnit> units();

    /** The number of units. */
    int size();

    /** The year that the figures speak of; empty where none is known. */
    OptionalInt period();

    /** The findings of reading and checking the figures, in the order of the files and their lines. */
    List<Finding> findings();

    /**
     * The checked figure of the {@code unit}-th unit for an indicator; one that is missing where nothing was said.
     *
     * @param unit the place of the unit among {@link #units}, from 0 on
     * @throws IndexOutOfBoundsException if there is no such unit
     * @throws IllegalArgumentException if the set has no such indicator, at any level
     */
    Figure figure(int unit, String indicator);
}
