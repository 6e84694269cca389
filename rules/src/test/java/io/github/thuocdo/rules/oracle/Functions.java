package io.github.thuocdo.rules.oracle;

import static io.github.thuocdo.rules.oracle.GivenSet.number;
import static io.github.thuocdo.rules.oracle.GivenSet.thresholdOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.Said.Figure;
import io.github.thuocdo.rules.oracle.Said.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which fraction of a criterion's points a unit has, function by function, as the format's schema words them. */
final class Functions {
    private final Figures figures;

    /** How an unknown figure is taken. */
    enum Unknown {
        LEFT_OUT,
        NO_POINTS,
        WORST,
        BEST
    }

    /** The figures of all units. */
    interface Figures {
        Figure of(int unit, Question asked);

        /** What the ranked units said to whom a criterion applies. */
        List<Figure> ofRanked(Question asked);

        /** What the units have to whom a criterion applies and who are ranked once every figure is known, but one of them. */
        List<Figure> ofOthersOnceKnown(Question asked);

        /** Whether a unit is one of these. */
        boolean isAmongThem(Asked criterion, int unit);

        GivenSet set();
    }

    /**
     * What a unit has of a criterion's points.
     *
     * @param earned the fraction that it has
     * @param possible the fraction that applies to it
     */
    record Share(Exact earned, Exact possible) {}

    /**
     * One function, asked about one unit.
     *
     * @param function its name; a part that names none is a yes
     * @param most the points that it stands for: the criterion's, or those of the part that it scores
     */
    record Question(
            Asked criterion,
            JsonNode scoring,
            String function,
            Exact most,
            String indicator,
            int unit,
            Unknown unknown) {
        /** The fraction that is all points: of bonus and penalty the most that there is. */
        Exact allPoints() {
            return function.equals("adjustment") ? fraction("most") : Exact.ONE;
        }

        static Question of(Asked criterion, int unit, Unknown unknown) {
            JsonNode scoring = criterion.scoring();
            return new Question(
                    criterion,
                    scoring,
                    GivenSet.function(scoring),
                    criterion.points(),
                    criterion.indicator(),
                    unit,
                    unknown);
        }

        Question of(JsonNode part) {
            JsonNode own = GivenSet.partScoring(part);
            return new Question(
                    criterion,
                    own,
                    own.isMissingNode() ? "yes" : GivenSet.function(own),
                    part.has("points") ? number(part.path("points")) : most,
                    GivenSet.partIndicator(part, indicator),
                    unit,
                    unknown);
        }

        /** A part's worth, as a fraction of what the function that holds it is worth. */
        Exact worth(JsonNode part) {
            return of(part).most.over(most);
        }

        /** A member of the function that is in points, as a fraction; 0 where it has none. */
        Exact fraction(String member) {
            return scoring.has(member) ? number(scoring.path(member)).over(most) : Exact.ZERO;
        }
    }

    Functions(Figures figures) {
        this.figures = figures;
    }

    /** Whether the figures of a criterion that applies to a unit are known. */
    State state(Asked criterion, int unit) {
        return state(Question.of(criterion, unit, Unknown.LEFT_OUT));
    }

    /** The figure that a criterion takes of a unit. */
    Figure figure(Asked criterion, int unit) {
        return figures.of(unit, Question.of(criterion, unit, Unknown.LEFT_OUT));
    }

    /** Whether a unit says anything usable for a criterion, be it that it does not apply. */
    boolean isAnswered(Asked criterion, int unit) {
        return isAnswered(Question.of(criterion, unit, Unknown.LEFT_OUT));
    }

    private boolean isAnswered(Question asked) {
        return isComposite(asked.scoring)
                ? GivenSet.parts(asked.scoring).anyMatch(part -> isAnswered(asked.of(part)))
                : figures.of(asked.unit, asked).state() != State.UNKNOWN;
    }

    /** What a unit has of a criterion that applies to it; empty where an unknown figure is left out. */
    Optional<Share> share(Asked criterion, int unit, Unknown unknown) {
        return share(Question.of(criterion, unit, unknown));
    }

    static boolean isComposite(JsonNode scoring) {
        return scoring.has("parts") || scoring.has("cases") || scoring.has("factors");
    }

    private State state(Question asked) {
        if (!isComposite(asked.scoring)) {
            return figures.of(asked.unit, asked).state();
        }
        List<State> states =
                GivenSet.parts(asked.scoring).map(part -> state(asked.of(part))).toList();
        if (asked.scoring.has("factors") && states.contains(State.NOT_APPLICABLE)) {
            return State.NOT_APPLICABLE;
        }
        boolean isBestOf = asked.scoring.has("cases");
        if (states.contains(State.KNOWN) && (isBestOf || !states.contains(State.UNKNOWN))) {
            return State.KNOWN;
        }
        return states.contains(State.UNKNOWN) ? State.UNKNOWN : State.NOT_APPLICABLE;
    }

    private Optional<Share> share(Question asked) {
        if (asked.scoring.has("parts")) {
            return sum(asked);
        }
        if (asked.scoring.has("cases")) {
            return best(asked);
        }
        if (asked.scoring.has("factors")) {
            return product(asked);
        }
        Figure figure = figures.of(asked.unit, asked);
        if (figure.given().isPresent()) {
            return Optional.of(new Share(figure.given().get(), Exact.ONE));
        }
        boolean isBound = asked.unknown == Unknown.WORST || asked.unknown == Unknown.BEST;
        if (isBound && figure.state() != State.NOT_APPLICABLE && looksAtOthers(asked.scoring)) {
            Exact end = AmongOthers.end(asked, figures, figure);
            boolean mayBeAll = figure.state() == State.UNKNOWN && asked.unknown == Unknown.BEST;
            Exact all = overNothing(asked);
            return Optional.of(new Share(mayBeAll && all.compareTo(end) > 0 ? all : end, Exact.ONE));
        }
        return switch (figure.state()) {
            case NOT_APPLICABLE -> Optional.of(new Share(Exact.ZERO, Exact.ZERO));
            case UNKNOWN -> unknown(asked).map(earned -> new Share(earned, Exact.ONE));
            case KNOWN -> Optional.of(new Share(fraction(asked, figure), Exact.ONE));
        };
    }

    private Optional<Share> sum(Question asked) {
        Exact earned = Exact.ZERO;
        Exact possible = Exact.ZERO;
        Exact full = Exact.ZERO;
        for (JsonNode part : GivenSet.parts(asked.scoring).toList()) {
            Exact worth = asked.worth(part);
            Optional<Share> own = share(asked.of(part));
            if (own.isEmpty()) {
                return Optional.empty();
            }
            earned = earned.plus(own.get().earned.times(worth));
            possible = possible.plus(own.get().possible.times(worth));
            full = full.plus(worth);
        }
        Exact applicable = applicable(possible, full);
        return Optional.of(new Share(earned.compareTo(applicable) > 0 ? applicable : earned, applicable));
    }

    /** The factors multiplied, ÷ what has all points. */
    private Optional<Share> product(Question asked) {
        if (state(asked) == State.NOT_APPLICABLE) {
            return Optional.of(new Share(Exact.ZERO, Exact.ZERO));
        }
        Exact product = Exact.ONE;
        for (JsonNode factor : GivenSet.parts(asked.scoring).toList()) {
            Optional<Share> own = share(asked.of(factor));
            if (own.isEmpty()) {
                return Optional.empty();
            }
            product = product.times(own.get().earned);
        }
        Exact full = asked.scoring.has("full") ? number(asked.scoring.path("full")) : Exact.ONE;
        return Optional.of(new Share(product.over(full).between(Exact.ZERO, Exact.ONE), Exact.ONE));
    }

    /** The best of the cases that are known; of those that might be, where none is. */
    private Optional<Share> best(Question asked) {
        State state = state(asked);
        if (state == State.NOT_APPLICABLE) {
            return Optional.of(new Share(Exact.ZERO, Exact.ZERO));
        }
        boolean isBound = asked.unknown == Unknown.WORST || asked.unknown == Unknown.BEST;
        Predicate<State> counts = isBound ? own -> own != State.NOT_APPLICABLE : own -> own == state;
        return GivenSet.parts(asked.scoring)
                .filter(part -> counts.test(state(asked.of(part))))
                .flatMap(part -> share(asked.of(part)).map(own -> own.earned.times(asked.worth(part))).stream())
                .max(Exact::compareTo)
                .map(earned -> new Share(earned, Exact.ONE));
    }

    private Optional<Exact> unknown(Question asked) {
        return switch (asked.unknown) {
            case LEFT_OUT -> Optional.empty();
            case NO_POINTS -> Optional.of(Exact.ZERO);
            case WORST -> Values.range(asked).stream().min(Exact::compareTo).map(e -> e.between(e, Exact.ZERO));
            case BEST -> Values.range(asked).stream().max(Exact::compareTo).map(e -> e.between(overNothing(asked), e));
        };
    }

    /** All points where the figure may turn out to be 0 of 0 and these are declared; none otherwise. */
    Exact overNothing(Question asked) {
        JsonNode declared = figures.set().emptyDenominator(asked.criterion);
        boolean isAll = declared.path(declared.path("gives").asText("").equals("substitute") ? "otherwise" : "gives")
                .asText("")
                .equals("full-points");
        boolean takesCounts = Set.of("share", "per-head").contains(figures.set().type(asked.indicator));
        return isAll && takesCounts ? asked.allPoints() : Exact.ZERO;
    }

    /** Whether a function, apart from its parts, looks at other units. */
    static boolean looksAtOthers(JsonNode scoring) {
        return GivenSet.function(scoring).equals("best-unit")
                || Set.of("min-max", "rank", "z-score")
                        .contains(scoring.path("method").asText(""));
    }

    /** Whether a function or any of its parts does. */
    static boolean looksAnywhereAtOthers(JsonNode scoring) {
        return looksAtOthers(scoring)
                || GivenSet.parts(scoring).anyMatch(part -> looksAnywhereAtOthers(GivenSet.partScoring(part)));
    }

    /** The fraction of a criterion's points that applies, whatever is known. */
    Exact possible(Asked criterion, int unit) {
        return possible(Question.of(criterion, unit, Unknown.LEFT_OUT));
    }

    private Exact possible(Question asked) {
        if (state(asked) == State.NOT_APPLICABLE) {
            return Exact.ZERO;
        }
        if (!asked.scoring.has("parts")) {
            return Exact.ONE;
        }
        Exact possible = Exact.ZERO;
        Exact full = Exact.ZERO;
        for (JsonNode part : GivenSet.parts(asked.scoring).toList()) {
            possible = possible.plus(possible(asked.of(part)).times(asked.worth(part)));
            full = full.plus(asked.worth(part));
        }
        return applicable(possible, full);
    }

    /** What can be earned of a criterion of parts: all where all of them apply, else the points of those that do, at most all. */
    private static Exact applicable(Exact possible, Exact full) {
        return possible.equals(full) || possible.compareTo(Exact.ONE) > 0 ? Exact.ONE : possible;
    }

    /** Whether any figure that a criterion takes, where it applies, is unknown. */
    boolean isOpen(Asked criterion, int unit) {
        return isOpen(Question.of(criterion, unit, Unknown.LEFT_OUT));
    }

    private boolean isOpen(Question asked) {
        return isComposite(asked.scoring)
                ? GivenSet.parts(asked.scoring).anyMatch(part -> isOpen(asked.of(part)))
                : state(asked) == State.UNKNOWN;
    }

    /** Whether what a criterion gives has ends. */
    boolean isBounded(Asked criterion, int unit) {
        return isBounded(Question.of(criterion, unit, Unknown.WORST));
    }

    private boolean isBounded(Question asked) {
        State state = state(asked);
        if (state == State.NOT_APPLICABLE) {
            return true;
        }
        if (isComposite(asked.scoring)) {
            return GivenSet.parts(asked.scoring).allMatch(part -> isBounded(asked.of(part)));
        }
        boolean isGiven = figures.of(asked.unit, asked).given().isPresent();
        if (!looksAtOthers(asked.scoring) || isGiven) {
            return true;
        }
        return (state == State.KNOWN && areOthersKnown(asked))
                || (!asked.scoring.path("method").asText("").equals("z-score")
                        && AmongOthers.ends(asked, figures).size() == 2);
    }

    /** Whether the figures of others are known at which a criterion looks. */
    boolean areOthersKnown(Asked criterion) {
        return areOthersKnown(Question.of(criterion, -1, Unknown.WORST));
    }

    private boolean areOthersKnown(Question asked) {
        return isComposite(asked.scoring)
                ? GivenSet.parts(asked.scoring).allMatch(part -> areOthersKnown(asked.of(part)))
                : !looksAtOthers(asked.scoring)
                        || figures.ofOthersOnceKnown(asked).stream()
                                .noneMatch(figure -> figure.state() == State.UNKNOWN);
    }

    /** The numbers that the ranked units said. */
    private List<Exact> sample(Question asked) {
        return figures.ofRanked(asked).stream()
                .flatMap(figure -> figure.number().stream())
                .map(value -> Normalised.heldBack(asked.scoring, value))
                .toList();
    }

    private Exact fraction(Question asked, Figure figure) {
        JsonNode scoring = asked.scoring;
        String function = asked.function;
        boolean isShare = function.equals("share-of-threshold") || function.equals("ratio");
        if (function.equals("yes")) {
            return oneIf(figure.answer().orElse(false));
        }
        if (function.equals("categories")) {
            return Values.category(asked, figure);
        }
        if (function.equals("pass-fail") || (isShare && figure.day().isPresent())) {
            boolean hasOwn = scoring.has("requirement");
            JsonNode requirement = hasOwn ? scoring.path("requirement") : GivenSet.requirement(asked.criterion);
            return oneIf(Requirements.isMet(requirement, figure, figures.set().type(asked.criterion.indicator())));
        }
        if (isShare && figure.answer().isPresent()) {
            return oneIf(figure.answer().get());
        }
        return figure.number().map(value -> ofNumber(asked, value)).orElse(Exact.ZERO);
    }

    private static Exact oneIf(boolean holds) {
        return holds ? Exact.ONE : Exact.ZERO;
    }

    private Exact ofNumber(Question asked, Exact value) {
        JsonNode scoring = asked.scoring;
        boolean isLess = scoring.path("direction").asText("more").equals("less");
        switch (asked.function) {
            case "ratio": {
                Exact full = scoring.has("full") ? number(scoring.path("full")) : Exact.of(100);
                Exact fraction = value.over(full).between(Exact.ZERO, Exact.ONE);
                return isLess ? Exact.ONE.minus(fraction) : fraction;
            }
            case "steps":
                return Values.step(asked, value, isLess);
            case "best-unit":
                return AmongOthers.fraction(asked, value, sample(asked));
            case "per-item":
                return asked.fraction("each").times(value).between(Exact.ZERO, asked.fraction("most"));
            case "adjustment":
                return asked.fraction("each").times(value).between(asked.fraction("least"), asked.fraction("most"));
            case "normalised":
                return Normalised.of(scoring, value, sample(asked));
            default: {
                JsonNode requirement = GivenSet.requirement(asked.criterion);
                Exact full = thresholdOf(requirement).orElse(Exact.ONE);
                if (requirement.has("atMost")) {
                    return value.compareTo(full) <= 0 ? Exact.ONE : full.over(value);
                }
                return value.over(full).between(Exact.ZERO, Exact.ONE);
            }
        }
    }
}
