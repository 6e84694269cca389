package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The reasons for a unit's rank: the walk back from the rank to the clause behind every verdict. It prints as its {@link
 * #text}, in the system's language if that is Vietnamese or English, else in Vietnamese.
 */
public interface Explanation {

    /** The unit's result. */
    UnitResult subject();

    /** The plan by which the unit was scored. */
    Plan plan();

    /** The year that the figures speak of; empty where none is known. */
    OptionalInt period();

    /** The number of units that have a rank, this one among them if it has. */
    int ranked();

    /** One line for each criterion of the plan, in its order. */
    List<Line> lines();

    /** The score in fractions, the sum of the points and what it is divided by; empty where the set does more than add points. */
    Optional<ExactScore> exact();

    /** The gates that make the score 0, and the vetoes that hold the class down; {@link ScoreLimits#NONE} where there are none. */
    ScoreLimits limits();

    /** The findings about the unit. */
    List<Finding> findings();

    /**
     * One screen of text of at most 80 columns, in the locale's language: rank and score, the criteria not met with gap and points
     * lost, the unknown ones.
     */
    String summary(Locale locale);

    /** All of it as text of at most 80 columns, in the locale's language. */
    String text(Locale locale);

    /** All of it as JSON, its messages in the locale's language. */
    String toJson(Locale locale);

    /**
     * One criterion.
     *
     * @param outcome the outcome
     * @param judgedBy the name of the judgement rule that concluded the outcome
     * @param judgement the sentence of that rule, in both languages
     */
    record Line(Outcome outcome, String judgedBy, BilingualText judgement) {
        /** An outcome and who judged. */
        public Line {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(judgedBy, "judgedBy");
            Objects.requireNonNull(judgement, "judgement");
        }
    }
}
