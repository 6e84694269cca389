package io.github.thuocdo.criteria;

import java.time.LocalDate;
import java.util.Set;

/** The groups of a set, whose weights may change from one day to another. */
public interface PillarsInForce {

    /** The group above all groups, with the latest weights. */
    Pillar latest();

    /** The group above all groups, with the weights in force on {@code day}. */
    Pillar on(LocalDate day);

    /** The days on which a weight changes; empty for groups that hold as they are. */
    Set<LocalDate> changes();

    /** Groups that hold as they are, whatever the day. */
    static PillarsInForce always(Pillar root) {
        return new PillarsInForce() {
            @Override
            public Pillar latest() {
                return root;
            }

            @Override
            public Pillar on(LocalDate day) {
                return root;
            }

            @Override
            public Set<LocalDate> changes() {
                return Set.of();
            }
        };
    }
}
