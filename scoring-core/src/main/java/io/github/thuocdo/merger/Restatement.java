package io.github.thuocdo.merger;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The figures of old units, told as if the new units had been there: each new unit that was made of old ones gets their figures,
 * merged by a {@linkplain MergerPolicy policy}. Nothing is divided and nothing is guessed: a new unit to which only a part of an
 * old one came has no figures, and neither has one of which an old unit is not among those told. Both are findings.
 *
 * <p>A unit that is one of the new ones already keeps its figures, so that restating twice is restating once.
 */
public final class Restatement {
    private final CheckedFigures before;
    private final Submissions submitted;
    private final UnitSelection after;
    private final Mergers mergers;
    private final MergerPolicy policy;
    private final Optional<Population> population;
    private final FigureMerge merge;
    private final Set<AdministrativeUnit> old;
    private final List<AdministrativeUnit> units = new ArrayList<>();
    private final List<Submission> figures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Restatement(
            CheckedFigures before,
            Submissions submitted,
            UnitSelection after,
            Mergers mergers,
            MergerPolicy policy,
            Optional<Population> population) {
        this.before = before;
        this.submitted = submitted;
        this.after = after;
        this.mergers = mergers;
        this.policy = policy;
        this.population = population;
        this.merge = new FigureMerge(policy, before.plan());
        this.old = new LinkedHashSet<>(before.units());
    }

    /**
     * Restates a period.
     *
     * @param before the old units and their figures, checked
     * @param submitted the figures as they were submitted
     * @param after the new units
     * @param mergers the register of mergers
     * @param policy the policy by which figures are merged
     * @param population the people of the old units; needed by {@link MergerPolicy#POPULATION} alone
     * @throws IllegalArgumentException if that policy is asked without people
     */
    public static Restatement of(
            CheckedFigures before,
            Submissions submitted,
            UnitSelection after,
            Mergers mergers,
            MergerPolicy policy,
            Optional<Population> population) {
        NotNull.require("before", before, "policy", policy);
        policy.requirePeople(population);
        Restatement restatement = new Restatement(
                before,
                submitted,
                after,
                Objects.requireNonNull(mergers, "mergers"),
                policy,
                Objects.requireNonNull(population, "population"));
        restatement.restate();
        return restatement;
    }

    private void restate() {
        Map<String, Submission> said = new LinkedHashMap<>();
        submitted.all().forEach(submission -> said.put(submission.unit(), submission));
        Set<AdministrativeUnit> told = new HashSet<>();
        for (AdministrativeUnit now : after.units()) {
            Ancestors ancestors = ancestors(now);
            if (ancestors.isItself) {
                keep(now, said);
                told.add(now);
            } else if (!ancestors.present.isEmpty()) {
                told.addAll(ancestors.present);
                tell(now, ancestors, said);
            }
        }
        before.units().stream().filter(unit -> !told.contains(unit)).forEach(this::lost);
    }

    /** The old units that made a new one, as far as the old period knows. */
    private record Ancestors(
            boolean isItself, List<AdministrativeUnit> present, List<Merger> absent, List<Merger> partial) {}

    private Ancestors ancestors(AdministrativeUnit now) {
        List<AdministrativeUnit> present = new ArrayList<>();
        List<Merger> absent = new ArrayList<>();
        List<Merger> partial = new ArrayList<>();
        for (Merger merger : mergers.into(now)) {
            Optional<AdministrativeUnit> unit = before.selection()
                    .find(merger.oldCode())
                    .filter(found -> mergers.of(found).contains(merger));
            unit.ifPresentOrElse(present::add, () -> absent.add(merger));
            if (merger.isPartial()) {
                partial.add(merger);
            }
        }
        // Where registers do not date their units, old rows may look like new ones: others of which it was made tell.
        boolean isAlone = present.stream().allMatch(now::equals);
        return new Ancestors(old.contains(now) && isAlone, present, absent, partial);
    }

    private void tell(AdministrativeUnit now, Ancestors ancestors, Map<String, Submission> said) {
        units.add(now);
        if (!ancestors.partial.isEmpty()) {
            figures.add(Submission.of(now.code()));
            Merger first = ancestors.partial.get(0);
            note(now, "merger-partial", now.name(), shown(first), Integer.toString(ancestors.partial.size()));
        } else if (!ancestors.absent.isEmpty()) {
            figures.add(Submission.of(now.code()));
            Merger first = ancestors.absent.get(0);
            note(now, "merger-incomplete", now.name(), shown(first), Integer.toString(ancestors.absent.size()));
        } else if (ancestors.present.size() == 1) {
            figures.add(carried(now.code(), place(ancestors.present.get(0)), said));
        } else {
            figures.add(merged(now, ancestors.present.stream().map(this::place).toList()));
        }
    }

    private void keep(AdministrativeUnit now, Map<String, Submission> said) {
        units.add(now);
        figures.add(carried(now.code(), place(now), said));
    }

    private int place(AdministrativeUnit unit) {
        return before.selection().position(unit.code()).orElseThrow();
    }

    /** The entries of an old unit as they are, but for those that cannot be right, which were found already. */
    private Submission carried(String code, int place, Map<String, Submission> said) {
        Set<Entry> wrong = new HashSet<>();
        for (String indicator : before.plan().types().keySet()) {
            var figure = before.figure(place, indicator);
            if (figure.isUnknown()) {
                wrong.addAll(figure.entries());
            }
        }
        String oldCode = before.units().get(place).code();
        Map<String, Observation> computed = submitted.computed(oldCode);
        List<Entry> entries = new ArrayList<>();
        Submission own = said.get(oldCode);
        if (own != null) {
            own.entries().stream()
                    .filter(entry -> !wrong.contains(entry) && !computed.containsKey(entry.indicator()))
                    .forEach(entries::add);
        }
        computed.forEach((indicator, observation) -> entries.add(Entry.of(indicator, observation)));
        return new Submission(code, entries);
    }

    private Submission merged(AdministrativeUnit now, List<Integer> places) {
        Submission all = Submission.of(now.code());
        List<String> missing = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (var type : before.plan().types().entrySet()) {
            String indicator = type.getKey();
            List<FigureMerge.Part> parts = new ArrayList<>();
            int unknown = 0;
            for (int place : places) {
                Observation said = before.figure(place, indicator).observation();
                unknown += Figure.isUnknown(said) ? 1 : 0;
                parts.add(new FigureMerge.Part(
                        said,
                        population.flatMap(
                                people -> people.of(before.units().get(place).code()))));
            }
            if (unknown > 0) {
                if (unknown < places.size()) {
                    missing.add(indicator);
                }
                continue;
            }
            Optional<Observation> one = merge.of(indicator, type.getValue(), parts);
            if (one.isPresent()) {
                all = all.with(indicator, one.get());
            } else {
                without.add(indicator);
            }
        }
        if (!missing.isEmpty()) {
            note(now, "merger-figures-missing", now.name(), Integer.toString(missing.size()), joined(missing));
        }
        if (!without.isEmpty()) {
            note(now, "merger-no-figure", now.name(), policy.code(), Integer.toString(without.size()), joined(without));
        }
        return all;
    }

    /** An old unit that went into none of the new ones: the register of changes does not know it, or knows its code otherwise. */
    private void lost(AdministrativeUnit unit) {
        if (!mergers.of(unit).isEmpty()) {
            Merger first = mergers.of(unit).get(0);
            note(unit, "merger-outside", unit.name(), first.newName(), first.newCode());
        } else if (mergers.ofCode(unit.code()).isEmpty()) {
            note(unit, "merger-unknown", unit.name(), unit.code(), mergers.name());
        } else {
            Merger other = mergers.ofCode(unit.code()).get(0);
            note(unit, "merger-other-meaning", unit.code(), unit.name(), other.oldName(), mergers.name());
        }
    }

    private void note(AdministrativeUnit unit, String code, Object... arguments) {
        findings.add(Finding.worded(Severity.WARNING, code, arguments).ofUnit(unit.code()));
    }

    private static String shown(Merger merger) {
        return merger.oldName() + " (" + merger.oldCode() + ")";
    }

    private static String joined(List<String> indicators) {
        return String.join(", ", indicators);
    }

    /** The new units that were made of old ones, to be ranked. */
    public UnitSelection units() {
        Map<String, AdministrativeUnit> all = new LinkedHashMap<>();
        for (AdministrativeUnit unit : units) {
            all.put(unit.code(), unit);
            Optional<String> above = unit.parent();
            while (above.isPresent() && !all.containsKey(above.get())) {
                List<AdministrativeUnit> known = after.registered(above.get());
                if (known.isEmpty()) {
                    break;
                }
                all.put(above.get(), known.get(0));
                above = known.get(0).parent();
            }
        }
        return UnitRegister.of(all.values()).at(after.level());
    }

    /** Their figures, with all that was found in the old ones and while they were restated; for the year that these speak of. */
    public Submissions figures() {
        List<Finding> all = new ArrayList<>(before.findings());
        all.addAll(findings);
        Submissions told = Submissions.of(figures).withFindings(all);
        OptionalInt year = submitted.period();
        return year.isPresent() ? told.forPeriod(year.getAsInt()) : told;
    }

    /** The warnings about figures that could not be restated, with the reason. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The policy by which it was restated. */
    public MergerPolicy policy() {
        return policy;
    }
}
