package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Policies.Ties;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rank of every unit in all its peer groups at once, read off the one order: units that tie in it tie everywhere. */
final class PeerRanks {
    private static final Peers[] NONE = {};

    private final Peers[][] peersOf;
    private final int[][] rankInPeers;

    /** A peer group, and the state of its numbering. */
    private static final class Peers {
        private final PeerRank.Kind kind;
        private final String group;
        private int units;
        private int rank;
        private int overall;

        Peers(PeerRank.Kind kind, String group) {
            this.kind = kind;
            this.group = group;
        }

        int next(int overallRank, Ties ties) {
            units++;
            if (overallRank != overall) {
                rank = ties == Ties.DENSE ? rank + 1 : units;
                overall = overallRank;
            }
            return rank;
        }
    }

    PeerRanks(List<AdministrativeUnit> units, RankPositions ranks, Ties ties) {
        // Texts in maps of their own: they are told apart in time even where a stranger made their hashes alike.
        Map<PeerRank.Kind, Map<String, Peers>> all = new EnumMap<>(PeerRank.Kind.class);
        for (PeerRank.Kind kind : PeerRank.Kind.values()) {
            all.put(kind, new HashMap<>());
        }
        int[] order = ranks.order();
        this.peersOf = new Peers[order.length][];
        this.rankInPeers = new int[order.length][];
        Arrays.fill(peersOf, NONE);
        for (int k = 0; k < ranks.ranked(); k++) {
            int unit = order[k];
            Peers[] peers = peers(units.get(unit), all);
            int[] own = new int[peers.length];
            for (int p = 0; p < peers.length; p++) {
                own[p] = peers[p].next(ranks.rank()[unit], ties);
            }
            peersOf[unit] = peers;
            rankInPeers[unit] = own;
        }
    }

    private static Peers[] peers(AdministrativeUnit unit, Map<PeerRank.Kind, Map<String, Peers>> all) {
        List<Peers> peers = new ArrayList<>();
        unit.type().ifPresent(type -> peers.add(of(PeerRank.Kind.TYPE, type, all)));
        unit.parent().ifPresent(parent -> peers.add(of(PeerRank.Kind.PARENT, parent, all)));
        if (!unit.groups().isEmpty()) {
            unit.groups().stream().sorted().forEach(group -> peers.add(of(PeerRank.Kind.GROUP, group, all)));
        }
        return peers.toArray(Peers[]::new);
    }

    private static Peers of(PeerRank.Kind kind, String group, Map<PeerRank.Kind, Map<String, Peers>> all) {
        return Objects.requireNonNull(all.get(kind)).computeIfAbsent(group, unknown -> new Peers(kind, group));
    }

    /** The ranks of a unit in the order of the kinds, then of the groups' names; none where it is not ranked. */
    List<PeerRank> of(int unit) {
        Peers[] peers = peersOf[unit];
        PeerRank[] own = new PeerRank[peers.length];
        for (int p = 0; p < own.length; p++) {
            own[p] = new PeerRank(peers[p].kind, peers[p].group, rankInPeers[unit][p], peers[p].units);
        }
        return List.of(own);
    }
}
