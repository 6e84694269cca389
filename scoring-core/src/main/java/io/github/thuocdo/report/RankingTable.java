package io.github.thuocdo.report;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Lines;
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
        List<RankedUnit> entries = ranking.entries();
        boolean unknown = false;
        int code = Lines.width(words.say("ranking.code"));
        for (int i = 0; i < entries.size(); i++) {
            RankedUnit entry = entries.get(i);
            unknown |= entry.unknown() > 0;
            code = Math.max(code, Lines.width(Lines.plain(entry.unit().code())));
        }
        List<Column> behind = behind(peers);
        List<Column> before = List.of(
                new Column("", words.say("ranking.rank"), rankWidth(), true, RankingTable::rank),
                new Column(
                        "  ",
                        words.say("ranking.code"),
                        Math.min(code, LONGEST_CODE),
                        false,
                        entry -> Lines.plain(entry.unit().code())));
        Column interval = interval();
        int free = Math.max(SHORTEST_CUT, width - 2 - width(before) - width(behind));
        this.uncertain = unknown && free - interval.columns() >= SHORTEST_NAME;
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

    /** The columns behind the name: the score first. */
    private List<Column> behind(PeerRank.@Nullable Kind peers) {
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
            behind.add(new Column("  ", words.say("ranking.verdict"), VERDICT, false, this::verdict));
            if (hasDecisionAndClass()) {
                int wide = Math.max(Lines.width(words.say("ranking.class")), widest(this::band));
                behind.add(new Column("  ", words.say("ranking.class"), Math.min(wide, CLASS), false, this::band));
            }
        }
        if (judged) {
            behind.add(count("ranking.met", RankedUnit::met));
            behind.add(count("ranking.not-met", RankedUnit::notMet));
        }
        behind.add(count("ranking.unknown", RankedUnit::unknown));
        behind.add(count("ranking.not-applicable", RankedUnit::notApplicable));
        if (hasPointsOnly) {
            behind.add(count("ranking.points-only", RankedUnit::pointsOnly));
        }
        return behind;
    }

    private Column count(String heading, ToIntFunction<RankedUnit> number) {
        return new Column(" ", words.say(heading), COUNT, true, entry -> Integer.toString(number.applyAsInt(entry)));
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
            widest = Math.max(widest, text.apply(entry).length());
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

    private String verdict(RankedUnit entry) {
        return entry.verdict().map(this::verdict).orElse("");
    }

    /** Whether the set both decides who passes and gives classes: then these have a column of their own. */
    private boolean hasDecisionAndClass() {
        VerdictRules rules = ranking.plan().set().verdicts();
        return !rules.bands().isEmpty()
                && (rules.pass().isPresent() || rules.declared().isPresent());
    }

    private String band(RankedUnit entry) {
        return entry.verdict()
                .flatMap(Verdict::band)
                .map(band -> band.title().in(words.locale()))
                .orElse(UNKNOWN);
    }

    /** The decision in a word, else the class. */
    private String verdict(Verdict verdict) {
        return verdict.decision()
                .map(decision -> words.say("ranking.verdict." + decision))
                .or(() -> verdict.band().map(band -> band.title().in(words.locale())))
                .orElse("—");
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
                        + (hasPointsOnly ? " " + words.say("ranking.legend-points") : "")));
        if (uncertain) {
            text.append(Lines.paragraph("", words.say("ranking.legend-interval")));
        }
        close(text, ranking, words);
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
