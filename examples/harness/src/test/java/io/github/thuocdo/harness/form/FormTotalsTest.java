package io.github.thuocdo.harness.form;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.harness.LibreOffice;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet makes of a form that is filled in is what the engine makes of the same figures. */
class FormTotalsTest {
    /** At thresholds and bounds, beside them by a hair, at halves, and anywhere. */
    private static final List<String> NUMBERS = List.of(
            "0",
            "100",
            "80",
            "79.99999999",
            "80.00000001",
            "97.5",
            "97.50000001",
            "95",
            "94.99",
            "90",
            "75",
            "75.00000001",
            "50",
            "33.33333333",
            "33.33333334",
            "60",
            "29",
            "28.99999999",
            "10",
            "9.5",
            "25",
            "40",
            "12.5",
            "12.50000001",
            "1.5",
            "1.49999999",
            "3",
            "2.99",
            "8.25",
            "0.98",
            "0.8",
            "0.80000001",
            "0.97999999",
            "1",
            "2",
            "4",
            "0.045",
            "0.05",
            "12.345",
            "66.66666667",
            "57.3",
            "1000",
            "999.99999999",
            "0.5",
            "0.2",
            "-3.5",
            "-12");

    private static final long[][] COUNTS = {
        {29, 100},
        {4, 5},
        {39, 40},
        {38, 40},
        {117, 120},
        {0, 7},
        {7, 7},
        {0, 0},
        {1, 3},
        {2, 3},
        {975, 1000},
        {976, 1000},
        {49, 50},
        {98, 100},
        {799_999, 1_000_000},
        {800_000, 1_000_000},
        {123, 457},
        {9, 16},
        {3, 8},
        {19, 20},
        {1, 2}
    };

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireLibreOffice() {
        LibreOffice.require();
    }

    private static boolean fits(FigureType type, BigDecimal number) {
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        return switch (type) {
            case SHARE -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0;
            case PER_HEAD -> number.signum() >= 0;
            case COUNT -> number.signum() >= 0 && isWhole;
            case INDEX -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
            default -> true;
        };
    }

    private static BigDecimal number(OwedFigure figure, boolean aboveZero, Random random) {
        while (true) {
            BigDecimal number = new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size())));
            if (fits(figure.type(), number) && (!aboveZero || number.signum() > 0)) {
                return number;
            }
        }
    }

    /** Fills one unit in at random; some figures are missing, some do not apply. */
    private static void fill(FilledForm form, AdministrativeUnit unit, int missing, boolean isWide, Random random) {
        for (OwedFigure figure : form.figures()) {
            String code = figure.indicator().code();
            int pick = random.nextInt(100);
            if (pick < missing || !figure.isAskedOf(unit)) {
                continue;
            }
            if (pick < missing + 5) {
                form.sayNotApplicable(unit, code, isWide);
            } else if (!figure.type().isNumber()) {
                List<String> categories = List.copyOf(form.plan().categories(code));
                form.say(unit, code, FilledForm.other(figure.type(), categories, random.nextInt(100)));
            } else if (figure.type().takesCounts() && !isWide && random.nextBoolean()) {
                long[] counts = COUNTS[random.nextInt(COUNTS.length)];
                form.say(unit, code, counts[0], counts[1]);
            } else {
                form.say(unit, code, number(figure, form.plan().takesLogarithm(code), random));
            }
        }
    }

    private static FilledForm filled(Scorer scorer, Level level, int units, boolean isWide, long seed) {
        FilledForm form = new FilledForm(scorer, level);
        Random random = new Random(seed);
        for (int k = 0; k < units; k++) {
            AdministrativeUnit unit = form.unit(k % 3 == 0 ? "phường" : "xã");
            fill(form, unit, k % 4 == 0 ? 90 : k % 4 * 10, isWide, random);
        }
        return form;
    }

    /** Means of nine that lie on a half at the fifth digit, and a hair beside it. */
    private static FilledForm halves() {
        FilledForm form = new FilledForm(planOf(Horizon.Y2025), Level.COMMUNE);
        for (int k = 0; k < 120; k++) {
            AdministrativeUnit unit = form.unit("xã");
            BigDecimal half = new BigDecimal("0.045").add(new BigDecimal("0.09").multiply(BigDecimal.valueOf(k * 9L)));
            BigDecimal hair = new BigDecimal("0.00000001").multiply(BigDecimal.valueOf(k % 3 - 1L));
            form.say(unit, "esigned-docs", half.add(hair));
            if (k % 2 == 0) {
                form.say(unit, "online-level3", new BigDecimal("80"));
                form.say(unit, "satisfaction", new BigDecimal("95"));
                form.say(unit, "dedicated-network", new BigDecimal("100"));
            }
        }
        return form;
    }

    private static Scorer planOf(Horizon horizon) {
        return Scorer.of(YenDinh.criteria()).forHorizon(horizon);
    }

    @Test
    void thePlansTotalsAreTheEngines() throws IOException {
        Map<String, FilledForm> forms = new LinkedHashMap<>();
        List<Path> workbooks = new ArrayList<>();
        FilledForm communes = filled(planOf(Horizon.Y2025), Level.COMMUNE, 12, false, 1);
        forms.put("communes", communes);
        workbooks.add(communes.write(folder.resolve("communes.xlsx"), false));
        FilledForm english = filled(planOf(Horizon.Y2025), Level.COMMUNE, 12, false, 2);
        workbooks.add(english.write(folder.resolve("english.xlsx"), false, Locale.ENGLISH));
        FilledForm halves = halves();
        forms.put("halves", halves);
        workbooks.add(halves.write(folder.resolve("halves.xlsx"), true));
        for (Horizon horizon : YenDinh.criteria().horizons()) {
            FilledForm districts = filled(planOf(horizon), Level.DISTRICT, 40, true, horizon.year());
            forms.put("districts" + horizon, districts);
            workbooks.add(districts.write(folder.resolve("districts" + horizon + ".xlsx"), true));
        }

        Map<String, List<List<String>>> sheets = LibreOffice.computed(workbooks, folder);

        forms.forEach((name, form) -> ComputedForm.holdsTotals(name, form, sheets));
        ComputedForm.holdsPoints("communes", communes, sheets);
        ComputedForm.holdsTotals("english", english, Locale.ENGLISH, sheets);
        ComputedForm.holdsPoints("english", english, Locale.ENGLISH, sheets);
    }

    @Test
    void whateverFormulasCanHoldIsTheEngines() throws IOException {
        Map<String, FilledForm> forms = new LinkedHashMap<>();
        List<Path> workbooks = new ArrayList<>();
        int n = 0;
        for (String missing : List.of("zero", "exclude", "unranked-below-coverage")) {
            for (String aggregation : List.of("arithmetic", "sum", "geometric", "minimum")) {
                String name = "set" + ++n;
                boolean isWide = n > 1;
                Scorer scorer = Scorer.despiteErrors(set(text -> text.replace(
                                "\"missing\": \"zero\"",
                                "\"missing\": \"" + missing + "\", \"coverage\": \"2/3\", \"minimumCriteria\": 2")
                        .replace("\"aggregation\": \"arithmetic\"", "\"aggregation\": \"" + aggregation + "\"")
                        .replace("\"id\": \"g3\",", "\"id\": \"g3\", \"aggregation\": \"" + aggregation + "\",")
                        .replace("\"points\": 4,", "\"points\": 4, \"rounding\": {\"scale\": 1},")));
                FilledForm form = filled(scorer, Level.COMMUNE, isWide ? 40 : 8, isWide, n);
                forms.put(name, form);
                workbooks.add(form.write(folder.resolve(name + ".xlsx"), isWide));
            }
        }
        Scorer gated =
                Scorer.of(set(text -> text.replace("\"id\": \"c-answer\",", "\"id\": \"c-answer\", \"gate\": true,")
                        .replace("\"atLeast\": 0.98", "\"atMost\": 0.98")
                        .replace("\"id\": \"c-less\",", "\"id\": \"c-less\", \"weight\": \"22/7\",")
                        .replace("\"id\": \"g3\",", "\"id\": \"g3\", \"gate\": true,")));
        FilledForm gates = filled(gated, Level.COMMUNE, 8, false, 99);
        forms.put("gates", gates);
        workbooks.add(gates.write(folder.resolve("gates.xlsx"), false));

        Map<String, List<List<String>>> sheets = LibreOffice.computed(workbooks, folder);

        forms.forEach((name, form) -> ComputedForm.holdsTotals(name, form, sheets));
        ComputedForm.holdsPoints("gates", gates, sheets);
    }

    private static CriteriaSet set(UnaryOperator<String> changed) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FormTotalsTest.class.getResourceAsStream("/form/every-function.json"))) {
            String text = changed.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return CriteriaFile.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "every-function.json");
        }
    }
}
