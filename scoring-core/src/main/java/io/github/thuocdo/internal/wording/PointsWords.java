package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.ReachedStep;
import io.github.thuocdo.ranking.ReachedStep.Mark;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The points of a criterion in words, as an annex has them: "7.3 of 10", the step that is reached, and the next one. */
public final class PointsWords {
    private static final int MOST_DECIMALS = 4;

    private final Wording words;

    /** In the language of {@code words}. */
    public PointsWords(Wording words) {
        this.words = words;
    }

    /** "7,3 / 10"; where the criterion weighs 1, its fraction alone: "0,9813"; a bonus with its bounds: "−2, from −5 to 0". */
    String points(Outcome outcome) {
        String own = outcome.points()
                .map(words::trimmed)
                .orElse(outcome.fraction().map(words::number).orElse(""));
        Scoring scoring = outcome.criterion().target().scoring();
        Rational most = outcome.mostPoints();
        if (scoring instanceof Scoring.Adjustment adjustment) {
            return words.say(
                    "explain.points-between",
                    own,
                    words.number(adjustment.least().times(most)),
                    words.number(adjustment.most().times(most)));
        }
        return most.equals(Rational.ONE)
                ? outcome.fraction().map(words::number).orElse("")
                : words.say("explain.points-of", own, words.number(most));
    }

    /** The origin of points that the figure alone does not give: a publisher, the group above, an empty denominator. */
    public Optional<String> origin(Outcome outcome) {
        if (outcome.isPublished()) {
            return Optional.of(published(outcome.publishedBy()));
        }
        Optional<String> covered = outcome.coveredBy().map(group -> words.say("explain.covered-by", group));
        if (covered.isPresent()) {
            return covered;
        }
        String said = Stream.of(received(outcome), overNothing(outcome))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** "30 của tiêu chí + 10 từ 1.2": the points that it can have, where siblings share theirs with it; empty where none do. */
    public Optional<String> received(Outcome outcome) {
        if (outcome.received().isEmpty()) {
            return Optional.empty();
        }
        String from = outcome.received().entrySet().stream()
                .map(part -> words.say(
                        "explain.received-from",
                        words.number(part.getValue()),
                        part.getKey().id()))
                .collect(Collectors.joining(" + "));
        return Optional.of(
                words.say("explain.received", words.trimmed(outcome.criterion().points()), from));
    }

    /** "the published points (NAME), taken as they are"; without a name where nobody is named. */
    public String published(Optional<String> by) {
        return by.map(who -> words.say("explain.published-by", who))
                .orElseGet(() -> words.say("explain.published-unnamed"));
    }

    /** The declared rule that held over an empty denominator; empty where none did. */
    public Optional<String> overNothing(Outcome outcome) {
        return outcome.emptyDenominator().map(held -> {
            String key = "explain.empty-denominator." + held.code();
            return held instanceof EmptyDenominator.Substitute
                            && outcome.scoredFigure().observation() instanceof Observation.Counts counts
                    ? words.say(key + "-of", counts.numerator() + "/" + counts.denominator())
                    : words.say(key);
        });
    }

    /** The step or category that is reached, and what is missing to the next one; empty where there are none. */
    Optional<String> step(Outcome outcome) {
        return outcome.step().map(step -> {
            String reached = step.reached()
                    .map(mark -> mark(mark, outcome))
                    .orElseGet(() -> words.say("step.none", words.number(step.points())));
            String next = step.next().map(mark -> next(step, mark, outcome)).orElseGet(() -> words.say("step.highest"));
            return reached + " · " + next;
        });
    }

    /** "next step from 50: 7.3, 0.9 short"; empty where there is none. */
    Optional<String> next(Outcome outcome) {
        return outcome.step().flatMap(step -> step.next().map(mark -> next(step, mark, outcome)));
    }

    private String next(ReachedStep step, Mark mark, Outcome outcome) {
        return words.say("step.next", mark(mark, outcome))
                + step.missing()
                        .map(missing -> ", " + missing(missing, outcome))
                        .orElse("");
    }

    private String missing(Rational missing, Outcome outcome) {
        if (missing.signum() == 0) {
            return words.say("step.must-pass");
        }
        BigDecimal rounded = missing.rounded(MOST_DECIMALS, RoundingMode.HALF_UP);
        String shown = rounded.signum() == 0 ? "< " + words.number(new BigDecimal("0.0001")) : words.trimmed(rounded);
        boolean percent = "%".equals(outcome.criterion().type().sign());
        return words.say(percent ? "gap.percent" : "gap.number", shown);
    }

    private String mark(Mark mark, Outcome outcome) {
        String points = words.number(mark.points());
        if (mark.bound().isEmpty()) {
            return mark.category().orElse("") + ": " + points;
        }
        boolean isLess = outcome.criterion().target().scoring() instanceof Scoring.Steps steps
                && steps.direction() == Scoring.Direction.LESS;
        String key = (isLess ? "function.step-less" : "function.step") + (mark.isOpen() ? "-open" : "");
        return words.say(
                key,
                words.number(mark.bound().get()) + outcome.criterion().type().sign(),
                points);
    }
}
