package io.github.thuocdo.advice;

import com.google.common.base.Suppliers;
import com.google.common.collect.ListMultimap;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.ranks.RankKeys;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Scores a unit with other figures, as the set itself does, while the others stand still. */
final class Variants {
    private final ScoredPeriod period;
    private final Scorer scorer;
    private final RankKeys keys;
    private final Optional<RankKeys.Key> own;
    private final AdministrativeUnit unit;
    private final Supplier<ListMultimap<String, Submission>> said;
    private final Supplier<List<Entry>> entries;
    private final boolean isWhole;

    /**
     * The variants of one unit.
     *
     * @param said the submissions of each unit of the period, by its code
     * @param now the unit as the ranking of the period has it
     * @param own its key; empty where it is not ranked
     */
    Variants(
            ScoredPeriod period,
            Supplier<ListMultimap<String, Submission>> said,
            RankKeys keys,
            RankedUnit now,
            Optional<RankKeys.Key> own) {
        this.period = period;
        this.said = said;
        this.scorer = period.scorer().withoutConsistency();
        this.keys = keys;
        this.unit = now.unit();
        this.own = own;
        this.entries = Suppliers.memoize(() -> entries(unit.code()));
        this.isWhole = period.scorer().set().needsWholePopulation();
    }

    private List<Entry> entries(String code) {
        Map<String, Observation> computed = period.figures().computed(code);
        List<Entry> all = new ArrayList<>();
        for (Submission submission : said.get().get(code)) {
            submission.entries().stream()
                    .filter(entry -> !computed.containsKey(entry.indicator()))
                    .forEach(all::add);
        }
        computed.forEach((indicator, observation) -> all.add(Entry.of(indicator, observation)));
        return all;
    }

    /** Whether other units' scores may change with the figures of this one. */
    boolean isWhole() {
        return isWhole;
    }

    /** The result of the unit with each set of changed figures, by their indicators. */
    List<ProjectedResult> of(List<Map<String, Observation>> changes) {
        return isWhole
                ? changes.stream().map(this::amongAll).toList()
                : units(changes).stream()
                        .map(scored -> result(scored, rank(scored)))
                        .toList();
    }

    /** The unit with each set of changed figures, by itself: its ranks are none among the others. */
    List<RankedUnit> units(List<Map<String, Observation>> changes) {
        List<AdministrativeUnit> copies = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        for (int k = 0; k < changes.size(); k++) {
            String code = unit.code() + "#" + k;
            copies.add(copy(code));
            submissions.add(changed(code, changes.get(k)));
        }
        Ranking ranking = scorer.rank(UnitRegister.of(copies).at(unit.level()), said(submissions));
        return copies.stream().map(copy -> ranking.unit(copy.code())).toList();
    }

    /** The result of the unit with changed figures. */
    ProjectedResult of(Map<String, Observation> change) {
        return of(List.of(change)).get(0);
    }

    private Submissions said(List<Submission> submissions) {
        Submissions all = Submissions.of(submissions);
        OptionalInt year = period.figures().period();
        return year.isPresent() ? all.forPeriod(year.getAsInt()) : all;
    }

    private OptionalInt rank(RankedUnit scored) {
        return scored.isRanked() ? OptionalInt.of(keys.rankOf(keys.key(scored), own)) : OptionalInt.empty();
    }

    private static ProjectedResult result(RankedUnit scored, OptionalInt rank) {
        return new ProjectedResult(
                scored.findScore(), scored.exactScore().score(), scored.met(), rank, scored.verdict());
    }

    private AdministrativeUnit copy(String code) {
        AdministrativeUnit copy =
                AdministrativeUnit.of(code, unit.name(), unit.level()).withGroups(unit.groups());
        AdministrativeUnit typed = unit.type().map(copy::withType).orElse(copy);
        return unit.parent().map(typed::withParent).orElse(typed);
    }

    private Submission changed(String code, Map<String, Observation> change) {
        List<Entry> all = new ArrayList<>();
        entries.get().stream()
                .filter(entry -> !change.containsKey(entry.indicator()))
                .forEach(all::add);
        change.forEach((indicator, observation) -> all.add(Entry.of(indicator, observation)));
        return new Submission(code, all);
    }

    /** All units are ranked again: scores depend on what the others have. */
    private ProjectedResult amongAll(Map<String, Observation> change) {
        List<Submission> submissions = new ArrayList<>();
        for (Submission submission : period.figures().all()) {
            if (!submission.unit().equals(unit.code())) {
                submissions.add(withComputed(submission));
            }
        }
        submissions.add(changed(unit.code(), change));
        UnitSelection units = period.units();
        RankedUnit scored = scorer.rank(units, said(submissions)).unit(unit.code());
        return result(scored, scored.findRank());
    }

    private Submission withComputed(Submission submission) {
        return period.figures().computed(submission.unit()).isEmpty()
                ? submission
                : new Submission(submission.unit(), entries(submission.unit()));
    }
}
