package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.util.List;

/**
 * The home of one scoring function: a declared {@link io.github.thuocdo.criteria.Scoring}, and everything that the library knows
 * about it. It either takes one figure ({@link FigureFunction}) or adds up and compares others ({@link CompositeFunction}).
 */
public abstract sealed class ScoringFunction permits FigureFunction, CompositeFunction {
    /** The word for the function in files. */
    public abstract String word();

    /** Writes the members that its reader reads. */
    public abstract void write(FunctionOut out) throws IOException;

    /**
     * What the function does, in words: the explanation of a figure's points.
     *
     * @param points the points of the criterion, or of the part, that it scores
     */
    public abstract String words(Words words, Rational points);

    /** The declared fractions that lie between no points and all. */
    public List<Rational> fractions() {
        return List.of();
    }

    /** Whether it takes figures of a type. */
    public boolean takes(FigureType type, Requirement requirement) {
        return true;
    }

    /** Whether its points say whether the requirement is met. */
    public boolean judges() {
        return false;
    }

    /** Tells what is wrong or odd about the declaration, apart from what holds for every function. */
    public void prove(Claim claim) {}
}
