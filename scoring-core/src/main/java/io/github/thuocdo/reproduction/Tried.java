package io.github.thuocdo.reproduction;

import java.util.List;

/**
 * The results of choices that were tried.
 *
 * @param added the choices
 * @param gives the results of these and those that were accepted before
 * @param here the number of cells that agree in the columns in question
 * @param everywhere the number of cells that agree in all columns
 */
record Tried(List<Choice> added, Comparison gives, int here, int everywhere) {
    boolean isBetterThan(Tried other) {
        return here != other.here ? here > other.here : everywhere > other.everywhere;
    }

    boolean isWide() {
        return added.stream().anyMatch(Choice::isWide);
    }

    boolean isLikely() {
        return added.stream().allMatch(Choice::isLikely);
    }

    boolean isRounding() {
        return isOf(Choice.ROUNDING);
    }

    boolean isOf(String kind) {
        return added.stream().allMatch(one -> one.kind().equals(kind));
    }

    boolean isSameElsewhere(Choice choice) {
        return added.stream().anyMatch(choice::isSameElsewhere);
    }
}
