package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.CheckedFigures;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found when figures of several files, units and periods come together. */
class FindingsTest {
    private static final String HEADER = "unit_code,indicator,value,numerator,denominator\n";

    private static Submissions csv(String name, String rows) {
        return Submissions.readCsv(new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)), name);
    }

    private static AdministrativeUnit commune(String code, String name, String from, String to) {
        AdministrativeUnit unit = AdministrativeUnit.of(code, name, Level.COMMUNE);
        AdministrativeUnit begun = from == null ? unit : unit.withValidFrom(LocalDate.parse(from));
        return to == null ? begun : begun.withValidTo(LocalDate.parse(to));
    }

    private static List<String> findings(UnitRegister register, Submissions submissions) {
        CheckedFigures population = Scorer.of(EverySet.SET).read(register.communes(), submissions, Horizon.Y2025);
        return population.findings().stream()
                .filter(finding -> !finding.code().equals("report-missing"))
                .map(finding -> finding.code() + " "
                        + finding.file()
                                .map(file -> file + ":" + finding.line().orElseThrow() + " ")
                                .orElse("")
                        + finding.message().en())
                .toList();
    }

    private static List<String> codes(Submissions submissions) {
        return EverySet.population(submissions).findings().stream()
                .filter(finding -> !finding.code().equals("report-missing"))
                .map(finding -> finding.code() + " " + finding.file().orElseThrow() + ":"
                        + finding.line().orElseThrow())
                .toList();
    }

    @Test
    void filesComeInTheOrderInWhichTheyWereNamed() {
        Submissions second = csv("b", "02,online,180,,\n01,online,190,,\n");
        Submissions first = csv("c", "01,phones,x,,\n01,phones,1,,\n02,onlin,1,,\n");
        Submissions third = csv("a", ",phones,1,,\n");
        assertThat(codes(first.and(second).and(third)))
                .containsExactly(
                        "not-a-number c:2",
                        "unknown-indicator c:4",
                        "share-above-100 b:2",
                        "share-above-100 b:3",
                        "code-missing a:2");
        assertThat(codes(third.and(second).and(first)))
                .containsExactly(
                        "code-missing a:2",
                        "share-above-100 b:2",
                        "share-above-100 b:3",
                        "not-a-number c:2",
                        "unknown-indicator c:4");
    }

    @Test
    void aUnitOfAnotherDayIsNamedWithTheDay() {
        UnitRegister register = UnitRegister.of(
                List.of(commune("01", "Xã An", null, "2025-06-30"), commune("02", "Xã Bình", null, null)));
        assertThat(findings(register.asOf(LocalDate.of(2025, 7, 1)), csv("a", "01,online,80,,\n99,online,80,,\n")))
                .containsExactly(
                        "unknown-unit a:2 The register holds (01), Xã An, but not on 2025-07-01; 1 figure is left out. "
                                + "Maybe another day?",
                        "unknown-unit a:3 The register holds no unit (99); 1 figure is left out. "
                                + "Maybe it belongs to another register?");
    }

    @Test
    void figuresOfUnitsThatHadEndedAreAWarning() {
        UnitRegister register = UnitRegister.of(List.of(
                commune("01", "Xã An", null, "2025-06-30"),
                commune("02", "Xã Bình", null, "2024-12-31"),
                commune("03", "Xã Cao", null, null)));
        Submissions ended = csv("a", "01,online,80,,\n02,online,80,,\n");
        Submissions mixed = csv("a", "01,online,80,,\n02,online,80,,\n03,online,80,,\n");
        Submissions one = csv("a", "01,online,80,,\n03,online,80,,\n");
        assertThat(findings(register, ended.forPeriod(2026)))
                .containsExactly("register-ended The figures speak of 2026, but the units of the register ended "
                        + "on 2025-06-30 and codes have changed their meaning. Maybe use the register vietnam-2025?");
        assertThat(findings(register, mixed.forPeriod(2026)))
                .containsExactly("register-ended The figures speak of 2026, but 2 of the 3 units that they name "
                        + "had ended by then, Xã An (01) on 2025-06-30 first, and codes have changed their meaning. "
                        + "Maybe use the register vietnam-2025?");
        assertThat(findings(register, one.forPeriod(2026)))
                .as("single units merge every year")
                .isEmpty();
        assertThat(findings(register, csv("a", "03,online,80,,\n").forPeriod(2026)))
                .as("nobody speaks of those that had ended")
                .isEmpty();
        assertThat(findings(register, mixed.forPeriod(2025))).isEmpty();
    }

    @Test
    void figuresOfUnitsThatHadNotBegunAreAWarning() {
        UnitRegister register = UnitRegister.of(List.of(
                commune("01", "Xã An", "2025-07-01", null),
                commune("02", "Xã Bình", null, null),
                commune("03", "Xã Cao", "2025-07-01", null)));
        assertThat(findings(register, csv("a", "01,online,80,,\n").forPeriod(2024)))
                .containsExactly("register-not-begun The figures speak of 2024, but the units of the register "
                        + "began on 2025-07-01 and codes meant others before. Maybe use the register vietnam-2022?");
        assertThat(findings(
                        register,
                        csv("a", "02,online,80,,\n01,online,80,,\n03,online,80,,\n")
                                .forPeriod(2024)))
                .containsExactly("register-not-begun The figures speak of 2024, but 2 of the 3 units that they "
                        + "name began later, Xã An (01) on 2025-07-01 first, and codes meant others before. "
                        + "Maybe use the register vietnam-2022?");
        assertThat(findings(register, csv("a", "01,online,80,,\n").forPeriod(2025)))
                .isEmpty();
    }

    /** The rows of three communes, and whether the doubt is about the indicator, all shares or single units. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.97 | 0.8   | 1.000 | indicator",
                "0.97 | 0.8   | 1.01  | units",
                "0.97 | 0.8   | 0     | all",
                "0.97 | 0.8   | n/a   | all",
                "0.97 | 0.8   |       | all",
                "0.97 | 0.8   | 0.5%  | units",
                "0.97 | 0.8   | x     | all",
                "97   | 80    | 1     | nothing",
                "97   | 80    | 0     | nothing"
            })
    void sharesThatAreAllAtMostOneAreDoubted(String first, String second, String third, String doubted) {
        UnitRegister register = UnitRegister.of(List.of(
                commune("01", "Xã An", null, null),
                commune("02", "Xã Bình", null, null),
                commune("03", "Xã Cao", null, null)));
        String cells =
                "unit_code,online\n03," + first + "\n02," + second + "\n01," + (third == null ? "" : third) + "\n";
        Submissions submissions =
                Submissions.readCsv(new ByteArrayInputStream(cells.getBytes(StandardCharsets.UTF_8)), "a");
        assertThat(findings(register, submissions).stream().filter(f -> f.startsWith("shares-as-fractions")))
                .containsExactlyElementsOf(doubts(doubted));
    }

    private static List<String> doubts(String kind) {
        String percent = " (0.97): a share is in percent, so that is 0.97%. Maybe 97% was meant?";
        String unit = " The only share that this unit gives as a plain number is less than 1";
        return switch (kind) {
            case "indicator" ->
                List.of("shares-as-fractions a:2 All 3 figures of this share are at most 1, the first" + percent);
            case "all" ->
                List.of(
                        "shares-as-fractions a:2 All 2 shares that are given here as plain numbers other than 0 are at most 1,"
                                + " the first" + percent);
            case "units" ->
                List.of(
                        "shares-as-fractions a:2" + unit + percent,
                        "shares-as-fractions a:3" + unit
                                + " (0.8): a share is in percent, so that is 0.8%. Maybe 80% was meant?");
            default -> List.of();
        };
    }

    @Test
    void theFiguresThatAreNoSharesMayBeSmall() {
        UnitRegister register = UnitRegister.of(List.of(
                commune("01", "Xã An", null, null),
                commune("02", "Xã Bình", null, null),
                commune("03", "Xã Cao", null, null)));
        assertThat(findings(register, csv("a", "01,phones,0.9,,\n02,phones,0.9,,\n03,phones,0.9,,\n")))
                .isEmpty();
    }

    /** The shares of two communes, and what 0.92 % most likely means; nothing can be told of 0 and of a single 1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.92 |     | 92",
                "0,9  |     | 90",
                "0.975|     | 97.5",
                "0.005| n/a | 0.5",
                "0.92 | 0   | 92",
                "0    | 0.92| 92",
                "0    |     |",
                "1    |     |",
                "1.0  |     |",
                "1.01 |     |",
                "92   |     |",
                "0.92%|     |",
            })
    void aShareThatIsTheOnlyOneIsDoubtedBetweenZeroAndOne(String first, String second, String percent) {
        UnitRegister register =
                UnitRegister.of(List.of(commune("01", "Xã An", null, null), commune("02", "Xã Bình", null, null)));
        String cells = "unit_code;online\n01;" + first + "\n02;" + (second == null ? "" : second) + "\n";
        Submissions submissions =
                Submissions.readCsv(new ByteArrayInputStream(cells.getBytes(StandardCharsets.UTF_8)), "a");
        String share = first.equals("0") ? second : first.replace(',', '.');
        assertThat(findings(register, submissions).stream().filter(f -> f.startsWith("shares-as-fractions")))
                .containsExactlyElementsOf(
                        percent == null
                                ? List.of()
                                : List.of("shares-as-fractions a:" + (first.equals("0") ? 3 : 2)
                                        + " The only share here that is given as a number is less than 1 (" + share
                                        + "): a share is in percent, so that is " + share + "%. Maybe " + percent
                                        + "% was meant?"));
    }

    /** Three digits behind the mark are a doubt where all figures of the indicator in the file look so, and there alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 | 2.500 | a 3.125 | 2",
                "1.234 | 2.5   | a 3.125 |",
                "1.234 | 0.500 | a 3.125 |",
                "1.234 | 12    | a 3.125 |",
                "1.234 | 2.500 | b 3.1   | 2",
            })
    void threeDigitsBehindEveryMarkOfAFileAreDoubtedOnce(String first, String second, String other, String figures) {
        UnitRegister register = UnitRegister.of(List.of(
                commune("01", "Xã An", null, null),
                commune("02", "Xã Bình", null, null),
                commune("03", "Xã Cao", null, null)));
        Submissions file = csv("a", "01,trade," + first + ",,\n02,trade," + second + ",,\n");
        // In a file of its own a figure says nothing about the others.
        String[] third = other.split(" ");
        Submissions more = csv(third[0].equals("a") ? "c" : "b", "03,trade," + third[1] + ",,\n");
        List<String> doubts = findings(register, file.and(more)).stream()
                .filter(finding -> finding.startsWith("thousand-or-decimal a:"))
                .toList();
        assertThat(doubts).hasSize(figures == null ? 0 : 1);
        assertThat(doubts).allMatch(doubt -> doubt.contains(" " + figures + " "));
    }

    /** What is said in Java is refused at once, in the words of a file. */
    @ParameterizedTest
    @CsvSource({"report, 12/31/2025", "online, 9O", "online, '1.234,5'", "online, #DIV/0!"})
    void aValueInJavaIsRefusedInTheWordsOfAFile(String indicator, String said) {
        UnitRegister register = UnitRegister.of(List.of(commune("01", "Xã An", null, null)));
        List<String> ofFile = findings(register, csv("a", "01," + indicator + ",\"" + said + "\",,\n"));
        assertThat(ofFile).hasSize(1);
        String words = ofFile.get(0).replaceFirst("^\\S+ a:2 ", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Submission.of("01").value(indicator, said))
                .withMessage("01 · " + indicator + ": " + words);
    }

    @ParameterizedTest
    @CsvSource({"report, 04.12.2025, 0", "classes, 1.234, 1", "online, 120, 1"})
    void aValueInJavaIsReadAsOneInAFile(String indicator, String said, int faults) {
        UnitRegister register = UnitRegister.of(List.of(commune("01", "Xã An", null, null)));
        List<String> ofFile = findings(register, csv("a", "01," + indicator + "," + said + ",,\n"));
        assertThat(findings(register, Submissions.of(Submission.of("01").value(indicator, said))))
                .isEqualTo(ofFile.stream()
                        .map(finding -> finding.replace("a:2 ", ""))
                        .toList())
                .hasSize(faults);
    }

    @Test
    void aFindingNamesTheKeyOfAJsonFileAndTheColumnOfATable() {
        Finding key = Submissions.readJson(
                        new ByteArrayInputStream("[{\"valeu\": 1}]".getBytes(StandardCharsets.UTF_8)), "a")
                .findings()
                .get(0);
        assertThat(key.message().vi()).isEqualTo("Không biết khóa (valeu), khóa bị bỏ qua. Có thể là value?");
        assertThat(key.code()).isEqualTo("unknown-column");
    }
}
