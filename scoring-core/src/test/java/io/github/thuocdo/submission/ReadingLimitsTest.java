package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of files of figures and registers, and others in their place. */
class ReadingLimitsTest {
    private static final ReadingLimits STANDARD = ReadingLimits.STANDARD;
    private static final String HEADINGS = "unit_code,indicator,value\n";

    @TempDir
    Path folder;

    @Test
    void aCellOfALetterTooManyIsRefusedAndOneOfTheLimitIsRead() {
        ReadingLimits tight = STANDARD.with("cell-letters", 20);
        refused("cell-letters", () -> csv("unit_code,indicator,value,note\n1,a,1," + "x".repeat(21), tight));
        csv("unit_code,indicator,value,note\n1,a,1," + "x".repeat(20), tight);
        String text = "x".repeat(65_537);
        refused("cell-letters", () -> csv("unit_code,indicator,value,note\n1,a,1," + text, STANDARD));
        csv("unit_code,indicator,value,note\n1,a,1," + text, STANDARD.with("cell-letters", 65_537));
        String json = "[{\"unit_code\":\"1\",\"indicator\":\"a\",\"value\":1,\"note\":\"" + text + "\"}]";
        refused("cell-letters", () -> json(json, STANDARD));
        assertThat(json(json, STANDARD.with("cell-letters", 65_537)).all()).hasSize(1);
    }

    @Test
    void aRowOfALetterTooManyIsRefusedAndOneOfTheLimitIsRead() {
        ReadingLimits tight = STANDARD.with("row-letters", 30);
        refused("row-letters", () -> csv(HEADINGS + "1,a," + "7".repeat(29), tight));
        csv(HEADINGS + "1,a," + "7".repeat(28), tight);
        String json = "{\"unit_code\":\"1\",\"a\":\"" + "7".repeat(20) + "\"}";
        refused("row-letters", () -> json(json, tight));
        json(json, STANDARD.with("row-letters", 31));
    }

    @Test
    void aColumnTooManyIsRefusedAndMoreMayBeAllowed() {
        String wide = "unit_code" + ",a".repeat(4_096) + "\n";
        refused("columns", () -> csv(wide, STANDARD));
        csv("unit_code,a,b\n1,2,3\n", STANDARD.with("columns", 3));
        refused("columns", () -> csv("unit_code,a,b\n1,2,3\n", STANDARD.with("columns", 2)));
        String json = "{\"unit_code\":\"1\",\"a\":1,\"b\":2}";
        refused("columns", () -> json(json, STANDARD.with("columns", 2)));
        json(json, STANDARD.with("columns", 3));
        List<TableRow> rows = List.of(new TableRow(1, List.of("unit_code", "a", "b")));
        refused("columns", () -> Submissions.ofTable("a.xlsx", "Biểu", rows, STANDARD.with("columns", 2)));
        Submissions.ofTable("a.xlsx", "Biểu", rows, STANDARD.with("columns", 3));
    }

    @Test
    void aFigureTooManyIsRefusedAndFilesAreJoinedWithinTheWiderLimit() {
        ReadingLimits two = STANDARD.with("figures", 2);
        refused("figures", () -> csv(HEADINGS + "1,a,1\n1,b,1\n1,c,1\n", two));
        Submissions pair = csv(HEADINGS + "1,a,1\n1,b,1\n", two);
        refused("figures", () -> pair.and(pair));
        Submissions wider = csv(HEADINGS + "2,a,1\n2,b,1\n", STANDARD.with("figures", 4));
        assertThat(pair.and(wider).all()).hasSize(2);
        assertThat(Submissions.joined(List.of(wider, pair)).all()).hasSize(2);
    }

    @Test
    void aFigureOfOneUnitTooManyIsRefusedWhereAFileIsReadUnitByUnit() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), HEADINGS + "1,a,1\n1,b,1\n2,a,1\n2,b,1\n2,c,1\n");
        refused("unit-figures", () -> Submissions.readEach(file, unit -> {}, STANDARD.with("unit-figures", 2)));
        assertThat(Submissions.readEach(file, unit -> {}, STANDARD.with("unit-figures", 3))
                        .findings())
                .isEmpty();
        assertThat(Submissions.read(file, STANDARD.with("unit-figures", 2)).all())
                .hasSize(2);
    }

    @Test
    void aUnitTooManyIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("u.csv"), "code,name,level\n1,A,commune\n2,B,commune\n");
        refused("units", () -> UnitRegister.read(file, STANDARD.with("units", 1)));
        assertThat(UnitRegister.read(file, STANDARD.with("units", 2)).communes().units())
                .hasSize(2);
    }

    @Test
    void aRefusalSaysHowTheLimitIsRaised() {
        UnreadableException refusal = refused(
                "figures",
                () -> csv(HEADINGS + "1,a,1\n", STANDARD.with("figures", 1))
                        .and(csv(HEADINGS + "1,a,1\n", STANDARD.with("figures", 1))));
        assertThat(refusal.message(Locale.ENGLISH))
                .isEqualTo("The file (a) brings more than 1 figures and findings. Maybe rank it in parts? "
                        + "Or raise the limit figures?");
        assertThat(refusal.message(new Locale("vi")))
                .isEqualTo("Tệp (a) có hơn 1 số liệu và phát hiện. Có thể xếp hạng từng phần? "
                        + "Hoặc nâng giới hạn figures?");
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> csv("", STANDARD))
                .satisfies(other -> assertThat(other.limit()).isEmpty());
    }

    @Test
    void eachLimitIsSetByItsNameAlone() {
        assertThat(STANDARD)
                .isEqualTo(new ReadingLimits(65_536, 1_048_576, 4_096, 5_000_000, 500_000, 2_000_000, 200_000));
        Map<String, ReadingLimits> set = new LinkedHashMap<>();
        set.put("cell-letters", new ReadingLimits(7, 1_048_576, 4_096, 5_000_000, 500_000, 2_000_000, 200_000));
        set.put("row-letters", new ReadingLimits(65_536, 7, 4_096, 5_000_000, 500_000, 2_000_000, 200_000));
        set.put("columns", new ReadingLimits(65_536, 1_048_576, 7, 5_000_000, 500_000, 2_000_000, 200_000));
        set.put("figures", new ReadingLimits(65_536, 1_048_576, 4_096, 7, 500_000, 2_000_000, 200_000));
        set.put("unit-figures", new ReadingLimits(65_536, 1_048_576, 4_096, 5_000_000, 7, 2_000_000, 200_000));
        set.put("units", new ReadingLimits(65_536, 1_048_576, 4_096, 5_000_000, 500_000, 7, 200_000));
        set.put("rows", new ReadingLimits(65_536, 1_048_576, 4_096, 5_000_000, 500_000, 2_000_000, 7));
        assertThat(ReadingLimits.names()).containsExactlyElementsOf(set.keySet());
        set.forEach(
                (name, expected) -> assertThat(STANDARD.with(name, 7)).as(name).isEqualTo(expected));
    }

    @Test
    void aRowThatMayHoldHeadingsIsLookedAtWithinItsLimits() {
        TableRow row = new TableRow(3, List.of("unit_code", "a", "b"));
        assertThat(row.holdsHeadings("a.xlsx", STANDARD.with("columns", 3))).isTrue();
        UnreadableException refusal =
                refused("columns", () -> row.holdsHeadings("a.xlsx", STANDARD.with("columns", 2)));
        assertThat(refusal.file()).isEqualTo("a.xlsx");
        refused("cell-letters", () -> row.holdsHeadings("a.xlsx", STANDARD.with("cell-letters", 8)));
        refused("row-letters", () -> row.holdsHeadings("a.xlsx", STANDARD.with("row-letters", 10)));
    }

    @Test
    void aLimitBelowOneAndAnUnknownOneAreRefused() {
        for (String name : ReadingLimits.names()) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> STANDARD.with(name, 0))
                    .withMessage("The limit (" + name + ") is 1 or more, and cannot be 0");
        }
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> STANDARD.with("lines", 1))
                .withMessageStartingWith("No limit is called (lines)");
    }

    private static UnreadableException refused(String limit, Runnable reading) {
        try {
            reading.run();
        } catch (UnreadableException e) {
            assertThat(e.limit()).as(e.getMessage()).isEqualTo(Optional.of(limit));
            assertThat(e.getMessage()).endsWith("Or raise the limit " + limit + "?");
            return e;
        }
        throw new AssertionError("Nothing was refused for " + limit);
    }

    private static Submissions csv(String text, ReadingLimits limits) {
        return Submissions.readCsv(stream(text), "a", limits);
    }

    private static Submissions json(String text, ReadingLimits limits) {
        return Submissions.readJson(stream(text), "a", limits);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
