package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The line of a form about one statement of the documents, in the columns of a published annex: the criterion, and the figure that it
 * looks at. Criteria that look at one figure have a line each.
 */
final class FormLine {
    private final OwedFigure figure;
    private final int place;
    private final List<Criterion> criteria;
    private final FormTexts texts;

    private FormLine(OwedFigure figure, int place, List<Criterion> criteria, FormTexts texts) {
        this.figure = figure;
        this.place = place;
        this.criteria = criteria;
        this.texts = texts;
    }

    /** The lines of a form: what scores first, then the checklist, each in the order of the documents. */
    static List<FormLine> of(List<OwedFigure> figures, Plan plan, FormTexts texts) {
        List<FormLine> lines = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        Map<Criterion, List<Integer>> places = new HashMap<>();
        for (int k = 0; k < figures.size(); k++) {
            for (Criterion criterion : figures.get(k).criteria()) {
                places.computeIfAbsent(criterion, first -> new ArrayList<>(1)).add(k);
            }
        }
        Stream.concat(plan.scored().stream(), plan.criteria().stream().filter(criterion -> !criterion.scored()))
                .forEach(criterion -> {
                    for (int k : places.getOrDefault(criterion, List.of())) {
                        OwedFigure figure = figures.get(k);
                        if (placed.add(figure.indicator().code())) {
                            lines.add(new FormLine(figure, k, withoutOthers(figure), texts));
                        } else if (isHome(criterion, figure)
                                && !withoutOthers(figure).contains(criterion)) {
                            lines.add(new FormLine(figure, k, List.of(criterion), texts));
                        }
                    }
                });
        return List.copyOf(lines);
    }

    /** The criteria of the first line of a figure: those that have no line of their own. */
    private static List<Criterion> withoutOthers(OwedFigure figure) {
        Optional<Criterion> own = figure.criteria().stream()
                .filter(criterion -> isHome(criterion, figure))
                .findFirst();
        return figure.criteria().stream()
                .filter(criterion -> !isHome(criterion, figure)
                        || own.filter(first -> first == criterion).isPresent())
                .toList();
    }

    private static boolean isHome(Criterion criterion, OwedFigure figure) {
        return homeOf(criterion).equals(figure.indicator().code());
    }

    /** One line for each figure, in the order of the figures. */
    static List<FormLine> each(List<FormLine> lines) {
        return firsts(lines).values().stream()
                .map(lines::get)
                .sorted(Comparator.comparingInt(FormLine::place))
                .toList();
    }

    /** The lines of a unit: those of which something is asked of it. */
    static List<FormLine> askedOf(AdministrativeUnit unit, List<FormLine> lines) {
        return lines.stream().filter(line -> line.isAskedOf(unit)).toList();
    }

    private boolean isAskedOf(AdministrativeUnit unit) {
        return criteria.stream().anyMatch(each -> each.target().terms().applyTo(unit.groups(), unit.type()));
    }

    /** Of every figure that some lines take, by its place among those that are owed, the first line: there it is filled in. */
    static Map<Integer, Integer> firsts(List<FormLine> all) {
        Map<Integer, Integer> firsts = new LinkedHashMap<>();
        for (int k = 0; k < all.size(); k++) {
            firsts.putIfAbsent(all.get(k).place, k);
        }
        return firsts;
    }

    /** The place of the figure among those that are owed. */
    int place() {
        return place;
    }

    /** The criterion that the line is about, or the first that looks at its figure. */
    Criterion criterion() {
        return criteria.stream()
                .filter(each -> isHome(each, figure))
                .findFirst()
                .orElse(criteria.get(0));
    }

    /** Whether it scores; else it stands on the checklist. */
    boolean isScored() {
        return criterion().scored();
    }

    OwedFigure figure() {
        return figure;
    }

    FigureType type() {
        return figure.type();
    }

    String code() {
        return figure.indicator().code();
    }

    String name() {
        return indicator().name().in(texts.locale());
    }

    private Indicator indicator() {
        return isHome(criterion(), figure) && criterion().indicator().code().equals(code())
                ? criterion().indicator()
                : figure.indicator();
    }

    /** The unit of measure: the document's, else the sign of its type. */
    String measure() {
        Optional<String> unit = figure.indicator().unit();
        if (!figure.type().isNumber()) {
            return "";
        }
        return unit.orElseGet(() -> figure.type().sign());
    }

    /** The scored criterion whose points are shown on this line: that of the indicator, or one whose first figure it is. */
    List<Criterion> shown() {
        return criteria.stream()
                .filter(criterion -> criterion.scored() && homeOf(criterion).equals(code()))
                .toList();
    }

    /** The figure beside which a criterion is shown. */
    private static String homeOf(Criterion criterion) {
        String own = criterion.indicator().code();
        Set<String> taken = new LinkedHashSet<>();
        criterion.target().scoring().eachFigure(own, criterion.type(), (scoring, code, type) -> taken.add(code));
        return taken.contains(own) || taken.isEmpty() ? own : taken.iterator().next();
    }

    /** The most points that the line has; empty where it has none. */
    Optional<BigDecimal> mostPoints() {
        return shown().stream()
                .filter(criterion -> !criterion.target().scoring().adjusts())
                .map(Criterion::points)
                .reduce(BigDecimal::add);
    }

    /** The way in which it is found and scored: the annex's words, else its counts and its requirement. */
    String method() {
        Optional<String> said = indicator().annex().method();
        if (said.isPresent()) {
            return said.get();
        }
        return Stream.concat(Stream.of(counted()), asked())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String counted() {
        Indicator indicator = figure.indicator();
        if (!figure.type().takesCounts()
                || indicator.numerator().isEmpty()
                || indicator.denominator().isEmpty()) {
            return "";
        }
        return texts.say(
                figure.type() == FigureType.SHARE ? "method.share" : "method.quotient",
                indicator.numerator().get(),
                indicator.denominator().get());
    }

    /**
     * The words of each criterion that asks for the figure; of a count that stands in for denominators, that it does so and when it is
     * needed.
     */
    private Stream<String> asked() {
        List<Indicator> standsInFor = figure.standsInFor();
        if (!standsInFor.isEmpty()) {
            return Stream.of(texts.say(
                    "method.stands-in",
                    joined(standsInFor, each -> each.name().in(texts.locale()) + " (" + each.code() + ")"),
                    joined(standsInFor, Indicator::code)));
        }
        return criteria.stream()
                .filter(criterion -> criterion.scored() || !isScored())
                .map(texts.wording()::task)
                .filter(task -> !task.isEmpty())
                .distinct()
                .map(task -> texts.say("comment.asked", task));
    }

    private static String joined(List<Indicator> indicators, Function<Indicator, String> called) {
        return indicators.stream().map(called).collect(Collectors.joining(", "));
    }

    String evidence() {
        return indicator().annex().evidence().orElse("");
    }

    String collectedFrom() {
        return indicator().annex().collectedFrom().orElse("");
    }

    /** The office that verifies it: as the annex says, else the one that leads it. */
    String verifiedBy() {
        return indicator()
                .annex()
                .verifiedBy()
                .or(() ->
                        criteria.stream().flatMap(each -> each.lead().stream()).findFirst())
                .or(figure::lead)
                .orElse("");
    }

    /** The clause with its words, and how it is counted. */
    String comment() {
        return comment(criteria);
    }

    /** The clauses of every criterion that looks at the figure, with their words, and how it is counted. */
    String wholeComment() {
        return comment(figure.criteria());
    }

    private String comment(List<Criterion> about) {
        List<String> lines = new ArrayList<>();
        for (Criterion criterion : about) {
            String quote =
                    criterion.source().quote().map(words -> ": “" + words + "”").orElse("");
            lines.add(texts.wording().clause(criterion.source()) + quote);
        }
        String counted = counted();
        if (!counted.isEmpty()) {
            lines.add(texts.say("comment.counted", counted));
        }
        asked().forEach(lines::add);
        return String.join("\n", new LinkedHashSet<>(lines));
    }
}
