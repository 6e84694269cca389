package io.github.thuocdo.merger;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A policy by which several old units' figures make the figure of the unit that they became. No policy divides the counts of a unit. */
public enum MergerPolicy {
    /** Numerators and denominators are added, and so are plain counts; other figures hold where all old units say the same. */
    COUNTS("counts"),
    /** The plain mean of the numbers, each old unit weighing the same, as the Ministry did for 2024. */
    MEAN("mean"),
    /** The worst figure of any old unit. */
    WORST("worst"),
    /** The mean of the numbers, each old unit weighing as much as it has people; the people come from a file of the user's. */
    POPULATION("population");

    private final String code;

    MergerPolicy(String code) {
        this.code = code;
    }

    /** The name of it in files and on the command line, {@code counts}. */
    public String code() {
        return code;
    }

    /**
     * Does nothing where the policy has what it needs.
     *
     * @param population the people of the old units; needed by {@link #POPULATION} alone
     * @throws IllegalArgumentException if they are needed and not given
     */
    public void requirePeople(Optional<Population> population) {
        Objects.requireNonNull(population, "population");
        if (this == POPULATION && population.isEmpty()) {
            throw new IllegalArgumentException(
                    "The policy (population) needs the people of the old units. Maybe give a file of them?");
        }
    }

    /** The policy with this code; empty where there is none. */
    public static Optional<MergerPolicy> find(String code) {
        Objects.requireNonNull(code, "code");
        return Stream.of(values()).filter(policy -> policy.code.equals(code)).findFirst();
    }
}
