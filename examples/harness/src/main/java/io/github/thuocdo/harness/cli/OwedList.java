package io.github.thuocdo.harness.cli;

import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Owed;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures that units still owe, by the office that leads them, as text; narrowed to one office where it is named. */
final class OwedList {
    /** Of more units, some are named and the others counted. */
    private static final int MOST_NAMES = 3;

    private final Owed owed;
    private final Optional<String> office;
    private final int units;
    private final Texts texts;

    private OwedList(Owed owed, Optional<String> office, int units, Texts texts) {
        this.owed = owed;
        this.office = office;
        this.units = units;
        this.texts = texts;
    }

    /**
     * The figures owed by the units of checked figures.
     *
     * @param office the office whose figures are listed; null for every office
     * @param unit the unit whose figures are listed; empty for every unit
     * @throws Refusal if the office leads and coordinates nothing that anybody can owe
     */
    static OwedList of(
            CheckedFigures figures, @Nullable String office, Optional<AdministrativeUnit> unit, Texts texts) {
        Owed whole = Owed.of(figures);
        Owed all = unit.map(AdministrativeUnit::code).map(whole::ofUnit).orElse(whole);
        int units = unit.isPresent() ? 1 : figures.size();
        if (office == null) {
            return new OwedList(all, Optional.empty(), units, texts);
        }
        if (!Owed.isLedOrCoordinated(office, figures.plan())) {
            List<String> offices = offices(whole);
            throw Refusal.wrongUse(
                    texts.say("unknown-office", Texts.shown(office), Texts.quoted(offices, offices.size()))
                            + texts.maybe(office, offices));
        }
        return new OwedList(all.ofOffice(office), Optional.of(office), units, texts);
    }

    private static List<String> offices(Owed owed) {
        return owed.byLead().stream().flatMap(each -> each.lead().stream()).toList();
    }

    /** Writes the list. */
    void write(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("\n");
        if (owed.open().isEmpty()) {
            text.append(texts.say("owed-nothing")).append('\n');
        } else {
            text.append(texts.say(
                            "owed",
                            Integer.toString(owed.open().size()),
                            Integer.toString(owed.open().stream()
                                    .map(Owed.Open::units)
                                    .flatMap(Collection::stream)
                                    .map(AdministrativeUnit::code)
                                    .collect(Collectors.toSet())
                                    .size()),
                            Integer.toString(owed.count())))
                    .append('\n');
            office.ifPresentOrElse(
                    named -> append(text, named), () -> owed.byLead().forEach(led -> append(text, led)));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The figures that an office leads come first, then under a line of their own those that it coordinates and others lead. */
    private void append(StringBuilder text, String named) {
        owed.ledBy(named).byLead().forEach(led -> append(text, led));
        List<Owed.Open> led = owed.ledBy(named).open();
        List<Owed.Led> others = owed.byLead().stream()
                .map(each -> new Owed.Led(
                        each.lead(),
                        each.open().stream().filter(open -> !led.contains(open)).toList()))
                .filter(each -> !each.open().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            text.append(Lines.paragraph("", texts.say("owed-coordinated", Texts.shown(named))));
            others.forEach(each -> append(text, each));
        }
    }

    private void append(StringBuilder text, Owed.Led led) {
        text.append(Lines.plain(led.lead().orElseGet(() -> texts.say("owed-unled"))))
                .append(" (")
                .append(led.open().size())
                .append(")\n");
        for (Owed.Open open : led.open()) {
            String name = open.figure().indicator().name().in(texts.locale());
            String code = open.figure().indicator().code();
            text.append(Lines.paragraph("  ", Lines.plain(code + ": " + name + standsIn(open) + owing(open.units()))));
        }
    }

    /** " (chỉ cần nếu mẫu số của sh bằng 0)": of a count that stands in for a denominator. */
    private String standsIn(Owed.Open open) {
        String codes = open.figure().standsInFor().stream().map(Indicator::code).collect(Collectors.joining(", "));
        return codes.isEmpty() ? "" : " (" + texts.say("owed-stands-in", codes) + ")";
    }

    /** The units that owe, where these are not all. */
    private String owing(List<AdministrativeUnit> owing) {
        if (units == 1) {
            return "";
        }
        if (owing.size() == units) {
            return " – " + texts.say("owed-by-all", Integer.toString(units));
        }
        String names =
                owing.stream().limit(MOST_NAMES).map(AdministrativeUnit::name).collect(Collectors.joining(", "));
        Optional<String> others = owing.size() > MOST_NAMES
                ? Optional.of(" " + texts.say("owed-more", Integer.toString(owing.size() - MOST_NAMES)))
                : Optional.empty();
        return String.format(Locale.ROOT, " – %d/%d: %s%s", owing.size(), units, names, others.orElse(""));
    }
}
