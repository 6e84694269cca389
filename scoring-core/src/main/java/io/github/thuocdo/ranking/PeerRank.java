package io.github.thuocdo.ranking;

import java.util.Objects;

/**
 * A unit's rank among its peers.
 *
 * @param kind the bond that makes them peers
 * @param group the group of the peers: a type, the code of the unit above, or the name of a group
 * @param rank the rank among them, from 1 on
 * @param of the number of them that are ranked
 */
public record PeerRank(Kind kind, String group, int rank, int of) {
    /** Refuses null. */
    public PeerRank {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(group, "group");
    }

    /** The bond that makes units peers. */
    public enum Kind {
        /** They are of one type: phường, xã, thị trấn. */
        TYPE,
        /** They belong to one unit above. */
        PARENT,
        /** The register puts them in one group. */
        GROUP
    }
}
