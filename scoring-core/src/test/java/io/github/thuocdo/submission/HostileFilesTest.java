package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that no honest form brings are refused with a reason, soon and in little memory. */
@Timeout(60)
class HostileFilesTest {
    private static final long HUGE = 200_000_000;
    private static final String HEADER = "unit_code,indicator,value,note\n";

    /** Bytes of which there are more than one wants to read, and how many were read. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] repeated;
        private final long length;
        private long read;

        Endless(String start, String repeated) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
            this.length = HUGE;
        }

        @Override
        public int read() {
            if (read >= length) {
                return -1;
            }
            long at = read++;
            return at < start.length ? start[(int) at] : repeated[(int) ((at - start.length) % repeated.length)];
        }

        @Override
        public int read(byte[] buffer, int from, int most) {
            int count = 0;
            for (int b = 0; count < most && (b = read()) >= 0; count++) {
                buffer[from + count] = (byte) b;
            }
            return count == 0 ? -1 : count;
        }
    }

    private static UnreadableException refusal(BiFunction<InputStream, String, ?> reader, InputStream in) {
        UnreadableException[] refusal = new UnreadableException[1];
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> reader.apply(in, "a"))
                .satisfies(e -> refusal[0] = e);
        return refusal[0];
    }

    private static void assertRefusedEarly(BiFunction<InputStream, String, ?> reader, String start, String repeated) {
        Endless in = new Endless(start, repeated);
        UnreadableException refusal = refusal(reader, in);
        assertThat(refusal.message(Locale.ENGLISH)).startsWith("The file (a) ");
        assertThat(in.read).as("bytes read before the refusal").isLessThan(40_000_000);
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThat(refusal(Submissions::readCsv, new ByteArrayInputStream(bytes))
                        .message(Locale.ENGLISH))
                .isEqualTo(message);
        assertThat(refusal(UnitRegister::read, new ByteArrayInputStream(bytes)).message(Locale.ENGLISH))
                .isEqualTo(message);
    }

    @Test
    void oneLineOf200MegabytesIsRefused() {
        assertRefusedEarly(Submissions::readCsv, HEADER + "01,online,80,", "x");
        assertRefusedEarly(Submissions::readCsv, HEADER + "01,online,80,\"", "x\n");
        assertRefusedEarly(Submissions::readCsv, HEADER + "01,online,80", ",");
        assertRefusedEarly(Submissions::readCsv, HEADER, "01,");
        assertRefusedEarly(Submissions::readCsv, "", "x");
        assertRefusedEarly(Submissions::readCsv, "unit_code", ",x");
        assertRefusedEarly(Submissions::readCsv, "\"", "x\n");
        assertRefusedEarly(UnitRegister::read, "code,name,level\n01,", "x");
    }

    @Test
    void oneValueOf200MegabytesIsRefused() {
        assertRefusedEarly(Submissions::readJson, "[{\"unit_code\": \"", "x");
        assertRefusedEarly(Submissions::readJson, "[{\"", "x");
        assertRefusedEarly(Submissions::readJson, "[{\"value\": ", "9");
        assertRefusedEarly(Submissions::readJson, "", "[");
        assertRefusedEarly(Submissions::readJson, "[{\"history\": ", "{\"a\": ");
    }

    @Test
    void whatIsTooLongIsNamedInBothLanguages() {
        UnreadableException field = refusal(Submissions::readCsv, stream(HEADER + "01,online," + "9".repeat(70_000)));
        assertThat(field.message(Locale.ENGLISH))
                .isEqualTo("The file (a) has a field of more than 65536 characters, in the row from line 2 on. "
                        + "Maybe a quotation mark is missing? Or raise the limit cell-letters?");
        assertThat(field.message(new Locale("vi")))
                .isEqualTo("Tệp (a) có một ô dài hơn 65536 ký tự, trong hàng bắt đầu ở dòng 2. "
                        + "Có thể thiếu một dấu ngoặc kép? Hoặc nâng giới hạn cell-letters?");
        String wide = ("," + "9".repeat(60_000)).repeat(20);
        assertThat(refusal(Submissions::readCsv, stream(HEADER + "01,online" + wide))
                        .message(Locale.ENGLISH))
                .isEqualTo("The file (a) has a row of more than 1048576 characters, from line 2 on. "
                        + "Maybe a quotation mark is missing? Or raise the limit row-letters?");
        assertThat(refusal(Submissions::readJson, stream("[{\"value\": \"" + "9".repeat(70_000) + "\"}]"))
                        .message(Locale.ENGLISH))
                .isEqualTo("The file (a) has a text of more than 65536 characters. "
                        + "Maybe a quotation mark is missing? Or raise the limit cell-letters?");
    }

    @Test
    void keysWithoutEndAreRefused() {
        String keys = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"key" + i + "\": 0")
                .collect(Collectors.joining(", ", "[{", "}]"));
        assertThat(refusal(Submissions::readJson, stream(keys)).message(Locale.ENGLISH))
                .isEqualTo("The file (a) has more than 4096 different unknown keys. "
                        + "Maybe its objects are not figures? Or raise the limit columns?");
    }

    @Test
    void anArrayThatNeverEndsIsReadToItsEndInLittleMemory() {
        UnreadableException refusal = refusal(Submissions::readJson, new Endless("[", " "));
        assertThat(refusal.message(Locale.ENGLISH)).contains("breaks off on line 1");
    }

    @Test
    void moreColumnsThanAnySetHasAreRefused() {
        String header = IntStream.range(0, 5_001).mapToObj(i -> "c" + i).collect(Collectors.joining(",", "", "\n"));
        assertThat(refusal(Submissions::readCsv, stream("unit_code," + header)).message(Locale.ENGLISH))
                .isEqualTo("The file (a) has a row of more than 4096 fields, from line 1 on. "
                        + "Maybe the ends of its lines are missing? Or raise the limit columns?");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWhereverTheFaultStands() {
        String again = "Maybe save it again: in Excel, File > Save As > CSV UTF-8 (Comma delimited)?";
        String ansi =
                "The file (a) is saved in windows-1258/1252, not in UTF-8, so that its Vietnamese letters cannot be "
                        + "told for sure. " + again;
        String text = HEADER + "01,online,80,có\n";
        assertRefused(text.getBytes(StandardCharsets.ISO_8859_1), ansi);
        assertRefused(
                "code,name,level,unit_code,value,indicator\n01,Hà,commune".getBytes(Charset.forName("windows-1258")),
                ansi);
        byte[] late = (HEADER + "01,online,80,long ago\n".repeat(20_000) + "01,online,80,có")
                .getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(late, late.length - 1);
        assertThat(refusal(Submissions::readCsv, new ByteArrayInputStream(cut)).message(Locale.ENGLISH))
                .startsWith("The file (a) is ")
                .endsWith(again);
        byte[] json = "[{\"unit_code\": \"01\", \"note\": \"có\"}]".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(Submissions::readJson, new ByteArrayInputStream(json))
                        .message(Locale.ENGLISH))
                .isEqualTo(ansi);
    }

    @Test
    void utf16WithoutAMarkIsRefusedByItsName() {
        assertRefused(
                HEADER.getBytes(StandardCharsets.UTF_16BE),
                "The file (a) looks like UTF-16 without the mark at its beginning that says so. Maybe save it again as"
                        + " UTF-8 (in Excel: File > Save As > CSV UTF-8)?");
    }

    @Test
    void aWorkbookUnderAnotherNameIsRefused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write("<workbook/>".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        }
        for (BiFunction<InputStream, String, ?> reader : java.util.List.<BiFunction<InputStream, String, ?>>of(
                Submissions::readCsv, Submissions::readJson, UnitRegister::read)) {
            assertThat(refusal(reader, new ByteArrayInputStream(zip.toByteArray()))
                            .message(Locale.ENGLISH))
                    .startsWith("The file (a) is not ");
        }
    }

    @Test
    void rowsThatBringOnlyFindingsAreLimitedToo() {
        FigureCollector collector = new FigureCollector(ReadingLimits.STANDARD);
        var finding = io.github.thuocdo.finding.Finding.worded(
                        io.github.thuocdo.finding.Severity.ERROR, "code-missing", "unit_code")
                .in("a", 2);
        for (int i = 0; i < ReadingLimits.STANDARD.figures(); i++) {
            collector.note(finding);
        }
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> collector.note(finding))
                .withMessage("The file (a) brings more than 5000000 figures and findings. Maybe rank it in parts? "
                        + "Or raise the limit figures?");
    }

    @Test
    void aHeaderOfManyColumnsCostsNoMoreThanItIsLong() {
        String header = IntStream.range(0, 4_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        Submissions read = Submissions.readCsv(stream("unit_code," + header + "\n" + "01\n".repeat(100_000)), "a");
        assertThat(read.all())
                .hasSize(1)
                .allSatisfy(unit -> assertThat(unit.entries()).isEmpty());
        assertThat(read.findings())
                .extracting(io.github.thuocdo.finding.Finding::code)
                .containsExactly("rows-short");
    }

    @Test
    void rowsThatAreWrongWithoutEndAreToldAThousandTimes() {
        Submissions stray = Submissions.readCsv(stream("unit_code,online\n" + "01,1,2\n".repeat(100_000)), "a");
        assertThat(stray.all().get(0).entries()).hasSize(1_000);
        assertThat(stray.findings())
                .hasSize(1)
                .allSatisfy(finding -> assertThat(finding.message().en())
                        .isEqualTo("99000 more rows that are wrong are left out, line 1002, 1003, 1004, 1005, 1006, …. "
                                + "Maybe the rows before them tell why?"));
        Submissions nobody = Submissions.readCsv(stream("unit_code,online\n" + ",1\n".repeat(100_000)), "a");
        assertThat(nobody.findings()).hasSize(1_001);
        Submissions unknown = Submissions.readCsv(
                stream("unit_code,indicator,value,"
                        + IntStream.range(0, 4_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","))),
                "a");
        assertThat(unknown.findings()).hasSize(21);
    }

    @Test
    void aFieldOf20MegabytesIsRefusedInTheLibrarysWords() {
        String huge = HEADER + "01,online,80,\"" + "x".repeat(20_000_000) + "\"\n";
        UnreadableException refusal = refusal(Submissions::readCsv, stream(huge));
        assertThat(refusal.message(new Locale("vi")))
                .isEqualTo("Tệp (a) có một ô dài hơn 65536 ký tự, trong hàng bắt đầu ở dòng 2. "
                        + "Có thể thiếu một dấu ngoặc kép? Hoặc nâng giới hạn cell-letters?");
    }

    @Test
    void figuresMadeInCodeAreAsManyAsTheMemoryHolds() {
        FigureCollector collector = new FigureCollector(ReadingLimits.STANDARD);
        Entry entry = Entry.of("a", Observation.MISSING);
        for (int i = 0; i <= ReadingLimits.STANDARD.figures(); i++) {
            collector.add("1", entry);
        }
        assertThat(collector.submissions().get(0).entries()).hasSize(ReadingLimits.STANDARD.figures() + 1);
    }

    @Test
    void aMissingFileAndAFolderAreRefused(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("none.csv");
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Submissions.read(missing))
                .withMessage("The file (" + missing + ") cannot be opened. Maybe its name or folder is another?")
                .satisfies(e -> assertThat(e.file()).isEqualTo(missing.toString()));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> UnitRegister.read(missing))
                .withMessage("The file (" + missing + ") cannot be opened. Maybe its name or folder is another?");
        for (String name : new String[] {"folder.csv", "folder.json"}) {
            Path directory = Files.createDirectory(folder.resolve(name));
            String message = "(" + directory + ") is a folder, not a file. Maybe name a file in it?";
            assertThatExceptionOfType(UnreadableException.class)
                    .isThrownBy(() -> Submissions.read(directory))
                    .withMessage(message);
            assertThatExceptionOfType(UnreadableException.class)
                    .isThrownBy(() -> UnitRegister.read(directory))
                    .withMessage(message);
        }
    }

    @Test
    void theNameOfAFileTellsItsForm(@TempDir Path folder) throws IOException {
        Path json = Files.writeString(
                folder.resolve("a.JSON"), "[{\"unit_code\": \"01\", \"indicator\": \"online\", \"value\": 80}]");
        Path csv = Files.writeString(folder.resolve("a.txt"), HEADER + "01,online,80,");
        assertThat(EverySet.read(Submissions.read(json))).containsExactly("01 online = 80");
        assertThat(EverySet.read(Submissions.read(csv))).containsExactly("01 online = 80");
    }

    @Test
    void whatHasNoEndingMayBeEither(@TempDir Path folder) throws IOException {
        Path pipe = folder.resolve("63");
        Files.writeString(pipe, " [{\"unit_code\": \"01\", \"indicator\": \"online\", \"value\": 80}]");
        assertThat(EverySet.read(Submissions.read(pipe))).containsExactly("01 online = 80");
        Files.writeString(pipe, HEADER + "01,online,80,");
        assertThat(EverySet.read(Submissions.read(pipe))).containsExactly("01 online = 80");
        for (String name : new String[] {"a.ndjson", "a.JSONL"}) {
            Path lines = Files.writeString(
                    folder.resolve(name),
                    "{\"unit_code\": \"01\", \"online\": 80}\n{\"unit_code\": \"02\", \"online\": 81}\n");
            assertThat(EverySet.read(Submissions.read(lines))).containsExactly("01 online = 80", "02 online = 81");
        }
    }

    @Test
    void keysOfOneHashAreRefusedAsAnyOthersAre() {
        String keys = IntStream.range(0, 1 << 13)
                .mapToObj(i -> String.format("%13s", Integer.toBinaryString(i))
                        .replace(" ", "Aa")
                        .replace("0", "Aa")
                        .replace("1", "BB"))
                .limit(600)
                .map(key -> "\"" + key + "\": 0")
                .collect(Collectors.joining(
                        ", ", "[{\"unit_code\": \"01\", \"indicator\": \"online\", \"value\": 80, ", "}]"));
        Submissions read = Submissions.readJson(stream(keys), "a");
        assertThat(read.all()).hasSize(1);
        assertThat(read.findings())
                .hasSize(21)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("unknown-column"));
    }

    @Test
    void theCallersStreamStaysOpen() {
        AtomicBoolean closed = new AtomicBoolean();
        class Watched extends ByteArrayInputStream {
            Watched(String text) {
                super(text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void close() {
                closed.set(true);
            }
        }
        Submissions.readCsv(new Watched(HEADER), "a");
        Submissions.readJson(new Watched("[]"), "a");
        UnitRegister.read(new Watched("code,name,level\n"), "a");
        assertThat(closed).isFalse();
    }

    @Test
    void aFileThatBreaksOffSaysWhy() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line was cut");
            }
        };
        assertThat(refusal(Submissions::readCsv, broken).message(Locale.ENGLISH))
                .isEqualTo("The file (a) cannot be read to its end: the line was cut. Maybe copy it again?");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
