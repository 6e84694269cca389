package io.github.thuocdo.ranking;

/**
 * A unit's rank among its peers.
 *
 * @param kind what makes them peers
 * @param group which of them: a type, the code of the unit above, or the name of a group
 * @param rank the rank among them, from 1 on
 * @param of how many of them are ranked
 */
public record PeerRank(Kind kind, String group, int rank, int of) {

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
