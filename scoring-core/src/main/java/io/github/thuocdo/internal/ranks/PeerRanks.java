package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Policies.Ties;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rank of every unit in all its peer groups at once, read off the one order: units that tie in it tie everywhere. */
final class PeerRanks {
    private final List<List<PeerRank>> byUnit;

    private record Peers(PeerRank.Kind kind, String group) {}

    /** The state of the numbering of one group. */
    private static final class Numbering {
        private int units;
        private int rank;
        private int overall;

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
        // Texts in a map of their own: they are told apart in time even where a stranger made their hashes alike.
        Map<PeerRank.Kind, Map<String, Numbering>> numberings = new EnumMap<>(PeerRank.Kind.class);
        int[] order = ranks.order();
        int[][] rankInPeers = new int[order.length][];
        List<List<Peers>> peersOf = units.stream().map(PeerRanks::peers).toList();
        for (int k = 0; k < ranks.ranked(); k++) {
            int unit = order[k];
            List<Peers> peers = peersOf.get(unit);
            rankInPeers[unit] = new int[peers.size()];
            for (int p = 0; p < peers.size(); p++) {
                rankInPeers[unit][p] = numberings
                        .computeIfAbsent(peers.get(p).kind, kind -> new HashMap<>())
                        .computeIfAbsent(peers.get(p).group, group -> new Numbering())
                        .next(ranks.rank()[unit], ties);
            }
        }
        this.byUnit = new ArrayList<>(order.length);
        for (int unit = 0; unit < order.length; unit++) {
            List<PeerRank> own = new ArrayList<>();
            if (rankInPeers[unit] != null) {
                List<Peers> peers = peersOf.get(unit);
                for (int p = 0; p < peers.size(); p++) {
                    Peers group = peers.get(p);
                    int among = Objects.requireNonNull(Objects.requireNonNull(numberings.get(group.kind))
                                    .get(group.group))
                            .units;
                    own.add(new PeerRank(group.kind, group.group, rankInPeers[unit][p], among));
                }
            }
            byUnit.add(List.copyOf(own));
        }
    }

    private static List<Peers> peers(AdministrativeUnit unit) {
        List<Peers> peers = new ArrayList<>();
        unit.type().ifPresent(type -> peers.add(new Peers(PeerRank.Kind.TYPE, type)));
        unit.parent().ifPresent(parent -> peers.add(new Peers(PeerRank.Kind.PARENT, parent)));
        unit.groups().stream().sorted().forEach(group -> peers.add(new Peers(PeerRank.Kind.GROUP, group)));
        return peers;
    }

    List<PeerRank> of(int unit) {
        return byUnit.get(unit);
    }
}
