package io.github.thuocdo.criteria;

import java.util.List;

/** Where the criteria of a set come from: rules, or data. */
@FunctionalInterface
public interface Requirements {

    /** What is asked under {@code profile}, each criterion with its requirement at the profile's level, in any order. */
    List<Criterion> askedUnder(Profile profile);
}
