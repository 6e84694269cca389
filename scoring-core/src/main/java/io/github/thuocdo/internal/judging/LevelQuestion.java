package io.github.thuocdo.internal.judging;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Target;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The question, matched by precedence rules, which of a target's thresholds holds at a level.
 *
 * @param target the document's target, for all levels
 * @param level the level
 */
public record LevelQuestion(Target target, Level level) {

    /** Whether the document states a threshold for this level. */
    public boolean isNamed() {
        return target.perLevel().containsKey(level) && target.requirement() instanceof Requirement.Threshold;
    }

    /** Whether a unit of this level answers with a yes or a no: it has been recognised, or not. */
    public boolean isAnswered() {
        return target.affirmedAt().contains(level);
    }

    /** Questions are told apart as objects: two criteria may ask the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /**
     * A rule's conclusion.
     *
     * @param question the question
     * @param requirement the requirement at its level
     */
    public record Answer(LevelQuestion question, Requirement requirement) {
        /** The threshold stated for the level holds, compared as the target compares. */
        public static Answer ownThreshold(LevelQuestion question) {
            Target target = question.target();
            Requirement.Threshold general = (Requirement.Threshold) target.requirement();
            return new Answer(
                    question,
                    new Requirement.Threshold(
                            general.comparison(),
                            Objects.requireNonNull(target.perLevel().get(question.level()))));
        }

        /** The threshold stated for everybody holds. */
        public static Answer asForEverybody(LevelQuestion question) {
            return new Answer(question, question.target().requirement());
        }

        /** A yes is asked for. */
        public static Answer affirmation(LevelQuestion question) {
            return new Answer(question, new Requirement.Affirmed());
        }
    }
}
