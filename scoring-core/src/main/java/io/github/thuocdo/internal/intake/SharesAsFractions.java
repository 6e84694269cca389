package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CodedReport;
import io.github.thuocdo.internal.cell.CodedRow;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.intake.FractionsAmongPercents.Shown;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.SourcePosition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares that look like fractions: 0.97 where 97 % was meant.
 *
 * <p>A share is in percent, whatever a file may have meant, so this is a doubt and changes no figure. It is raised once for an
 * indicator of a file, where at least 10 % is asked or more than that goes on giving points, at least three units give a share
 * other than 0 without counts and without a percent sign, and every one of these is at most 1. It is raised for a unit where all of
 * its own such shares are at most 1, unless the doubt of an indicator names the file already; a unit's only share is doubted where
 * it lies between 0 and 1, as a single 1 tells nothing. Where not one of all the shares is above 1, the doubt is raised once.
 * What these say nothing about, {@link FractionsAmongPercents} may doubt.
 */
final class SharesAsFractions {
    private static final int FEWEST_UNITS = 3;
    /** A file in which more units look so is in doubt by its indicators. */
    private static final int MOST_UNITS = 3;

    private static final BigDecimal LEAST_ASKED = BigDecimal.TEN;

    private final Watched[] watched;
    private final FractionsAmongPercents among;
    private final List<SmallShares> smallUnits = new ArrayList<>();
    /** Of the units that give one share alone, the first that is too many included. */
    private final List<SmallShares> single = new ArrayList<>();
    /** Whether nothing more is to be learned from the last file that a whole report came from, {@link #doneFile}. */
    private boolean isDone;

    private @Nullable String doneFile;

    /** Whether a share is above 1 or has a percent sign, so that one who wrote it knows percent. */
    private boolean isPercent;
    /** The number of shares that are neither. */
    private int small;

    /** The shares of one unit, which are all at most 1. */
    private record SmallShares(int unit, int shares, Entry first, BigDecimal example) {}

    /** One scored share, by the files that its figures stand in. */
    private static final class Watched {
        private final String indicator;
        private final int slot;
        private final Map<String, Shares> byFile = new LinkedHashMap<>();
        private @Nullable SourcePosition lastPlace;
        private @Nullable Shares last;

        Watched(String indicator, int slot) {
            this.indicator = indicator;
            this.slot = slot;
        }

        /** Whether nothing more is to be learned from a file. */
        boolean isDoneWith(SourcePosition place) {
            return last != null && !last.allSmall && lastPlace != null && place.isInFileOf(lastPlace);
        }

        /** Figures mostly come from one file. */
        Shares in(SourcePosition place) {
            Shares shares = last;
            if (shares == null || lastPlace == null || !place.isInFileOf(lastPlace)) {
                shares = of(place.file().orElse(""));
                last = shares;
                lastPlace = place;
            }
            return shares;
        }

        private Shares of(String file) {
            Shares known = byFile.get(file);
            if (known == null) {
                known = new Shares();
                byFile.put(file, known);
            }
            return known;
        }
    }

    /** The shares of one indicator in one file. */
    private static final class Shares {
        private int units;
        private boolean allSmall = true;
        private @Nullable Entry first;
        private int firstUnit;
        private BigDecimal example = BigDecimal.ZERO;

        void add(int unit, Entry entry, Observation.Value share) {
            units++;
            allSmall &= share.compareTo(1) <= 0;
            takeIfFirst(unit, entry, share.number());
        }

        private void takeIfFirst(int unit, Entry entry, BigDecimal share) {
            int before = first == null ? 1 : first.place().compareLine(entry.place());
            if (before > 0 || (before == 0 && unit < firstUnit)) {
                first = entry;
                firstUnit = unit;
                example = share;
            }
        }

        void add(Shares others) {
            units += others.units;
            allSmall &= others.allSmall;
            if (others.first != null) {
                takeIfFirst(others.firstUnit, others.first, others.example);
            }
        }

        boolean areDoubtful() {
            return allSmall && units >= FEWEST_UNITS;
        }
    }

    /** Watches the shares of a plan; every thread has its own. */
    SharesAsFractions(Plan plan, Map<String, Integer> slots) {
        Map<String, Watched> shares = new LinkedHashMap<>();
        for (Criterion criterion : plan.scored()) {
            Scoring.FigureTaken watch = (scoring, indicator, type) -> {
                if (type == FigureType.SHARE && isMuchAsked(criterion.requirement(), scoring)) {
                    int slot = Objects.requireNonNull(slots.get(indicator));
                    shares.putIfAbsent(indicator, new Watched(indicator, slot));
                }
            };
            criterion.eachFigure(watch);
        }
        this.watched = shares.values().toArray(new Watched[0]);
        this.among = new FractionsAmongPercents(
                shares.keySet(),
                Arrays.stream(watched).mapToInt(share -> share.slot).toArray());
    }

    /** Whether 1 % is little: the requirement says so, or a function that goes on giving more up to 10 % at least. */
    private static boolean isMuchAsked(Requirement requirement, Scoring scoring) {
        Optional<BigDecimal> least = requirement.least();
        if (least.isPresent()) {
            return least.get().compareTo(LEAST_ASKED) >= 0;
        }
        return ScoringFunctions.of(scoring) instanceof FigureFunction function
                && function.curve(requirement)
                        .filter(curve -> curve.direction() == Scoring.Direction.MORE)
                        .filter(curve -> curve.bends().last().compareTo(Rational.of(LEAST_ASKED)) >= 0)
                        .isPresent();
    }

    /** Looks at the figures of a unit. */
    void add(int unit, CodedRow<?> cells) {
        Shown shown = Shown.BY_NOTHING;
        if (smallUnits.size() <= MOST_UNITS) {
            if (isAboveOne(cells)) {
                isPercent = true;
                shown = Shown.BESIDE_PERCENTS;
            } else {
                shown = addIfSmall(unit, cells);
            }
        }
        among.add(unit, cells, shown);
        // Mostly: a file with a share above 1 under every heading has nothing more to tell.
        if (!(cells instanceof CodedReport<?> report && isDoneWith(report))) {
            addShares(unit, cells);
        }
    }

    /** Whether nothing more is to be learned from the file of a report. */
    private boolean isDoneWith(CodedReport<?> report) {
        if (!report.isOfOneFile()) {
            return false;
        }
        if (!isDone || !Objects.equals(doneFile, report.file())) {
            isDone = !report.isEmpty() && report.get(0) instanceof Entry first && areDoneWith(first.place());
            doneFile = report.file();
        }
        return isDone;
    }

    private boolean areDoneWith(SourcePosition place) {
        for (Watched share : watched) {
            if (!share.isDoneWith(place)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number is above 1, as its code alone tells. */
    private boolean isAboveOne(CodedRow<?> cells) {
        for (Watched share : watched) {
            long code = cells.code(share.slot);
            if (ShortFigure.isNumber(code) && !ShortFigure.isAtMostTenToThe(0, code)) {
                return true;
            }
        }
        return false;
    }

    private void addShares(int unit, CodedRow<?> cells) {
        for (Watched share : watched) {
            Object cell = cells.get(share.slot);
            if (cell instanceof Entry entry) {
                if (!share.isDoneWith(entry.place())) {
                    add(share, unit, entry, entry.observation());
                }
            } else if (cell instanceof Figure figure && !figure.entries().isEmpty()) {
                add(share, unit, figure.entries().get(0), figure.observation());
            }
        }
    }

    private static void add(Watched share, int unit, Entry entry, Observation counts) {
        Shares shares = share.in(entry.place());
        if (shares.allSmall
                && counts instanceof Observation.Value value
                && value.compareTo(0) > 0
                && entry.observation() instanceof Observation.Value typed
                && !typed.percent()) {
            shares.add(unit, entry, value);
        }
    }

    private Shown addIfSmall(int unit, CodedRow<?> cells) {
        int shares = 0;
        Entry whole = null;
        Entry broken = null;
        for (Watched share : watched) {
            Object cell = cells.get(share.slot);
            if (cell instanceof Figure figure && isPercent(figure)) {
                isPercent = true;
            } else if (cell instanceof Entry entry
                    && entry.observation() instanceof Observation.Value value
                    && value.compareTo(0) != 0) {
                if (value.percent() || value.compareTo(1) > 0) {
                    isPercent = true;
                    if (!value.percent()) {
                        return Shown.BESIDE_PERCENTS;
                    }
                } else {
                    shares++;
                    boolean isWhole = value.compareTo(1) == 0;
                    whole = whole == null && isWhole ? entry : whole;
                    broken = broken == null && !isWhole ? entry : broken;
                }
            }
        }
        small += shares;
        Entry first = broken == null && shares > 1 ? whole : broken;
        if (first == null) {
            return Shown.BY_NOTHING;
        }
        BigDecimal example = ((Observation.Value) first.observation()).number();
        SmallShares own = new SmallShares(unit, shares, first, example);
        if (shares > 1) {
            smallUnits.add(own);
        } else if (single.size() <= MOST_UNITS) {
            single.add(own);
        }
        return shares > 1 ? Shown.BY_ALL : Shown.BY_ONE;
    }

    private static boolean isPercent(Figure figure) {
        return figure.entries().stream()
                .anyMatch(entry -> entry.observation() instanceof Observation.Value value && value.percent());
    }

    private static SmallShares firstOf(List<SmallShares> units) {
        return Collections.min(units, (one, other) -> {
            int byLine = one.first.place().compareLine(other.first.place());
            return byLine != 0 ? byLine : Integer.compare(one.unit, other.unit);
        });
    }

    /**
     * The doubt about a unit.
     *
     * @param one the words where they are about one share
     * @param several the words where they are about more
     */
    private static Finding doubt(
            SmallShares small, List<AdministrativeUnit> who, int shares, String one, String several) {
        BigDecimal example = small.example;
        BigDecimal percent = FractionsAmongPercents.asPercent(small.example);
        BilingualText words = shares == 1
                ? Finding.text(one, example, percent)
                : Finding.text(several, Integer.toString(shares), example, percent);
        return small.first
                .place()
                .findingOfUnit(
                        WARNING, "shares-as-fractions", who.get(small.unit).code(), words);
    }

    /**
     * The doubts about single units, or about all of them, where no indicator of their files is in doubt; returns the kinds of units
     * that are told.
     */
    private static Set<Shown> addUnits(
            List<Finding> doubts, Collection<SharesAsFractions> parts, List<AdministrativeUnit> who) {
        List<SmallShares> units = new ArrayList<>();
        List<SmallShares> single = new ArrayList<>();
        for (SharesAsFractions part : parts) {
            units.addAll(part.smallUnits);
            single.addAll(part.single);
        }
        if (!doubts.isEmpty() || units.size() > MOST_UNITS) {
            return EnumSet.noneOf(Shown.class);
        }
        Set<Shown> told = EnumSet.of(Shown.BY_ALL);
        if (single.size() <= MOST_UNITS) {
            units.addAll(single);
            told.add(Shown.BY_ONE);
        }
        if (!units.isEmpty() && parts.stream().noneMatch(part -> part.isPercent)) {
            int shares = parts.stream().mapToInt(part -> part.small).sum();
            doubts.add(doubt(firstOf(units), who, shares, "only-share-as-fraction", "all-shares-as-fractions"));
            return told;
        }
        for (SmallShares share : units) {
            doubts.add(doubt(share, who, share.shares, "share-of-unit-as-fraction", "shares-of-unit-as-fractions"));
        }
        return told;
    }

    /**
     * The doubts about all that these watched, in the order of the plan.
     *
     * @param who the units, by their places
     */
    static List<Finding> doubts(
            SharesAsFractions all, Collection<SharesAsFractions> parts, List<AdministrativeUnit> who) {
        List<Finding> doubts = new ArrayList<>();
        for (int k = 0; k < all.watched.length; k++) {
            Watched whole = all.watched[k];
            for (SharesAsFractions part : parts) {
                for (Map.Entry<String, Shares> own : part.watched[k].byFile.entrySet()) {
                    whole.of(own.getKey()).add(own.getValue());
                }
            }
            for (Shares shares : whole.byFile.values()) {
                if (shares.areDoubtful()) {
                    doubts.add(doubt(shares, whole.indicator));
                }
            }
        }
        Set<String> named = new HashSet<>();
        doubts.forEach(doubt -> named.add(doubt.indicator().orElseThrow()));
        Set<Shown> told = addUnits(doubts, parts, who);
        parts.forEach(part -> all.among.add(part.among));
        doubts.addAll(all.among.doubts(told, named, who));
        return doubts;
    }

    private static Finding doubt(Shares shares, String indicator) {
        Entry first = Objects.requireNonNull(shares.first);
        return first.place()
                .findingOfIndicator(
                        WARNING,
                        "shares-as-fractions",
                        indicator,
                        Finding.text(
                                "shares-as-fractions",
                                Integer.toString(shares.units),
                                shares.example,
                                FractionsAmongPercents.asPercent(shares.example)));
    }
}
