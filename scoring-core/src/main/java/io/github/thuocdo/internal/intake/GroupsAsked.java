package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.figures.CheckedRow;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.internal.text.Advice;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Criteria that are not asked of every unit: groups that no unit bears, and figures for what is not asked. */
final class GroupsAsked {
    /** The indicators of which every criterion is asked of some groups alone. */
    private final List<Asked> some = new ArrayList<>();
    /** The scored criteria that are asked of some groups alone, by their ids. */
    private final Map<String, Terms> scoredOfSome = new HashMap<>();

    /** One indicator, its place in a row, and on which terms its criteria are asked. */
    private record Asked(String indicator, int place, List<Terms> terms) {
        boolean isOf(AdministrativeUnit unit) {
            for (Terms each : terms) {
                if (each.applyTo(unit.groups(), unit.type())) {
                    return true;
                }
            }
            return false;
        }
    }

    GroupsAsked(Plan plan, Map<String, Integer> places) {
        Map<String, List<Terms>> byIndicator = new LinkedHashMap<>();
        Set<String> ofAll = new HashSet<>();
        for (Criterion criterion : plan.scored()) {
            if (!criterion.target().terms().isForAll()) {
                scoredOfSome.put(criterion.id(), criterion.target().terms());
            }
        }
        for (Criterion criterion : plan.criteria()) {
            Set<String> figures =
                    new LinkedHashSet<>(criterion.figures(plan.set().policies()).keySet());
            figures.add(criterion.indicator().code());
            for (String indicator : figures) {
                if (criterion.target().terms().isForAll()) {
                    ofAll.add(indicator);
                } else {
                    byIndicator
                            .computeIfAbsent(indicator, each -> new ArrayList<>())
                            .add(criterion.target().terms());
                }
            }
        }
        byIndicator.keySet().removeAll(ofAll);
        for (Map.Entry<String, List<Terms>> own : byIndicator.entrySet()) {
            Integer place = places.get(own.getKey());
            if (place != null) {
                some.add(new Asked(own.getKey(), place, own.getValue()));
            }
        }
    }

    /** Warns of the figures of a unit that count for nothing, as no criterion that takes them is asked of it. */
    void check(UnitSelection selection, int place, List<?> cells, List<Finding> findings) {
        for (Asked asked : some) {
            AdministrativeUnit unit = selection.units().get(place);
            Object cell = cells.get(asked.place);
            if (cell instanceof Entry entry && Figures.isAnswer(CheckedRow.observation(cell)) && !asked.isOf(unit)) {
                warn(unit, entry, findings);
            }
        }
    }

    /** Leaves out the published points of criteria that are not asked of a unit, each with a warning. */
    void leaveOut(AdministrativeUnit unit, Map<String, Published> points, List<Finding> findings) {
        for (Map.Entry<String, Terms> each : scoredOfSome.entrySet()) {
            Published own = points.get(each.getKey());
            if (own != null && !each.getValue().applyTo(unit.groups(), unit.type())) {
                points.remove(each.getKey());
                warn(unit, own.entry(), findings);
            }
        }
    }

    private static void warn(AdministrativeUnit unit, Entry entry, List<Finding> findings) {
        findings.add(entry.place()
                .finding(
                        WARNING,
                        "figure-not-asked",
                        unit.code(),
                        entry.indicator(),
                        Finding.text("figure-not-asked", Excerpt.of(entry.indicator()), groups(unit))));
    }

    private static String groups(AdministrativeUnit unit) {
        List<String> all = new ArrayList<>(unit.groups());
        unit.type().ifPresent(all::add);
        return all.isEmpty() ? "–" : Excerpt.list(all);
    }

    /** Warns of the groups that a set names and no unit of the register bears. */
    static List<Finding> unborne(Plan plan, UnitSelection selection) {
        Set<String> named = new LinkedHashSet<>(plan.set().policies().unranked());
        for (Criterion criterion : plan.criteria()) {
            named.addAll(criterion.target().terms().onlyGroups());
            named.addAll(criterion.target().terms().exceptGroups());
        }
        List<Finding> findings = new ArrayList<>();
        if (named.isEmpty()) {
            return findings;
        }
        Advice advice = new Advice(selection.groupsAndTypes());
        for (String group : named) {
            if (!selection.groupsAndTypes().contains(group)) {
                String shown = Excerpt.of(group);
                findings.add(Finding.of(
                        WARNING,
                        "group-borne-by-nobody",
                        advice.to(group)
                                .map(maybe -> Finding.text("group-borne-by-nobody", shown, Excerpt.of(maybe)))
                                .orElseGet(() -> Finding.text("group-borne-by-nobody-far", shown))));
            }
        }
        return findings;
    }
}
