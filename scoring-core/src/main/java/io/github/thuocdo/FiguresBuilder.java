package io.github.thuocdo;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.PackedSheet;
import io.github.thuocdo.internal.figures.Sheet;
import io.github.thuocdo.internal.intake.AskedFigures;
import io.github.thuocdo.internal.intake.Intake;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.scoring.columns.Preparation;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.ranking.CheckedFigures;
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
 * Figures that are read unit by unit, for those that do not fit in memory as objects: each is kept as the number that scoring
 * takes, mostly in four bytes. Scores, bounds and ranks are exactly those of figures read at once; the place of a figure, its
 * evidence and its note are not kept, so that the consistency rules are not asked.
 *
 * <pre>{@code
 * FiguresBuilder builder = scorer.builder(units, horizon);
 * Submissions noticed = Submissions.readEach(Path.of("figures.csv"), builder::add);
 * Ranking ranking = scorer.rank(builder.build(noticed));
 * }</pre>
 *
 * <p>Used by one thread, once.
 */
public final class FiguresBuilder {
    /** Of units that are not ranked nothing is known anyway: more of them are not remembered. */
    private static final int MOST_REMEMBERED = 100_000;

    private final Preparation preparation;
    private final Intake intake;
    private final Intake.Batch batch;
    private final OptionalInt period;
    private final Set<String> outsiders = new HashSet<>();
    private boolean built;

    FiguresBuilder(
            KeptPlans.Kept plan, Function<Level, AskedFigures> forms, UnitSelection selection, OptionalInt period) {
        this.preparation = plan.preparation(selection);
        Sheet sheet =
                new PackedSheet(selection.units().size(), plan.plan().types().values());
        this.intake = new Intake(plan.form(), forms, selection, sheet, preparation);
        this.batch = intake.new Batch();
        this.period = period;
    }

    /**
     * Takes everything that one unit submitted. Of findings without end the first 12,000 of each kind are kept, and how many more
     * there were.
     *
     * @throws IllegalArgumentException if figures of the unit were taken before: they are no longer known one by one
     * @throws IllegalStateException if the figures are built already
     */
    public void add(Submission submission) {
        requireUnbuilt();
        String unit = submission.unit();
        if (intake.isTaken(unit) || outsiders.contains(unit)) {
            throw new IllegalArgumentException("The unit (" + Excerpt.of(unit)
                    + ") comes a second time. Maybe sort the rows of the file by unit_code?");
        }
        boolean isOfUnit = intake.take(submission, batch);
        if (isOfUnit && outsiders.size() < MOST_REMEMBERED && !intake.isTaken(unit)) {
            outsiders.add(unit);
        }
    }

    private void requireUnbuilt() {
        if (built) {
            throw new IllegalStateException(
                    "These figures are already built, and a builder builds once. Maybe ask the scorer for another?");
        }
    }

    /**
     * The figures of all that was taken, made in code.
     *
     * @throws IllegalStateException if they are built already
     */
    public CheckedFigures build() {
        return build(Submissions.of());
    }

    /**
     * The figures of all that was taken.
     *
     * @param read the findings of reading, as {@link Submissions#readEach} returns it
     * @throws IllegalStateException if they are built already
     */
    public CheckedFigures build(Submissions read) {
        requireUnbuilt();
        built = true;
        FigureTable table = intake.table(read, List.of(batch), period, unit -> Map.of());
        return new ScorableFigures(preparation.calculator(table, Workers.CALLER));
    }
}
