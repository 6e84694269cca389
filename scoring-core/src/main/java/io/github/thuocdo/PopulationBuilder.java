package io.github.thuocdo;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.figures.PackedSheet;
import io.github.thuocdo.internal.figures.Sheet;
import io.github.thuocdo.internal.intake.Intake;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.ranking.Population;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * A population that is read unit by unit, for figures that do not fit in memory as objects: of each, only what scoring takes
 * is kept, mostly in four bytes. Scores, bounds and ranks are exactly those of a population read at once; what is gone is
 * where a figure stood, and its evidence and note, so that the consistency rules are not asked.
 *
 * <pre>{@code
 * PopulationBuilder builder = scorer.builder(units, horizon);
 * Submissions noticed = Submissions.readEach(Path.of("figures.csv"), builder::add);
 * Ranking ranking = scorer.rank(builder.build(noticed));
 * }</pre>
 *
 * <p>Used by one thread, once.
 */
public final class PopulationBuilder {
    private final Intake intake;
    private final Intake.Batch batch;
    private final OptionalInt period;
    private final Set<String> outsiders = new HashSet<>();

    /**
     * A population of which nothing is read yet.
     *
     * @param plan what is asked at the level of the selection
     * @param plans what is asked at the other levels of the set, for the figures of units that are not ranked here
     * @param selection the units to rank
     * @param period the year that the figures speak of; empty where none is known
     */
    public PopulationBuilder(Plan plan, Function<Level, Plan> plans, UnitSelection selection, OptionalInt period) {
        Sheet sheet = new PackedSheet(selection.units().size(), plan.types().values());
        this.intake = new Intake(plan, plans, selection, sheet);
        this.batch = intake.new Batch();
        this.period = period;
    }

    /**
     * Takes everything that one unit submitted.
     *
     * @throws IllegalArgumentException if something of the unit was taken before: what it was is no longer known
     */
    public void add(Submission submission) {
        String unit = submission.unit();
        if (intake.isTaken(unit) || outsiders.contains(unit)) {
            throw new IllegalArgumentException(
                    "The unit (" + unit + ") comes a second time. Maybe sort the rows of the file by unit_code?");
        }
        intake.take(submission, Map.of(), batch);
        if (!intake.isTaken(unit)) {
            outsiders.add(unit);
        }
    }

    /** The population of all that was taken, made in code. */
    public Population build() {
        return build(Submissions.of());
    }

    /**
     * The population of all that was taken.
     *
     * @param read what was noticed while reading, as {@link Submissions#readEach} returns it
     */
    public Population build(Submissions read) {
        return intake.population(read, List.of(batch), period, unit -> Map.of(), Workers.CALLER);
    }
}
