package io.github.thuocdo.harness.result;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.internal.wording.PublishedPart;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheet of all units from the first rank to the last: score, what it may still become, groups, verdict, tallies, peers. */
final class RankingSheet {
    private static final int NARROW = 9;
    private static final int NAME = 28;
    private static final int GROUP = 12;

    private final Ranking ranking;
    private final ResultTexts texts;
    private final List<Listing.Column> columns = new ArrayList<>();
    private final List<Function<RankedUnit, Object>> cells = new ArrayList<>();
    private int unknown;

    /** Columns that are printed: ranks among peers are read on a screen. */
    private final int printed;

    RankingSheet(Ranking ranking, ResultTexts texts) {
        this.ranking = ranking;
        this.texts = texts;
        standing();
        pillars();
        verdict();
        tallies();
        this.printed = columns.size();
        published();
        peers(PeerRank.Kind.TYPE, "type");
        peers(PeerRank.Kind.PARENT, "parent");
    }

    private void add(String heading, int width, Look look, Function<RankedUnit, Object> cell) {
        columns.add(new Listing.Column(heading, width, look));
        cells.add(cell);
    }

    private void standing() {
        Look score = Looks.decimals(ranking.plan().set().policies().rounding().scale());
        add(texts.say("column.rank"), NARROW, Looks.NUMBER.inBold().centred(), RankedUnit::findRank);
        add(
                texts.say("column.code"),
                10,
                Looks.CODE,
                entry -> ResultTexts.plain(entry.unit().code()));
        add(
                texts.say("column.unit"),
                NAME,
                Looks.WORDS,
                entry -> ResultTexts.plain(entry.unit().name()));
        add(
                texts.say("column.type"),
                12,
                Looks.WORDS,
                entry -> entry.unit().type().map(ResultTexts::plain));
        add(
                texts.say("column.parent"),
                NAME - 8,
                Looks.WORDS,
                entry -> entry.unit().parent().map(this::parent));
        add(texts.say("column.score"), 11, score.inBold(), RankedUnit::findScore);
        add(texts.say("column.worst"), 11, score, RankedUnit::worst);
        add(texts.say("column.best"), 11, score, RankedUnit::best);
    }

    private String parent(String code) {
        return ResultTexts.plain(ranking.figures().selection().registered(code).stream()
                .map(AdministrativeUnit::name)
                .findFirst()
                .orElse(code));
    }

    private void pillars() {
        Plan plan = ranking.plan();
        Look score = Looks.decimals(plan.set().policies().rounding().scale());
        for (int k = 0; k < plan.pillars().size(); k++) {
            int at = k;
            String title = texts.wording().pillar(plan, plan.pillars().get(k));
            add(texts.say("column.pillar", title), GROUP, score, entry -> pillar(entry.pillars(), at));
        }
    }

    private static Object pillar(List<PillarScore> pillars, int at) {
        return at < pillars.size() ? pillars.get(at).score() : Optional.empty();
    }

    private void verdict() {
        if (ranking.plan().set().verdicts().isNone()) {
            return;
        }
        if (ranking.entries().stream()
                .limit(1)
                .anyMatch(entry -> decision(entry).isPresent())) {
            add(texts.say("column.verdict"), GROUP, Looks.WORDS, RankingSheet.this::decisionWord);
        }
        List<Band> bands = ranking.plan().set().verdicts().bands();
        if (!bands.isEmpty()) {
            add(
                    texts.say("column.band"),
                    GROUP,
                    Looks.WORDS,
                    entry -> entry.verdict()
                            .flatMap(Verdict::band)
                            .map(band -> band.title().in(texts.locale())));
        }
    }

    private static Optional<Verdict.Decision> decision(RankedUnit entry) {
        return entry.verdict().flatMap(Verdict::decision);
    }

    private Object decisionWord(RankedUnit entry) {
        return decision(entry).map(decision -> texts.wording().say("verdict." + decision));
    }

    private void tallies() {
        if (!ranking.plan().judged().isEmpty()) {
            add(texts.say("column.met"), NARROW, Looks.NUMBER, RankedUnit::met);
            add(texts.say("column.not-met"), NARROW, Looks.NUMBER, RankedUnit::notMet);
        }
        unknown = columns.size();
        add(texts.say("column.unknown"), NARROW, Looks.NUMBER, RankedUnit::unknown);
        add(texts.say("column.not-applicable"), 12, Looks.NUMBER, RankedUnit::notApplicable);
        if (ranking.hasPointsOnly()) {
            add(texts.say("column.points-only"), 12, Looks.NUMBER, RankedUnit::pointsOnly);
        }
    }

    /** The parts that are not computed, and their publishers: read on a screen. */
    private void published() {
        if (PublishedPart.isIn(ranking)) {
            add(
                    texts.say("column.published"),
                    NAME,
                    Looks.LINES,
                    entry -> PublishedPart.of(entry).stream()
                            .map(part -> ResultTexts.plain(part.name(ranking.plan(), texts.wording())))
                            .collect(Collectors.joining("\n")));
            add(
                    texts.say("column.published-by"),
                    NAME,
                    Looks.LINES,
                    entry -> PublishedPart.publishers(PublishedPart.of(entry)).stream()
                            .map(ResultTexts::plain)
                            .collect(Collectors.joining("\n")));
        }
    }

    private void peers(PeerRank.Kind kind, String key) {
        add(texts.say("column." + key + "-rank"), GROUP, Looks.NUMBER, entry -> peer(entry, kind, PeerRank::rank));
        add(texts.say("column." + key + "-of"), GROUP, Looks.NUMBER, entry -> peer(entry, kind, PeerRank::of));
    }

    private static Object peer(RankedUnit entry, PeerRank.Kind kind, Function<PeerRank, Integer> number) {
        return entry.peerRanks().stream()
                .filter(peer -> peer.kind() == kind)
                .findFirst()
                .map(peer -> OptionalInt.of(number.apply(peer)))
                .orElse(OptionalInt.empty());
    }

    void write(Tab tab) {
        String title = ranking.plan().set().title().in(texts.locale());
        String profile = texts.wording().profile(ranking.plan(), ranking.period());
        Listing listing = new Listing(tab, title, profile, 3, columns);
        for (RankedUnit entry : ranking.entries()) {
            listing.add(cells.stream().map(cell -> cell.apply(entry)).toList());
        }
        listing.rows(unknown)
                .ifPresent(rows -> tab.colour(
                        rows, A1.cell(rows.top(), unknown) + ">0", Looks.UNKNOWN.fill(), Looks.UNKNOWN.ink()));
        listing.end(title, printed, 3);
    }
}
