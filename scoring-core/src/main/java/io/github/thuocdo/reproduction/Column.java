package io.github.thuocdo.reproduction;

/**
 * A column of a published table.
 *
 * @param kind the unit or part that it is about
 * @param of the id of the criterion or the group; nothing for score and rank
 * @param stage the step in which it is computed: criteria first, then the groups from the deepest on, then the total, then the ranks
 */
record Column(Kind kind, String of, int stage) {
    static final int CRITERIA = 0;
    static final int SCORE = Integer.MAX_VALUE - 1;
    static final int RANKS = Integer.MAX_VALUE;

    /** The kind of values in a column. */
    enum Kind {
        CRITERION,
        GROUP,
        SCORE,
        GROUP_RANK,
        RANK
    }

    static Column score() {
        return new Column(Kind.SCORE, "", SCORE);
    }

    static Column rank() {
        return new Column(Kind.RANK, "", RANKS);
    }

    static Column rankOf(String group) {
        return new Column(Kind.GROUP_RANK, group, RANKS);
    }

    boolean isOfRanks() {
        return stage == RANKS;
    }

    /** Whether it is about parts of a total: groups or criteria. */
    boolean isOfParts() {
        return kind == Kind.GROUP || kind == Kind.CRITERION;
    }

    /** The name in answers: {@code score}, {@code rank}, {@code rank_ID} for the rank by a group, else the id. */
    String id() {
        return switch (kind) {
            case SCORE -> "score";
            case RANK -> "rank";
            case GROUP_RANK -> "rank_" + of;
            default -> of;
        };
    }
}
