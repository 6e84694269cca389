package io.github.thuocdo.harness.page;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.SetWords;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The chairman's sheet in one language: what fits on one page of A4 and answers who leads, what fails most, who owes what.
 *
 * @param words the language
 * @param title the set's title
 * @param profile set, level, horizon, period and reading
 * @param units the number of units
 * @param ranked the number of units with a rank
 * @param leaders the first units
 * @param trailers the last ranked units, where they are not among the first
 * @param bars the number of units that meet each scored criterion, the worst first
 * @param moreBars the number of criteria that found no place
 * @param movers the units that rose and fell since the period before; empty where none is given
 * @param owed the number of missing figures
 * @param owing the units that owe most
 * @param moreOwing the number of further units that owe figures
 * @param errors the number of figures that cannot be right and do not count
 * @param warnings the number of doubtful figures
 * @param declared the sentences of the set itself on points, missing figures and its own gaps
 * @param assumed the assumptions of the library that no document states
 */
public record Summary(
        PageWords words,
        String title,
        String profile,
        int units,
        int ranked,
        List<Line> leaders,
        List<Line> trailers,
        List<Bar> bars,
        int moreBars,
        Optional<Movers> movers,
        long owed,
        List<Owing> owing,
        int moreOwing,
        long errors,
        long warnings,
        List<String> declared,
        List<String> assumed) {
    private static final int ENDS = 4;
    private static final int MOST_BARS = 12;

    /** The most bars where the movers stand on the sheet too. */
    private static final int MOST_BARS_BESIDE_MOVERS = 7;

    private static final int MOST_OWING = 5;

    /**
     * One unit.
     *
     * @param rank its rank
     * @param code its code
     * @param name its name
     * @param score its score as it is published
     * @param width the score as a percentage of the highest one
     */
    public record Line(String rank, String code, String name, String score, String width) {}

    /**
     * One criterion.
     *
     * @param name its short title
     * @param asked its requirement; the way to points where nothing is to be met
     * @param clause the clause that asks
     * @param said the number of units that meet it, in words
     * @param met the percentage of units that meet it
     * @param unknown the percentage of units whose figure is missing
     */
    public record Bar(String name, String asked, String clause, String said, double met, double unknown) {
        /** A percentage as an attribute says it. */
        public static String percent(double percentage) {
            return BigDecimal.valueOf(percentage).setScale(2, RoundingMode.HALF_UP) + "%";
        }
    }

    /**
     * One unit that owes figures.
     *
     * @param code its code
     * @param name its name
     * @param said the number of figures that it owes, in words
     */
    public record Owing(String code, String name, String said) {}

    /** The title of the first units; where they are all that have a rank, nobody leads and nobody trails. */
    public String leading() {
        return trailers.isEmpty() ? words.say("leaders.all", words.count(leaders.size())) : words.say("leaders");
    }

    static Summary of(
            Ranking ranking, List<CriterionColumns> criteria, Owed owed, Optional<Changes> changes, PageWords words) {
        CriteriaSet set = ranking.plan().set();
        int ranked = ranking.ranked();
        List<RankedUnit> entries = ranking.entries();
        int first = Math.min(ENDS, ranked);
        List<Bar> bars = bars(criteria, words);
        int most = changes.isPresent() ? MOST_BARS_BESIDE_MOVERS : MOST_BARS;
        return new Summary(
                words,
                Lines.plain(set.title().in(words.locale())),
                words.wording().profile(ranking.plan(), ranking.period()),
                entries.size(),
                ranked,
                lines(entries.subList(0, first), entries, words),
                lines(entries.subList(Math.max(first, ranked - ENDS), ranked), entries, words),
                bars.subList(0, Math.min(most, bars.size())),
                Math.max(0, bars.size() - most),
                changes.map(each -> Movers.of(each, words)),
                owed.figures(),
                owed.most(MOST_OWING).stream()
                        .map(debt -> new Owing(
                                debt.unit().unit().code(),
                                Lines.plain(debt.unit().unit().name()),
                                words.say("owes", words.count(debt.figures()))))
                        .toList(),
                Math.max(0, owed.units() - MOST_OWING),
                count(ranking, Severity.ERROR),
                count(ranking, Severity.WARNING),
                declared(set, words),
                assumed(ranking, words));
    }

    private static long count(Ranking ranking, Severity severity) {
        return ranking.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static List<Line> lines(List<RankedUnit> some, List<RankedUnit> all, PageWords words) {
        double most = all.isEmpty() ? 0 : doubleOf(all.get(0).findScore());
        List<Line> lines = new ArrayList<>();
        for (RankedUnit entry : some) {
            double width = most <= 0 ? 0 : Math.max(0, 100 * doubleOf(entry.findScore()) / most);
            lines.add(new Line(
                    words.count(entry.rank()),
                    entry.unit().code(),
                    Lines.plain(entry.unit().name()),
                    words.number(entry.findScore()),
                    Bar.percent(width)));
        }
        return lines;
    }

    private static double doubleOf(Optional<BigDecimal> score) {
        return score.map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static List<Bar> bars(List<CriterionColumns> criteria, PageWords words) {
        return criteria.stream()
                .filter(each -> each.criterion().scored())
                // A bonus is no share of points, and nobody has to meet it.
                .filter(each -> !each.criterion().target().scoring().adjusts())
                .map(each -> bar(each, words))
                .sorted(Comparator.comparingDouble(Bar::met))
                .toList();
    }

    private static Bar bar(CriterionColumns column, PageWords words) {
        Criterion criterion = column.criterion();
        int met = column.count(Status.MET);
        int scored = column.count(Status.SCORED);
        int unknown = column.count(Status.UNKNOWN);
        int asked = met + scored + unknown + column.count(Status.NOT_MET);
        double share = asked == 0 ? 100 : 100.0 * met / asked;
        String said = words.say("bar.met", words.count(met), words.count(asked));
        if (scored > 0) {
            share = 100
                    * column.sumOfPoints().doubleValue()
                    / (criterion.points().doubleValue() * asked);
            said = words.say(
                    "bar.mean",
                    words.number(Optional.of(BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP))));
        }
        String toMeet = words.wording().asked(criterion);
        return new Bar(
                Lines.plain(criterion.name().in(words.locale())),
                toMeet.isEmpty() ? words.wording().scoring(criterion).orElse("") : toMeet,
                words.wording().clause(criterion.source()),
                said,
                Math.max(0, Math.min(100, share)),
                asked == 0 ? 0 : 100.0 * unknown / asked);
    }

    /** A set that is data bears its author's words; rules of the library bear the library's. */
    private static List<String> declared(CriteriaSet set, PageWords words) {
        List<String> declared = new ArrayList<>();
        if (set.isData()) {
            set.scoringNote().ifPresent(note -> declared.add(note.in(words.locale())));
        }
        new SetWords(words.wording()).incomplete(set).ifPresent(declared::add);
        if (saysMissing(set)) {
            declared.add(words.say("missing." + set.policies().missing()));
        }
        return declared;
    }

    private static List<String> assumed(Ranking ranking, PageWords words) {
        CriteriaSet set = ranking.plan().set();
        List<String> assumed = new ArrayList<>();
        if (!set.isData()) {
            set.scoringNote().ifPresent(note -> assumed.add(note.in(words.locale())));
        }
        if (!saysMissing(set)) {
            assumed.add(words.say("missing." + set.policies().missing()));
        }
        boolean isOfLibrary = set.requirements().readings().isEmpty();
        if (isOfLibrary && Wording.isReadDifferently(set)) {
            assumed.add(words.say(
                    "assumed.reading",
                    words.wording().reading(ranking.plan().profile().reading())));
        }
        return assumed;
    }

    /** Whether the set says how a missing figure counts: in words of its own, or by another choice than the library's. */
    private static boolean saysMissing(CriteriaSet set) {
        return set.requirements().saysMissing() || set.policies().missing() != Policies.STANDARD.missing();
    }
}
