package io.github.thuocdo.reproduction;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.LibraryVersion;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes how a published table agrees with a set, and the choices that explain it. */
public final class ReproductionAnswer implements Answer {
    /** So many rows that do not agree are shown to a person. */
    private static final int SHOWN = 12;

    private static final String SEPARATOR = "; ";

    private final Reproduction reproduction;

    private ReproductionAnswer(Reproduction reproduction) {
        this.reproduction = reproduction;
    }

    /** All that was found. */
    public static ReproductionAnswer of(Reproduction reproduction) {
        return new ReproductionAnswer(Objects.requireNonNull(reproduction, "reproduction"));
    }

    private static List<String> codes(List<AdministrativeUnit> units) {
        return units.stream().map(AdministrativeUnit::code).toList();
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        List<RowAgreement> rows = reproduction.rows();
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Reproduction.ColumnAgreement column : reproduction.columns()) {
            Map<String, Object> one = Members.of("agrees", column.agrees()).and("of", column.of());
            column.digits().ifPresent(digits -> one.put("digits", digits));
            columns.put(column.id(), one);
        }
        Plan plan = reproduction.ranking().plan();
        Members agreeing = Members.of(
                        "rows", (int) rows.stream().filter(RowAgreement::agrees).count())
                .and("of", rows.size())
                .and("columns", columns)
                .and("units", rows.stream().map(ReproductionAnswer::row))
                .and("withinInputs", codes(reproduction.withinInputs()));
        return Members.of("library", LibraryVersion.current())
                .and("criteria", plan.set().id())
                .and("reading", plan.profile().reading().code())
                .and("agrees", agreeing)
                .and("choices", reproduction.choices().stream().map(found -> choice(found, locale)));
    }

    private static Map<String, Object> row(RowAgreement row) {
        return Members.of("code", row.unit().code())
                .and("name", row.unit().name())
                .and("agrees", row.agrees())
                .and(
                        "differs",
                        row.differences().stream()
                                .map(each -> Members.of("at", each.column())
                                        .and("published", each.published())
                                        .and("computed", each.computed())));
    }

    private Map<String, Object> choice(FoundChoice found, Locale locale) {
        return Members.of("choice", joined(found, Choice::kind))
                .and("at", joined(found, Choice::at))
                .and("value", joined(found, Choice::value))
                .and("explains", found.explained())
                .and("of", found.of())
                .and("unexplained", codes(found.unexplained()))
                .and("withinInputs", codes(found.withinInputs()))
                .and("declared", found.isDeclared())
                .and("words", words(found, locale))
                .and("changes", found.changes().stream().map(ReproductionAnswer::named))
                .and("equally", found.equally().stream().map(ReproductionAnswer::named))
                .and("asMany", found.asMany().stream().map(ReproductionAnswer::named))
                .and("pointsAsPublished", codes(reproduction.pointsAsPublished(found)));
    }

    private static Map<String, Object> named(Choice choice) {
        return Members.of("choice", choice.kind()).and("at", choice.at()).and("value", choice.value());
    }

    private static String joined(FoundChoice found, Function<Choice, String> part) {
        return found.changes().stream().map(part).collect(Collectors.joining(SEPARATOR));
    }

    private static String words(FoundChoice found, Locale locale) {
        return found.changes().stream().map(choice -> choice.words().in(locale)).collect(Collectors.joining(" "));
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("choice", "at", "value", "explains", "of", "unexplained", "within_inputs", "words"));
        for (FoundChoice found : reproduction.choices()) {
            rows.add(List.of(
                    joined(found, Choice::kind),
                    joined(found, Choice::at),
                    joined(found, Choice::value),
                    Integer.toString(found.explained()),
                    Integer.toString(found.of()),
                    String.join("|", codes(found.unexplained())),
                    String.join("|", codes(found.withinInputs())),
                    words(found, locale)));
        }
        return rows;
    }

    @Override
    public String text(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        StringBuilder text = new StringBuilder();
        Wording words = new Wording(locale);
        List<RowAgreement> rows = reproduction.rows();
        long agreeing = rows.stream().filter(RowAgreement::agrees).count();
        text.append(Lines.paragraph("", say(locale, "title")));
        text.append(Lines.paragraph(
                "",
                words.profile(
                        reproduction.ranking().plan(), reproduction.ranking().period())));
        text.append('\n');
        if (rows.isEmpty()) {
            return text.append(Lines.paragraph("", say(locale, "nothing"))).toString();
        }
        String all = rows.size() == 1 ? "agrees-one" : "agrees-all";
        String key = agreeing == rows.size() ? all : "agrees";
        text.append(Lines.paragraph("", say(locale, key, Long.toString(agreeing), Integer.toString(rows.size()))));
        if (agreeing < rows.size()) {
            differences(text, rows, words);
            choices(text, locale);
            text.append('\n').append(Lines.paragraph("", say(locale, "legend")));
        }
        return text.toString();
    }

    private void differences(StringBuilder text, List<RowAgreement> rows, Wording words) {
        Locale locale = words.locale();
        text.append('\n').append(Lines.paragraph("", say(locale, "columns")));
        columns(text, locale);
        List<RowAgreement> wrong = rows.stream().filter(row -> !row.agrees()).toList();
        text.append('\n').append(Lines.paragraph("", say(locale, "rows")));
        for (RowAgreement row : wrong.subList(0, Math.min(SHOWN, wrong.size()))) {
            text.append(Lines.paragraph(
                    "  ",
                    row.unit().code() + " " + row.unit().name() + " – "
                            + row.differences().stream()
                                    .map(each -> difference(each, words))
                                    .collect(Collectors.joining(SEPARATOR))));
        }
        if (wrong.size() > SHOWN) {
            text.append(Lines.paragraph("  ", say(locale, "more-rows", Integer.toString(wrong.size() - SHOWN))));
        }
        if (!reproduction.withinInputs().isEmpty()) {
            text.append(Lines.paragraph("  ", say(locale, "within", names(reproduction.withinInputs()))));
        }
    }

    /** A line for each column of which numbers differ, and one for all others. */
    private void columns(StringBuilder text, Locale locale) {
        List<String> agreeing = new ArrayList<>();
        for (Reproduction.ColumnAgreement column : reproduction.columns()) {
            if (column.agrees() == column.of()) {
                agreeing.add(column.id());
            } else {
                text.append(Lines.paragraph("  ", column(column, locale)));
            }
        }
        note(text, locale, "column-agrees", String.join(", ", agreeing));
    }

    /** With its digits where these are not the total's by the set. */
    private String column(Reproduction.ColumnAgreement column, Locale locale) {
        int declared = reproduction.ranking().plan().set().policies().rounding().scale();
        String digits = column.digits()
                .filter(some -> some != declared)
                .map(some -> say(locale, "column-digits", Integer.toString(some)))
                .orElse("");
        String agrees =
                say(locale, "column", column.id(), Integer.toString(column.agrees()), Integer.toString(column.of()));
        return agrees + digits;
    }

    private static String difference(RowAgreement.Difference each, Wording words) {
        return say(
                words.locale(),
                "difference",
                each.column(),
                words.number(each.published()),
                words.numberOrDash(each.computed()));
    }

    private void choices(StringBuilder text, Locale locale) {
        List<FoundChoice> found = reproduction.choices();
        long explaining = found.stream().filter(one -> !one.isDeclared()).count();
        String none = found.isEmpty() ? "no-choice" : "only-declared";
        text.append('\n').append(Lines.paragraph("", say(locale, explaining > 0 ? "choices" : none)));
        for (int i = 0; i < found.size(); i++) {
            FoundChoice one = found.get(i);
            // A pair that is the only answer is told in words.
            boolean isTogether = explaining > 1 && i == found.size() - 1;
            text.append(Lines.paragraph("• ", isTogether ? say(locale, "together") : words(one, locale)));
            String explains = say(locale, "explains", Integer.toString(one.explained()), Integer.toString(one.of()));
            text.append(Lines.paragraph(
                    "  ", one.isDeclared() ? explains + " (" + say(locale, "declared") + ")" : explains));
            note(text, locale, "unexplained", names(one.unexplained()));
            note(text, locale, "within", names(one.withinInputs()));
            note(text, locale, "as-published", names(reproduction.pointsAsPublished(one)));
            note(text, locale, "equally", sentences(one.equally(), locale));
            note(text, locale, "as-many", sentences(one.asMany(), locale));
        }
    }

    private static String sentences(List<Choice> choices, Locale locale) {
        return choices.stream()
                .map(choice -> withoutStop(choice.words().in(locale)))
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static void note(StringBuilder text, Locale locale, String key, String names) {
        if (!names.isEmpty()) {
            text.append(Lines.paragraph("  ", say(locale, key, names)));
        }
    }

    private static String names(List<AdministrativeUnit> units) {
        String names = units.stream()
                .limit(SHOWN)
                .map(unit -> unit.code() + " " + unit.name())
                .collect(Collectors.joining(SEPARATOR));
        return units.size() > SHOWN ? names + SEPARATOR + "… (" + units.size() + ")" : names;
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return Texts.in(locale, key, arguments);
    }
}
