package io.github.thuocdo.harness.form;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.harness.LibreOffice;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.rules.CriteriaSets;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms of sets that say what a denominator of 0 gives, of products, of parts that do not apply, and of a published annex. */
class OverNothingFormTest {
    private static final BigDecimal HAIR = new BigDecimal("0.00000001");
    private static final int DECIMALS = 8;

    private static final long[][] COUNTS = {
        {0, 0}, {0, 0}, {0, 0}, {0, 7}, {7, 7}, {1, 3}, {29, 100}, {4, 5}, {1, 2}, {51, 100}, {9, 10}, {123, 457}
    };

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireLibreOffice() {
        LibreOffice.require();
    }

    private static void fill(FilledForm form, AdministrativeUnit unit, int missing, Random random) {
        for (OwedFigure figure : form.figures()) {
            String code = figure.indicator().code();
            int pick = random.nextInt(100);
            if (pick < missing || !figure.isAskedOf(unit)) {
                continue;
            }
            if (pick < missing + 8) {
                form.sayNotApplicable(unit, code, false);
            } else if (figure.type().takesCounts()) {
                boolean isSubstituted = code.startsWith("sub");
                long[] counts = COUNTS[random.nextInt(COUNTS.length)];
                long top = isSubstituted && counts[1] == 0 ? random.nextInt(9) : counts[0];
                form.say(unit, code, top, counts[1]);
            } else if (figure.type().isNumber()) {
                form.say(unit, code, BigDecimal.valueOf(random.nextInt(12)));
            } else {
                form.say(unit, code, FilledForm.other(figure.type(), List.of(), random.nextInt(2)));
            }
        }
    }

    private static Scorer overNothing(String missing, UnaryOperator<String> changed) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OverNothingFormTest.class.getResourceAsStream("/form/over-nothing.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"missing\": \"zero\"", "\"missing\": \"" + missing + "\", \"coverage\": \"3/5\"");
            return Scorer.of(CriteriaFile.read(
                    new ByteArrayInputStream(changed.apply(text).getBytes(StandardCharsets.UTF_8)),
                    "over-nothing.json"));
        }
    }

    /** The same set where a count stands in for every denominator of 0 of which its criterion says nothing. */
    private static Scorer substituting() throws IOException {
        return overNothing(
                "zero",
                text -> text.replace(
                                "\"policies\": {",
                                "\"policies\": {\"period\": \"quarter\", \"emptyDenominator\": {\"gives\": \"substitute\","
                                        + " \"indicator\": \"year-before\", \"dividedBy\": {\"quarter\": 4}}, ")
                        .replaceAll(", \"emptyDenominator\": \\{\"gives\": \"substitute\"[^}]*\\}[^}]*\\}", "")
                        .replaceAll(",\\s*\"emptyDenominator\": \\{\"gives\": \"shared\"[^}]*\\}", ""));
    }

    private static FilledForm random(String missing, long seed) throws IOException {
        return random(overNothing(missing, text -> text), seed);
    }

    private static FilledForm random(Scorer scorer, long seed) {
        FilledForm form = new FilledForm(scorer, Level.COMMUNE);
        Random random = new Random(seed);
        for (int k = 0; k < 24; k++) {
            fill(form, form.unit(k % 3 == 0 ? "phường" : "xã"), k % 5 == 0 ? 60 : k % 4 * 10, random);
        }
        return form;
    }

    /** The value of a share from which on a criterion of the annex has full points. */
    private static BigDecimal full(Criterion criterion) {
        return criterion.target().scoring() instanceof Scoring.Ratio ratio
                ? ratio.full().rounded(DECIMALS, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(50);
    }

    /** The value of a share whose points lie between two hundredths, the {@code k}-th. */
    private static Rational tie(Criterion criterion, int k) {
        Rational points = Rational.of(BigDecimal.valueOf(5L + 10L * k).movePointLeft(3));
        return points.times(Rational.of(full(criterion))).dividedBy(Rational.of(criterion.points()));
    }

    /** A unit at the threshold of every criterion, at a tie of halves of every one, and a hair beside; one table takes no counts. */
    private static void fillBounds(FilledForm form, boolean isWide) {
        for (int k = 0; k < 12; k++) {
            AdministrativeUnit bound = form.unit("xã");
            AdministrativeUnit counted = isWide ? bound : form.unit("xã");
            for (Criterion criterion : form.plan().scored()) {
                String code = criterion.indicator().code();
                Rational tie = tie(criterion, 13 * k % 180);
                BigDecimal value = k < 3
                        ? full(criterion).add(HAIR.multiply(BigDecimal.valueOf(k - 1L)))
                        : tie.rounded(DECIMALS, RoundingMode.HALF_UP)
                                .add(HAIR.multiply(BigDecimal.valueOf(k % 3 - 1L)));
                if (value.compareTo(BigDecimal.valueOf(100)) <= 0 && value.signum() >= 0) {
                    form.say(bound, code, value);
                }
                Rational share = tie.dividedBy(Rational.of(100, 1));
                if (!isWide && share.compareTo(Rational.ONE) <= 0) {
                    form.say(
                            counted,
                            code,
                            share.numerator().longValueExact(),
                            share.denominator().longValueExact());
                }
            }
        }
    }

    /** A unit for each criterion alone over a denominator of 0, then for each two of the last group. */
    private static void fillEmpty(FilledForm form) {
        List<Criterion> scored = form.plan().scored();
        int size = scored.size();
        for (int k = 0; k <= size + 3; k++) {
            AdministrativeUnit unit = form.unit("xã");
            for (int j = 0; j < size; j++) {
                boolean isLast = j >= size - 3;
                boolean isEmpty = k < size ? j == k : isLast && j != k - 1 - 3;
                String code = scored.get(j).indicator().code();
                if (isEmpty || (k == size + 3 && isLast)) {
                    form.say(unit, code, 0, 0);
                } else {
                    form.say(unit, code, 37L * (j + 1) % 101, 101);
                }
            }
        }
    }

    /** Dossiers over 0 with last year's count in its place: none, 0, fewer than the numerator, and more. */
    private static void fillSubstituted(FilledForm form) {
        for (int before : new int[] {-1, 0, 3, 40, 97}) {
            AdministrativeUnit unit = form.unit("xã");
            for (Criterion criterion : form.plan().scored()) {
                String code = criterion.indicator().code();
                form.say(unit, code, code.equals("dossier-sync") ? 7 : 60, code.equals("dossier-sync") ? 0 : 101);
            }
            if (before >= 0) {
                form.say(unit, "dossiers-year-before", BigDecimal.valueOf(before));
            }
        }
    }

    private static FilledForm annex(String reading, Level level, boolean isWide) {
        CriteriaSet set = CriteriaSets.named("qd-766-xa");
        Reading named = set.readings().stream()
                .filter(each -> each.code().equals(reading))
                .findFirst()
                .orElseThrow();
        FilledForm form = new FilledForm(Scorer.of(set).withReading(named), level);
        fillBounds(form, isWide);
        if (isWide) {
            return form;
        }
        fillEmpty(form);
        if (reading.equals("document")) {
            fillSubstituted(form);
        }
        return form;
    }

    @Test
    void totalsAreTheEnginesWhereDenominatorsAreZeroAndPartsDoNotApply() throws IOException {
        Map<String, FilledForm> forms = new LinkedHashMap<>();
        forms.put("zero", random("zero", 1));
        forms.put("exclude", random("exclude", 2));
        forms.put("coverage", random("unranked-below-coverage", 3));
        forms.put("substitute", random(substituting(), 4));
        forms.put("portal", annex("portal", Level.COMMUNE, false));
        forms.put("document", annex("document", Level.COMMUNE, false));
        forms.put("province", annex("portal", Level.PROVINCE, false));
        List<Path> workbooks = new ArrayList<>();
        for (Map.Entry<String, FilledForm> each : forms.entrySet()) {
            workbooks.add(each.getValue().write(folder.resolve(each.getKey() + ".xlsx"), false));
        }

        FilledForm wide = annex("document", Level.COMMUNE, true);
        workbooks.add(wide.write(folder.resolve("wide.xlsx"), true));

        Map<String, List<List<String>>> sheets = LibreOffice.computed(workbooks, folder);

        ComputedForm.holdsTotals("wide", wide, sheets);
        forms.forEach((name, form) -> {
            ComputedForm.holdsTotals(name, form, sheets);
            ComputedForm.holdsPoints(name, form, sheets);
        });
    }
}
