package io.github.thuocdo.internal.function.kind;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.util.List;

/**
 * The home of one scoring function: its declaration, and everything that the library knows about it. It either takes one figure
 * ({@link FigureFunction}) or makes one of others ({@link CompositeFunction}).
 */
public sealed interface ScoringFunction permits FigureFunction, CompositeFunction {
    /** The function as it is declared. */
    Scoring declared();

    /** Writes the members that its reader reads; none where its word says it all. */
    default void write(FunctionOut out) throws IOException {}

    /**
     * The function in words: the explanation of a figure's points.
     *
     * @param points the points of the criterion, or of the part, that it scores
     */
    String words(Words words, Rational points);

    /** The declared fractions that lie between no points and all. */
    default List<Rational> fractions() {
        return List.of();
    }

    /** Whether it takes figures of a type. */
    default boolean takes(FigureType type, Requirement requirement) {
        return true;
    }

    /** Whether its points say whether the requirement is met. */
    default boolean judges() {
        return false;
    }

    /** Tells what is wrong or odd about the declaration, apart from what holds for every function. */
    default void prove(FunctionUnderProof function) {}
}
