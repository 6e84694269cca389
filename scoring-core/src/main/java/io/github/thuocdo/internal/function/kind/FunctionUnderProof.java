package io.github.thuocdo.internal.function.kind;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.number.Rational;

/**
 * A declared function under proof.
 *
 * @param word the word of the function in files
 * @param type the type of its figures
 * @param requirement the criterion's requirement
 * @param points the points at stake
 * @param doubts takes the findings
 */
public record FunctionUnderProof(
        String word, FigureType type, Requirement requirement, Rational points, Doubts doubts) {
    /** Takes findings about a function. */
    @FunctionalInterface
    public interface Doubts {
        /** Notes one; {@code arguments} (texts, fractions and bounds) fill the places of its text from the second on. */
        void add(Severity severity, String code, Object... arguments);
    }

    /** The bounds between which a figure of the type can be right. */
    public Bounds figures() {
        return Bounds.of(type);
    }
}
