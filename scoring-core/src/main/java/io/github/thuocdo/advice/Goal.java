package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The goal of a unit: a rank, a score, a class or a pass. */
public sealed interface Goal {

    /**
     * A rank, or a better one.
     *
     * @param rank from 1 on
     */
    record Rank(int rank) implements Goal {
        /** Refuses a rank before the first. */
        public Rank {
            if (rank < 1) {
                throw new IllegalArgumentException("A rank is 1 or more, not " + rank);
            }
        }

        @Override
        public boolean isReachedBy(ProjectedResult result, CriteriaSet set) {
            NotNull.require("result", result, "set", set);
            return result.rank().isPresent() && result.rank().getAsInt() <= rank;
        }

        @Override
        public String toString() {
            return "rank:" + rank;
        }
    }

    /**
     * A published score, or a larger one.
     *
     * @param score at the set's scale
     */
    record Score(BigDecimal score) implements Goal {
        /** Refuses null. */
        public Score {
            Objects.requireNonNull(score, "score");
            Digits.few("The score to reach", score);
        }

        @Override
        public boolean isReachedBy(ProjectedResult result, CriteriaSet set) {
            NotNull.require("result", result, "set", set);
            return result.score().filter(has -> has.compareTo(score) >= 0).isPresent();
        }

        @Override
        public String toString() {
            return "score:" + score.toPlainString();
        }
    }

    /**
     * A class of scores, or a better one.
     *
     * @param id the class's name in results
     */
    record InBand(String id) implements Goal {
        /** Refuses null and a class without a name. */
        public InBand {
            if (Objects.requireNonNull(id, "id").isBlank()) {
                throw new IllegalArgumentException("A class has a name, not (" + id + ")");
            }
        }

        @Override
        public boolean isReachedBy(ProjectedResult result, CriteriaSet set) {
            NotNull.require("result", result, "set", set);
            List<String> all = set.verdicts().bands().stream().map(Band::id).toList();
            return result.verdict()
                    .flatMap(Verdict::band)
                    .filter(band -> all.indexOf(band.id()) <= all.indexOf(id))
                    .isPresent();
        }

        @Override
        public String toString() {
            return "band:" + id;
        }
    }

    /** A pass (đạt). */
    record Pass() implements Goal {
        @Override
        public boolean isReachedBy(ProjectedResult result, CriteriaSet set) {
            NotNull.require("result", result, "set", set);
            return result.verdict()
                    .flatMap(Verdict::decision)
                    .filter(Verdict.Decision.PASS::equals)
                    .isPresent();
        }

        @Override
        public String toString() {
            return "pass";
        }
    }

    /** Whether it is reached where a unit stands so. */
    boolean isReachedBy(ProjectedResult result, CriteriaSet set);

    /** Whether others decide it too, so that it cannot be reached by many units at once for themselves. */
    default boolean isRelative() {
        return this instanceof Rank;
    }

    /**
     * The goal written as {@code rank:10}, {@code score:0.95}, {@code band:A} or {@code pass}.
     *
     * @throws AdviceException if it is written otherwise
     */
    static Goal of(String written) {
        Objects.requireNonNull(written, "written");
        int colon = written.indexOf(':');
        String word = colon < 0 ? written : written.substring(0, colon);
        String value = colon < 0 ? "" : written.substring(colon + 1);
        Optional<Goal> goal = Optional.empty();
        if (word.equals("pass") && colon < 0) {
            goal = Optional.of(new Pass());
        } else if (word.equals("band") && !value.isBlank()) {
            goal = Optional.of(new InBand(value));
        } else if (word.equals("rank") && value.matches("[1-9][0-9]{0,8}")) {
            goal = Optional.of(new Rank(Integer.parseInt(value)));
        } else if (word.equals("score") && value.matches("-?[0-9]{1,12}([.,][0-9]{1,12})?")) {
            goal = Optional.of(new Score(new BigDecimal(value.replace(',', '.'))));
        }
        return goal.orElseThrow(() -> new AdviceException("goal.form", Excerpt.of(written)));
    }

    /**
     * Checks that a set has such a goal: no mark is invented for one that has none.
     *
     * @throws AdviceException if the set says nothing of a pass, or has no such class
     */
    default void requireIn(CriteriaSet set) {
        Objects.requireNonNull(set, "set");
        VerdictRules rules = set.verdicts();
        if (this instanceof Pass && (rules.pass().isEmpty() || rules.declared().isPresent())) {
            throw new AdviceException(rules.pass().isEmpty() ? "goal.no-pass" : "goal.no-whole-pass", set.id());
        }
        if (this instanceof InBand wanted) {
            List<String> all = rules.bands().stream().map(Band::id).toList();
            if (all.isEmpty()) {
                throw new AdviceException("goal.no-bands", set.id());
            }
            if (!all.contains(wanted.id())) {
                throw new AdviceException("goal.no-band", set.id(), wanted.id(), String.join(", ", all));
            }
        }
    }
}
