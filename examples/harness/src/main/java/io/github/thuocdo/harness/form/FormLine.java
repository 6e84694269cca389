package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.ranking.OwedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form says about one figure, in the columns of a published annex. */
final class FormLine {
    private final OwedFigure figure;
    private final FormTexts texts;

    FormLine(OwedFigure figure, FormTexts texts) {
        this.figure = figure;
        this.texts = texts;
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
        return figure.indicator().name().in(texts.locale());
    }

    /** The unit of measure: the document's, else the sign of its type. */
    String measure() {
        Optional<String> unit = figure.indicator().unit();
        if (!figure.type().isNumber()) {
            return "";
        }
        return unit.orElseGet(() -> figure.type().sign());
    }

    /** The scored criteria whose points are shown on this line: those of the indicator, and those whose first figure it is. */
    List<Criterion> shown() {
        return figure.criteria().stream()
                .filter(criterion -> criterion.scored() && homeOf(criterion).equals(code()))
                .toList();
    }

    /** The figure beside which a criterion is shown. */
    private static String homeOf(Criterion criterion) {
        Set<String> taken = criterion.figures().keySet();
        String own = criterion.indicator().code();
        return taken.contains(own) || taken.isEmpty() ? own : taken.iterator().next();
    }

    /** The most points that the line has; empty where it has none. */
    Optional<BigDecimal> mostPoints() {
        return shown().stream()
                .filter(criterion -> !criterion.target().scoring().adjusts())
                .map(Criterion::points)
                .reduce(BigDecimal::add);
    }

    /** How it is found and scored: the annex's words, else what is counted and what is asked. */
    String method() {
        Optional<String> said = figure.indicator().annex().method();
        if (said.isPresent()) {
            return said.get();
        }
        Stream<String> asked = asked().stream().map(each -> texts.say("comment.asked", each));
        return Stream.concat(Stream.of(counted()), asked)
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

    private Set<String> asked() {
        Set<String> asked = new LinkedHashSet<>();
        for (Criterion criterion : figure.criteria()) {
            if (criterion.scored() || !figure.isScored()) {
                asked.add(texts.asked(criterion));
            }
        }
        return asked;
    }

    String evidence() {
        return figure.indicator().annex().evidence().orElse("");
    }

    String collectedFrom() {
        return figure.indicator().annex().collectedFrom().orElse("");
    }

    /** Who verifies it: as the annex says, else who leads it. */
    String verifiedBy() {
        return figure.indicator().annex().verifiedBy().or(figure::lead).orElse("");
    }

    /** The clauses with their words, and how it is counted. */
    String comment() {
        List<String> lines = new ArrayList<>();
        for (Criterion criterion : figure.criteria()) {
            String quote =
                    criterion.source().quote().map(words -> ": “" + words + "”").orElse("");
            lines.add(texts.wording().clause(criterion.source()) + quote);
        }
        String counted = counted();
        if (!counted.isEmpty()) {
            lines.add(texts.say("comment.counted", counted));
        }
        asked().forEach(asked -> lines.add(texts.say("comment.asked", asked)));
        return String.join("\n", new LinkedHashSet<>(lines));
    }
}
