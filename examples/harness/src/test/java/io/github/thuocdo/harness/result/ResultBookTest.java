package io.github.thuocdo.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.harness.ExcelRules;
import io.github.thuocdo.harness.LibreOffice;
import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.harness.page.Answers;
import io.github.thuocdo.harness.page.Changes;
import io.github.thuocdo.harness.page.Rankings;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.UnitChange;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.Owed;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Observation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultBookTest {
    /** Four decimals and a star behind them. */
    private static final String STARRED = "0.0000&quot;*&quot;";

    @TempDir
    private static Path shared;

    private static Map<String, List<List<String>>> computed = Map.of();

    @TempDir
    private Path folder;

    private Path write(ResultBook book) throws IOException {
        Path file = folder.resolve("book.xlsx");
        book.write(file);
        return file;
    }

    private static List<List<String>> rows(String book, String sheet) throws IOException {
        return Objects.requireNonNull(computed().get(book + "/" + sheet));
    }

    /** The rows of every sheet as a spreadsheet program computes them, which starts once for all books. */
    private static Map<String, List<List<String>>> computed() throws IOException {
        LibreOffice.require();
        if (computed.isEmpty()) {
            PeriodComparison compared = Rankings.byAnotherSet();
            Map<String, ResultBook> books = Map.of(
                    "sample",
                    ResultBook.of(Rankings.yenDinh()).in(Locale.ENGLISH),
                    "published",
                    ResultBook.of(Rankings.published()).in(Locale.ENGLISH).withUnitSheets(),
                    "mixed",
                    ResultBook.of(Rankings.mixed()).in(Locale.ENGLISH),
                    "answered",
                    ResultBook.of(Rankings.answered()).in(Locale.ENGLISH),
                    "another-set",
                    ResultBook.of(Answers.of(compared.after()).against(Changes.of(compared)))
                            .in(Locale.ENGLISH),
                    "reconciled-en",
                    ResultBook.ofUnit(Rankings.annex(), "H21.227").in(Locale.ENGLISH),
                    "reconciled-vi",
                    ResultBook.ofUnit(Rankings.annex(), "H21.227").in(new Locale("vi")));
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, ResultBook> each : books.entrySet()) {
                files.add(books(each.getKey()));
                each.getValue().write(books(each.getKey()));
            }
            files.add(books("colours"));
            try (OutputStream out = Files.newOutputStream(books("colours"))) {
                Book.write(out, "colours", each -> each.sheet("met", tab -> formulas(Rankings.yenDinh(), tab)));
            }
            computed = LibreOffice.computed(files, shared);
        }
        return computed;
    }

    private static Path books(String name) {
        return shared.resolve(name + ".xlsx");
    }

    static BigDecimal number(String cell) {
        return new BigDecimal(cell).stripTrailingZeros();
    }

    @Test
    void theSameRankingGivesTheSameBytes() throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        ResultBook.of(Rankings.yenDinh()).withUnitSheets().write(once);
        ResultBook.of(Rankings.yenDinh()).withUnitSheets().write(again);
        assertThat(again.toByteArray()).isEqualTo(once.toByteArray());
    }

    @Test
    void ranksAndScoresAreThoseOfTheRankingAndNumbersToASpreadsheet() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        List<List<String>> rows = rows("sample", "Ranking");
        assertThat(rows.get(Listing.HEADINGS).subList(0, 8))
                .containsExactly("Rank", "Unit code", "Unit", "Type", "Belongs to", "Score", "Worst", "Best");
        for (int k = 0; k < ranking.entries().size(); k++) {
            RankedUnit entry = ranking.entries().get(k);
            List<String> row = rows.get(Listing.HEADINGS + 1 + k);
            assertThat(row.subList(0, 3))
                    .containsExactly(
                            Integer.toString(entry.rank()),
                            entry.unit().code(),
                            entry.unit().name());
            assertThat(number(row.get(5))).isEqualByComparingTo(entry.score());
            assertThat(number(row.get(6))).isEqualByComparingTo(entry.worst().orElseThrow());
            assertThat(number(row.get(7))).isEqualByComparingTo(entry.best().orElseThrow());
        }
    }

    /** Met, not met, unknown, not applicable and with points only: together the scored criteria. */
    @Test
    void countsAddUpWhereCriteriaHavePointsOnly() throws IOException {
        assertCountsAddUp(Rankings.published(), "published");
        assertCountsAddUp(Rankings.mixed(), "mixed");
    }

    private static void assertCountsAddUp(Ranking ranking, String book) throws IOException {
        assertThat(ranking.hasPointsOnly()).isTrue();
        List<List<String>> rows = rows(book, "Ranking");
        List<String> headings = rows.get(Listing.HEADINGS);
        assertThat(headings).contains("Met", "Not met", "Unknown", "Not applicable", "Points only");
        for (List<String> row : rows.subList(
                Listing.HEADINGS + 1, Listing.HEADINGS + 1 + ranking.entries().size())) {
            int sum = List.of("Met", "Not met", "Unknown", "Not applicable", "Points only").stream()
                    .mapToInt(heading -> Integer.parseInt(row.get(headings.indexOf(heading))))
                    .sum();
            assertThat(sum).isEqualTo(ranking.plan().scored().size());
        }
    }

    /** A star at the points, who published them beside the ranks and on the unit's sheet; nothing of it where nothing is published. */
    @Test
    void whatIsPublishedIsMarkedOnEverySheet() throws IOException {
        Ranking ranking = Rankings.published();
        List<List<String>> rows = rows("published", "Ranking");
        List<String> first = rows.get(Listing.HEADINGS + 1);
        assertThat(first.get(1)).isEqualTo("15469");
        String name = ranking.plan().scored().stream()
                .filter(each -> each.indicator().code().equals("satisfaction"))
                .findFirst()
                .orElseThrow()
                .name()
                .en();
        assertThat(first.get(rows.get(Listing.HEADINGS).indexOf("As published")))
                .isEqualTo(name);
        assertThat(first.get(rows.get(Listing.HEADINGS).indexOf("Published by")))
                .isEqualTo("QĐ 5/QĐ-UBND");
        ExcelRules book =
                new ExcelRules(write(ResultBook.of(ranking).in(Locale.ENGLISH).withUnitSheets()));
        book.hold();
        assertThat(book.text("xl/styles.xml")).contains(STARRED);
        assertThat(book.contents("xl/sharedStrings.xml", "t"))
                .anyMatch(text -> text.contains("*: points as published, not computed."));
        assertThat(rows("published", "Figures").get(MatrixSheet.HEADINGS + 1)).contains("as published");
        List<List<String>> unit =
                rows("published", UnitSheet.name(ranking.entries().get(0)));
        assertThat(unit.get(Listing.HEADINGS)).contains("Points taken from");
        assertThat(unit)
                .anySatisfy(row -> assertThat(row).contains("the published points (QĐ 5/QĐ-UBND), taken as they are"));

        assertThat(rows("sample", "Ranking").get(Listing.HEADINGS)).doesNotContain("As published", "Published by");
        assertThat(new ExcelRules(write(ResultBook.of(Rankings.yenDinh()).in(Locale.ENGLISH))).text("xl/styles.xml"))
                .doesNotContain(STARRED);
    }

    @Test
    void theLineThatReconcilesStandsOnTheSheetOfTheUnit() throws IOException {
        for (String language : List.of("en", "vi")) {
            assertThat(computed().entrySet().stream()
                            .filter(sheet -> sheet.getKey().startsWith("reconciled-" + language))
                            .flatMap(sheet -> sheet.getValue().stream())
                            .flatMap(List::stream)
                            .filter(cell -> cell.contains("12.49") || cell.contains("12,49")))
                    .anySatisfy(cell -> assertThat(cell)
                            .contains(language.equals("en") ? "of the exact ones 12.5100…" : "chưa làm tròn 12,5100…"));
        }
    }

    @Test
    void figuresAreNumbersAndPercentagesHundredths() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        for (int k = 0; k < ranking.entries().size(); k++) {
            List<Outcome> outcomes = ranking.entries().get(k).scored();
            int row = MatrixSheet.HEADINGS + 1 + k;
            for (int at = 0; at < outcomes.size(); at++) {
                Outcome outcome = outcomes.get(at);
                String figure = cell("Figures", row, at);
                String points = cell("Points", row, at);
                if (outcome.status() == Status.UNKNOWN) {
                    assertThat(List.of(figure, points)).containsOnly(Cells.UNKNOWN);
                } else if (outcome.status() == Status.NOT_APPLICABLE) {
                    assertThat(List.of(figure, points)).containsOnly(Cells.NOT_APPLICABLE);
                } else if (outcome.figure().observation() instanceof Observation.YesNo answer) {
                    assertThat(figure).isEqualTo(answer.yes() ? "yes" : "no");
                } else {
                    assertThat(figure).endsWith("%");
                    BigDecimal shown = new BigDecimal(figure.replace("%", ""));
                    assertThat(shown).isCloseTo(outcome.value(12).orElseThrow(), within(new BigDecimal("0.000000001")));
                }
                outcome.points().ifPresent(given -> assertThat(number(points)).isEqualByComparingTo(given));
            }
        }
    }

    private static String cell(String sheet, int row, int criterion) throws IOException {
        return rows("sample", sheet).get(row).get(MatrixSheet.BEFORE + criterion);
    }

    /** The formulas that colour figures, computed by a spreadsheet, say what the ranking says. */
    @Test
    void whatIsColouredAsMetIsMet() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        List<List<String>> rows = rows("colours", "met");
        for (int k = 0; k < ranking.entries().size(); k++) {
            List<Outcome> outcomes = ranking.entries().get(k).scored();
            for (int at = 0; at < outcomes.size(); at++) {
                boolean isMet = outcomes.get(at).status() == Status.MET;
                assertThat(rows.get(k + 1).get(outcomes.size() + at))
                        .as(
                                "%s %s",
                                ranking.entries().get(k).unit(),
                                outcomes.get(at).criterion())
                        .isEqualTo(isMet ? "met" : "not");
            }
        }
    }

    private static void formulas(Ranking ranking, Tab tab) {
        ResultTexts texts = new ResultTexts(Locale.ENGLISH);
        Matrix matrix = new Matrix(ranking, texts);
        int criteria = matrix.criteria().size();
        for (int at = 0; at < criteria; at++) {
            FiguresAsked asked = new FiguresAsked(matrix.criteria().get(at), texts);
            tab.set(0, at, asked.cell());
            for (int k = 0; k < matrix.units().size(); k++) {
                tab.set(k + 1, at, matrix.figure(k, at));
                String cell = A1.cell(k + 1, at);
                String met = asked.met(cell, A1.fixed(0, at)).orElseThrow();
                String formula = "IF(AND(" + asked.isSaid(cell) + "," + met + "),\"met\",\"not\")";
                tab.formula(k + 1, criteria + at, formula, Look.PLAIN);
            }
        }
    }

    @Test
    void whatMovedUnitsAndWhatTheyCanDoAreNumbersToASpreadsheet() throws IOException {
        Answers answers = Rankings.answered();
        List<UnitChange> units =
                answers.changes().orElseThrow().split().orElseThrow().units();
        for (int k = 0; k < units.size(); k++) {
            UnitChange change = units.get(k);
            List<String> row = row("answered", "Changes", k);
            assertThat(row.get(0)).isEqualTo(change.unit().code());
            assertThat(number(row.get(5)))
                    .isEqualByComparingTo(
                            Integer.toString(change.move().before().rank()));
            List<Rational> shares = change.scoreShares().orElseThrow().shares();
            for (int at = 0; at < shares.size(); at++) {
                assertThat(new BigDecimal(row.get(8 + at)))
                        .isCloseTo(shares.get(at).rounded(15, RoundingMode.HALF_UP), within(new BigDecimal("1e-12")));
            }
            BigDecimal own = row("answered", "Own figures", k).stream()
                    .skip(3)
                    .filter(cell -> !cell.isEmpty())
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Rational sum = Rational.sum(List.copyOf(change.ownFigures().shares().values()));
            assertThat(own).isCloseTo(sum.rounded(15, RoundingMode.HALF_UP), within(new BigDecimal("1e-12")));
        }
        List<List<String>> advice =
                AdviceAnswers.ofEachFigure(answers.advice().orElseThrow()).rows(Locale.ENGLISH);
        for (int k = 1; k < advice.size(); k++) {
            List<String> row = row("answered", "Advice", k - 1);
            assertThat(row.get(0)).isEqualTo(advice.get(k).get(0));
            assertThat(number(row.get(8))).isEqualByComparingTo(advice.get(k).get(8));
            assertThat(number(row.get(9))).isEqualByComparingTo(advice.get(k).get(9));
        }
        assertThat(row("answered", "Duties", 0)).contains("report", "commune", "2025-12-04");
    }

    @Test
    void whatCameWithEachClauseOfTheSetIsNumbersToASpreadsheet() throws IOException {
        PeriodComparison comparison = Rankings.byAnotherSet();
        Answers answers = Answers.of(comparison.after()).against(Changes.of(comparison));
        List<UnitChange> units = comparison.units();
        for (int k = 0; k < units.size(); k++) {
            List<String> row = row("another-set", "Clauses", k);
            Rational share = Objects.requireNonNull(
                    units.get(k).changedClauses().shares().get("ap-satisfaction-2025"));
            assertThat(row.subList(0, 3))
                    .containsExactly(
                            units.get(k).unit().code(), units.get(k).unit().name(), "the effects add up");
            assertThat(new BigDecimal(row.get(3)))
                    .isCloseTo(share.rounded(15, RoundingMode.HALF_UP), within(new BigDecimal("1e-12")));
        }
        new ExcelRules(write(ResultBook.of(answers).in(new Locale("vi")))).hold();
    }

    @Test
    void whatIsOwedStandsBesideWhoLeadsAndWhoCoordinates() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        int at = 0;
        int coordinated = 0;
        for (Owed.Led led : Owed.of(ranking.figures()).byLead()) {
            for (Owed.Open open : led.open()) {
                int rows = open.units().size() == ranking.entries().size()
                        ? 1
                        : open.units().size();
                for (int k = 0; k < rows; k++) {
                    List<String> row = row("sample", "Still owed", at++);
                    led.lead().ifPresent(lead -> assertThat(row.get(0)).isEqualTo(lead));
                    assertThat(row.subList(1, 3))
                            .containsExactly(
                                    open.figure().coordinating().orElse(""),
                                    open.figure().indicator().code());
                }
                coordinated += open.figure().coordinating().isPresent() ? rows : 0;
            }
        }
        assertThat(coordinated).isPositive().isLessThan(at);
    }

    private static List<String> row(String book, String sheet, int row) throws IOException {
        return rows(book, sheet).get(Listing.HEADINGS + 1 + row);
    }
}
