package io.github.thuocdo.internal.intake;

import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of the units that are ranked, each under the code of its unit. What is ranked again and again is ranked by them: a file
 * may name very many units that no register holds, or name units by their names, and whoever looks for the figures of a unit looks for
 * its code.
 */
public final class KnownFigures {
    private KnownFigures() {}

    /**
     * The figures of units, those that are computed among them, as figures of the same year.
     *
     * @return {@code said} itself where it holds no others
     */
    public static Submissions of(UnitSelection units, Submissions said) {
        List<Submission> meant =
                new UnitsMeant(units, new ArrayList<>()).all(new RowsOfNumbers(units).without(said), said);
        if (meant == said.all()) {
            return said;
        }
        Submissions known = Submissions.of(meant.stream()
                .filter(submission -> units.position(submission.unit()).isPresent())
                .toList());
        List<Submission> computed = new ArrayList<>();
        for (AdministrativeUnit unit : units.units()) {
            List<Entry> own = new ArrayList<>();
            said.computed(unit.code()).forEach((indicator, value) -> own.add(Entry.of(indicator, value)));
            if (!own.isEmpty()) {
                computed.add(new Submission(unit.code(), own));
            }
        }
        Submissions whole = known.withComputed(Submissions.of(computed));
        return said.period().isPresent() ? whole.forPeriod(said.period().getAsInt()) : whole;
    }
}
