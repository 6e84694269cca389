package io.github.thuocdo.reproduction;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.List;

/**
 * Choices that explain rows of a published table: one, a pair that explains nothing apart, or all that were found together.
 *
 * <p>A choice is held against the columns that it changes, and against totals and ranks where these are computed from them: a row that
 * differs there is not explained. The only choice that was found, and all that were found together, are held against every column.
 *
 * @param changes the choices; one, two, or all
 * @param explained the number of rows that agree with it
 * @param of the number of rows that say something in those columns
 * @param unexplained the units that do not agree even so, in the order of the table
 * @param withinInputs those among them whose published results lie within the rounding of their figures
 * @param equally other choices that the table does not tell apart from it
 * @param asMany likely choices in its place that explain as many rows in every column, though others
 * @param isDeclared whether the set declares it already: shown where the table does not agree and decides it
 */
public record FoundChoice(
        List<Choice> changes,
        int explained,
        int of,
        List<AdministrativeUnit> unexplained,
        List<AdministrativeUnit> withinInputs,
        List<Choice> equally,
        List<Choice> asMany,
        boolean isDeclared) {
    /** Keeps its own copies. */
    public FoundChoice {
        NotNull.require("changes", changes, "unexplained", unexplained, "withinInputs", withinInputs);
        NotNull.require("equally", equally, "asMany", asMany);
        changes = List.copyOf(NotNull.within("changes", changes));
        unexplained = List.copyOf(NotNull.within("unexplained", unexplained));
        withinInputs = List.copyOf(NotNull.within("withinInputs", withinInputs));
        equally = List.copyOf(NotNull.within("equally", equally));
        asMany = List.copyOf(NotNull.within("asMany", asMany));
    }
}
