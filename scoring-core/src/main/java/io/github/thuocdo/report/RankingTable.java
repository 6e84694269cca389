package io.github.thuocdo.report;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.PublishedPart;
import io.github.thuocdo.internal.wording.SetWords;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Verdict;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A ranking in the columns of a terminal. */
final class RankingTable {
    private static final String UNKNOWN = "—";
    private static final int LONGEST_CODE = 12;
    private static final int COUNT = 4;
    private static final int INTERVAL = 13;
    private static final int VERDICT = 10;
    /** A class takes at most so many columns. */
    private static final int CLASS = 12;
    /** A class in fewer columns tells nothing: then there is no column of classes. */
    private static final int SHORTEST_CLASS = 5;

    private static final int SHORTEST_NAME = 16;
    /** A name may be cut to so many columns; no number is. */
    private static final int SHORTEST_CUT = 8;

    private final Ranking ranking;
    private final Wording words;
    private final int width;
    private final boolean judged;
    private final boolean hasPointsOnly;
    private final boolean uncertain;
    private final List<Column> columns;

    /** A column: its heading, how wide it is, on which side its text stands, and the text. */
    private record Column(String gap, String heading, int width, boolean right, Function<RankedUnit, String> text) {
        String cell(String content) {
            return gap + (right ? Lines.right(content, width) : Lines.left(content, width));
        }

        int columns() {
            return gap.length() + width;
        }
    }

    /**
     * The table.
     *
     * @param peers among which peers the rank is shown too; null for none
     * @param width the most columns that it takes
     */
    RankingTable(Ranking ranking, PeerRank.@Nullable Kind peers, int width, Locale locale) {
        this.ranking = ranking;
        this.width = width;
        this.words = new Wording(locale);
        this.judged = !ranking.plan().judged().isEmpty();
        this.hasPointsOnly = ranking.hasPointsOnly();
        List<Column> before =
                List.of(new Column("", words.say("ranking.rank"), rankWidth(), true, RankingTable::rank), code());
        Column interval = interval();
        int room = width - 2 - width(before);
        List<Column> usual = behind(peers, false);
        int needed = SHORTEST_CUT + (hasDecisionAndClass() ? 2 + SHORTEST_CLASS : 0);
        List<Column> behind = room - width(usual) < needed ? behind(peers, true) : usual;
        classes(room - width(behind) - SHORTEST_CUT)
                .ifPresent(column -> behind.add(2 + (peers == null ? 0 : 1), column));
        int free = Math.max(SHORTEST_CUT, room - width(behind));
        boolean isAnyUnknown = ranking.entries().stream().anyMatch(entry -> entry.unknown() > 0);
        this.uncertain = isAnyUnknown && free - interval.columns() >= SHORTEST_NAME;
        List<Column> all = new ArrayList<>(before);
        int name = uncertain ? free - interval.columns() : free;
        all.add(new Column(
                "  ",
                words.say("ranking.name"),
                name,
                false,
                entry -> Lines.plain(entry.unit().name())));
        all.addAll(behind);
        if (uncertain) {
            all.add(before.size() + 2, interval);
        }
        this.columns = List.copyOf(all);
    }

    private Column code() {
        int widest = Lines.width(words.say("ranking.code"));
        for (RankedUnit entry : ranking.entries()) {
            widest = Math.max(widest, Lines.width(Lines.plain(entry.unit().code())));
        }
        return new Column(
                "  ",
                words.say("ranking.code"),
                Math.min(widest, LONGEST_CODE),
                false,
                entry -> Lines.plain(entry.unit().code()));
    }

    /**
     * The columns behind the name: the score first.
     *
     * @param tight whether no column is wider than its widest text
     */
    private List<Column> behind(PeerRank.@Nullable Kind peers, boolean tight) {
        List<Column> behind = new ArrayList<>();
        behind.add(new Column(
                "  ", words.say("ranking.score"), scoreWidth(), true, entry -> words.numberOrDash(entry.findScore())));
        if (peers != null) {
            int width = 2 * Integer.toString(ranking.entries().size()).length() + 1;
            String heading = words.say("ranking.peers." + peers);
            boolean isKnown = peers != PeerRank.Kind.PARENT || areParentsKnown();
            behind.add(new Column(
                    "  ",
                    heading,
                    Math.max(width, Lines.width(heading)),
                    true,
                    entry -> isKnown ? amongPeers(entry, peers) : UNKNOWN));
        }
        if (!ranking.plan().set().verdicts().isNone()) {
            Function<Band, String> names = classNames(VERDICT);
            behind.add(column("  ", "ranking.verdict", VERDICT, tight, false, entry -> verdict(entry, names)));
        }
        if (judged) {
            behind.add(count("ranking.met", tight, RankedUnit::met));
            behind.add(count("ranking.not-met", tight, RankedUnit::notMet));
        }
        behind.add(count("ranking.unknown", tight, RankedUnit::unknown));
        behind.add(count("ranking.not-applicable", tight, RankedUnit::notApplicable));
        if (hasPointsOnly) {
            behind.add(count("ranking.points-only", tight, RankedUnit::pointsOnly));
        }
        return behind;
    }

    /** The column of classes in what is left of a line; empty where there is none, or too little is left. */
    private Optional<Column> classes(int left) {
        String heading = words.say("ranking.class");
        int room = Math.min(left - 2, CLASS);
        if (!hasDecisionAndClass() || room < SHORTEST_CLASS) {
            return Optional.empty();
        }
        Function<Band, String> names = classNames(room);
        Function<RankedUnit, String> text =
                entry -> entry.verdict().flatMap(Verdict::band).map(names).orElse(UNKNOWN);
        int wide = Math.max(Lines.width(heading), widest(text));
        return Optional.of(new Column("  ", heading, Math.min(wide, room), false, text));
    }

    /** The title of each class; the id of each where two of the set look the same in so many columns. */
    private Function<Band, String> classNames(int columns) {
        List<Band> bands = ranking.plan().set().verdicts().bands();
        long different = bands.stream()
                .map(band -> Lines.left(band.title().in(words.locale()), columns))
                .distinct()
                .count();
        return different == bands.size() ? band -> band.title().in(words.locale()) : Band::id;
    }

    private Column count(String heading, boolean tight, ToIntFunction<RankedUnit> number) {
        return column(" ", heading, COUNT, tight, true, entry -> Integer.toString(number.applyAsInt(entry)));
    }

    /** A column of {@code most} columns; of fewer where it is tight and its texts need fewer. */
    private Column column(
            String gap, String key, int most, boolean tight, boolean right, Function<RankedUnit, String> text) {
        String heading = words.say(key);
        int wide = tight ? Math.min(most, Math.max(Lines.width(heading), widest(text))) : most;
        return new Column(gap, heading, wide, right, text);
    }

    private Column interval() {
        return new Column(
                "  ",
                words.say("ranking.interval"),
                Math.max(Math.max(INTERVAL, 2 * scoreWidth() + 1), widest(this::interval)),
                false,
                this::interval);
    }

    private static int width(List<Column> columns) {
        return columns.stream().mapToInt(Column::columns).sum();
    }

    private int rankWidth() {
        return Math.max(
                Lines.width(words.say("ranking.rank")),
                Integer.toString(ranking.entries().size()).length());
    }

    /** As wide as a full score, and as any score that there is. */
    private int scoreWidth() {
        CriteriaSet set = ranking.plan().set();
        int digits = set.policies().rounding().scale();
        String full = set.scale().setScale(digits, RoundingMode.UP).toPlainString();
        return Math.max(Math.max(6, full.length()), widest(entry -> words.numberOrDash(entry.findScore())));
    }

    /** The width of the widest text of a column. */
    private int widest(Function<RankedUnit, String> text) {
        int widest = 0;
        for (RankedUnit entry : ranking.entries()) {
            widest = Math.max(widest, Lines.width(text.apply(entry)));
        }
        return widest;
    }

    private static String rank(RankedUnit entry) {
        return entry.isRanked() ? Integer.toString(entry.rank()) : UNKNOWN;
    }

    private String interval(RankedUnit entry) {
        boolean isCertain = entry.unknown() == 0
                && (entry.worst().isEmpty() || entry.worst().equals(entry.best()));
        boolean isEndless = entry.worst().isEmpty() && entry.best().isEmpty();
        return isCertain || isEndless ? "" : words.numberOrDash(entry.worst()) + "–" + words.numberOrDash(entry.best());
    }

    /** Whether every unit's parent is known. If one unit's parent is unknown, no rank within a parent is shown. */
    private boolean areParentsKnown() {
        return ranking.figures().selection().requiringParents().units().stream()
                .anyMatch(unit -> unit.parent().isPresent());
    }

    private static String amongPeers(RankedUnit entry, PeerRank.Kind kind) {
        return entry.peerRanks().stream()
                .filter(peer -> peer.kind() == kind)
                .map(peer -> peer.rank() + "/" + peer.of())
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The decision in a word, else the class. */
    private String verdict(RankedUnit entry, Function<Band, String> names) {
        return entry.verdict()
                .map(verdict -> verdict.decision()
                        .map(decision -> words.say("ranking.verdict." + decision))
                        .or(() -> verdict.band().map(names))
                        .orElse(UNKNOWN))
                .orElse("");
    }

    /** Whether the set both decides who passes and gives classes: then these have a column of their own. */
    private boolean hasDecisionAndClass() {
        VerdictRules rules = ranking.plan().set().verdicts();
        return !rules.bands().isEmpty()
                && (rules.pass().isPresent() || rules.declared().isPresent());
    }

    void write(Appendable text) throws IOException {
        text.append(Lines.paragraph("", ranking.plan().set().title().in(words.locale())));
        text.append(Lines.paragraph("", words.profile(ranking.plan(), ranking.period())));
        text.append('\n');
        line(text, Column::heading);
        text.append("─".repeat(width)).append('\n');
        for (RankedUnit entry : ranking.entries()) {
            line(text, column -> column.text().apply(entry));
        }
        text.append("─".repeat(width)).append('\n');
        legend(text);
    }

    private void legend(Appendable text) throws IOException {
        text.append(Lines.paragraph(
                "",
                words.say(
                        "ranking.ranked",
                        Integer.toString(ranking.ranked()),
                        Integer.toString(ranking.entries().size()))));
        text.append(Lines.paragraph(
                "",
                words.say(judged ? "ranking.legend" : "ranking.legend-index")
                        + (hasPointsOnly ? " " + words.say(pointsLegend()) : "")));
        if (uncertain) {
            text.append(Lines.paragraph("", words.say("ranking.legend-interval")));
        }
        close(text, ranking, words);
    }

    private String pointsLegend() {
        return PublishedPart.isIn(ranking) ? "ranking.legend-points-published" : "ranking.legend-points";
    }

    /** The lines under every ranking: the origin of the points, what the set lacks, the number of findings. */
    static void close(Appendable text, Ranking ranking, Wording words) throws IOException {
        CriteriaSet set = ranking.plan().set();
        Optional<BilingualText> note = set.scoringNote();
        if (note.isPresent()) {
            text.append(Lines.paragraph("", note.get().in(words.locale())));
        }
        Optional<String> lacks = new SetWords(words).incomplete(set);
        if (lacks.isPresent()) {
            text.append(Lines.paragraph("", lacks.get()));
        }
        text.append(Lines.paragraph("", counted(ranking.findings(), words)));
    }

    /** The number of findings of each severity. */
    static String counted(List<Finding> findings, Wording words) {
        return findings.isEmpty()
                ? words.say("findings.none")
                : words.say(
                        "findings.count",
                        count(findings, Severity.ERROR),
                        count(findings, Severity.WARNING),
                        count(findings, Severity.INFO));
    }

    private static String count(List<Finding> findings, Severity severity) {
        return Long.toString(findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count());
    }

    private void line(Appendable text, Function<Column, String> content) throws IOException {
        StringBuilder row = new StringBuilder();
        columns.forEach(column -> row.append(column.cell(content.apply(column))));
        text.append(row.toString().stripTrailing()).append('\n');
    }
}
