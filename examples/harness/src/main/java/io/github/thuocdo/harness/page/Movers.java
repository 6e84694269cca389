package io.github.thuocdo.harness.page;

import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The units that rose and fell, as the chairman's sheet names them in one language.
 *
 * @param since the period with which the units are compared
 * @param said the numbers of units that rose, fell and kept their rank, in words
 * @param risen the units that rose by most ranks, those with the larger rise of their score first among equal ones
 * @param fallen the units that fell by most ranks, those with the larger fall of their score first among equal ones
 */
public record Movers(String since, String said, List<Line> risen, List<Line> fallen) {
    private static final int MOST = 3;
    private static final int DIGITS = 6;

    /** Keeps copies of the lists. */
    public Movers {
        risen = List.copyOf(risen);
        fallen = List.copyOf(fallen);
    }

    /**
     * One unit.
     *
     * @param code its code
     * @param name its name
     * @param ranks its rank before and after
     * @param score the change of its score
     */
    public record Line(String code, String name, String ranks, String score) {}

    static Movers of(Changes changes, PageWords words) {
        List<Changes.Move> moves = changes.moves();
        Comparator<Changes.Move> byRank =
                Comparator.comparing(move -> move.rankChange().orElse(0));
        Comparator<Changes.Move> rising =
                byRank.thenComparing(Comparator.comparing(Movers::scoreChange).reversed());
        List<Changes.Move> risen =
                moves.stream().filter(move -> sign(move) < 0).sorted(rising).toList();
        List<Changes.Move> fallen = moves.stream()
                .filter(move -> sign(move) > 0)
                .sorted(rising.reversed())
                .toList();
        long kept = moves.stream()
                .filter(move -> move.rankChange().filter(by -> by == 0).isPresent())
                .count();
        String said = words.say("moved.said", words.count(risen.size()), words.count(fallen.size()), words.count(kept));
        int added = changes.added().size();
        int gone = changes.gone().size();
        return new Movers(
                words.say("changes.before", changes.before().in(words.locale())),
                added + gone == 0 ? said : words.say("moved.others", said, words.count(added), words.count(gone)),
                lines(risen.stream(), words),
                lines(fallen.stream(), words));
    }

    private static int sign(Changes.Move move) {
        return Integer.signum(move.rankChange().orElse(0));
    }

    private static Rational scoreChange(Changes.Move move) {
        return move.scoreChange().orElse(Rational.ZERO);
    }

    private static List<Line> lines(Stream<Changes.Move> moves, PageWords words) {
        return moves.limit(MOST)
                .map(move -> {
                    long before = move.rankBefore().orElseThrow();
                    long now = before + move.rankChange().orElse(0);
                    return new Line(
                            move.unit().code(),
                            Lines.plain(move.unit().name()),
                            words.say("moved.ranks", words.count(before), words.count(now)),
                            move.scoreChange().map(by -> signed(by, words)).orElse("—"));
                })
                .toList();
    }

    /** A change with its sign; scores are decimals, and so are their differences. */
    private static String signed(Rational by, PageWords words) {
        BigDecimal change = by.rounded(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        String number = words.number(Optional.of(change.abs()));
        return change.signum() == 0 ? number : (change.signum() > 0 ? "+" : "−") + number;
    }
}
