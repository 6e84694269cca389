package io.github.thuocdo.rules.oracle;

import static io.github.thuocdo.rules.oracle.GivenSet.number;

import io.github.thuocdo.rules.oracle.Functions.Figures;
import io.github.thuocdo.rules.oracle.Functions.Question;
import io.github.thuocdo.rules.oracle.Functions.Unknown;
import io.github.thuocdo.rules.oracle.Said.Figure;
import io.github.thuocdo.rules.oracle.Said.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What functions give that look at other units, and between which ends that lies while figures are unknown. */
final class AmongOthers {
    private AmongOthers() {}

    /** The two ends of what an unknown figure can be, as far as the function looks at it; fewer where it has none. */
    static List<Exact> ends(Question asked, Figures figures) {
        // So many of nothing, over what stands in for it, are a share of any size.
        boolean isSubstituted = figures.set()
                .emptyDenominator(asked.criterion())
                .path("gives")
                .asText("")
                .equals("substitute");
        String type = figures.set().type(asked.indicator());
        List<Optional<Exact>> stated = switch (isSubstituted && type.equals("share") ? "per-head" : type) {
            case "share" -> List.of(Optional.of(Exact.ZERO), Optional.of(Exact.of(100)));
            case "index", "yes-no" -> List.of(Optional.of(Exact.ZERO), Optional.of(Exact.ONE));
            case "count", "per-head" -> List.of(Optional.of(Exact.ZERO), Optional.<Exact>empty());
            default -> List.of(Optional.<Exact>empty(), Optional.<Exact>empty());
        };
        List<Exact> ends = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            String cap = side == 0 ? "least" : "most";
            boolean isHeld = asked.scoring().has(cap);
            stated.get(side)
                    .map(end -> Normalised.heldBack(asked.scoring(), end))
                    .or(() -> isHeld ? Optional.of(number(asked.scoring().path(cap))) : Optional.empty())
                    .ifPresent(ends::add);
        }
        boolean isLogarithm = asked.scoring().path("logarithm").asBoolean();
        return isLogarithm && (ends.isEmpty() || ends.get(0).sign() <= 0) ? List.of() : ends;
    }

    /** The least or the most, with the unit's own figure and those of the others at either end. */
    static Exact end(Question asked, Figures figures, Figure own) {
        boolean isBest = asked.unknown() == Unknown.BEST;
        List<Exact> ends = ends(asked, figures);
        List<Figure> others = figures.ofOthersOnceKnown(asked);
        List<Exact> known = others.stream()
                .flatMap(figure -> figure.number().stream())
                .map(value -> Normalised.heldBack(asked.scoring(), value))
                .toList();
        int open = (int) others.stream()
                .filter(figure -> figure.state() == State.UNKNOWN)
                .count();
        boolean isAmong = figures.isAmongThem(asked.criterion(), asked.unit());
        List<Exact> found = new ArrayList<>();
        for (Exact mine : own.number().map(List::of).orElse(ends)) {
            Exact held = Normalised.heldBack(asked.scoring(), mine);
            List<Exact> theirs = new ArrayList<>(open == 0 ? List.of(Exact.ZERO) : ends);
            if (!isAmong && open > 0) {
                // Beside a unit that is measured and does not count, the others may stand anywhere between their ends.
                Stream.concat(Stream.of(held), known.stream())
                        .filter(value -> value.compareTo(ends.get(0)) >= 0 && value.compareTo(ends.get(1)) <= 0)
                        .forEach(theirs::add);
            }
            for (Exact first : theirs) {
                for (Exact rest : isAmong ? List.of(first) : theirs) {
                    List<Exact> sample = new ArrayList<>(known);
                    for (int k = 0; k < open; k++) {
                        sample.add(k == 0 ? first : rest);
                    }
                    if (isAmong) {
                        sample.add(held);
                    }
                    found.add(fraction(asked, mine, sample));
                }
            }
        }
        if (own.state() == State.UNKNOWN) {
            found.add(Exact.ZERO);
        }
        return (isBest ? found.stream().max(Exact::compareTo) : found.stream().min(Exact::compareTo)).orElseThrow();
    }

    static Exact fraction(Question asked, Exact value, List<Exact> sample) {
        if (!asked.function().equals("best-unit")) {
            return Normalised.of(asked.scoring(), value, sample);
        }
        Exact most = sample.stream().max(Exact::compareTo).orElse(Exact.ZERO);
        return most.sign() <= 0 ? Exact.ZERO : value.over(most).between(Exact.ZERO, Exact.ONE);
    }
}
