package io.github.thuocdo.harness.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would make a careless reader fetch, run or unpack without end; each is read within limits, or refused by name. */
class HostileWorkbookTest {
    private static final String SHEET = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>";
    private static final WorkbookLimits LIMITS = WorkbookLimits.STANDARD;

    @TempDir
    Path folder;

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        // A kilobyte of the file stands for a megabyte.
        Path bomb = write(new WorkbookFile()
                .rawSheet(
                        "a",
                        "",
                        WorkbookFile.repeated(
                                SHEET + "<sheetData>",
                                "<row><c t='n' s='0'><v>1</v></c></row>",
                                1_000_000,
                                "</sheetData></worksheet>")));
        assertThat(Files.size(bomb)).isLessThan(200_000);
        refused("workbook-unpacks-too-far", () -> readAll(bomb, LIMITS));
    }

    @Test
    void aSmallWorkbookHoldsNoMoreThanOfficesWrite() throws IOException {
        // 19 MB of parts, which shared texts alone may take beside 60 kB.
        Path rows = write(new WorkbookFile()
                .rawSheet(
                        "a",
                        "",
                        WorkbookFile.repeated(
                                SHEET + "<sheetData>",
                                "<row><c t='n' s='0'><v>1</v></c></row>",
                                515_000,
                                "</sheetData></worksheet>")));
        WorkbookLimits standard = WorkbookLimits.STANDARD;
        assertThat(19_000_000L).isBetween(standard.partsOf(Files.size(rows)), standard.unpackedOf(Files.size(rows)));
        refused("workbook-unpacks-too-far", () -> readAll(rows, standard));
    }

    @Test
    void aTextThatNeverEndsIsRefusedBeforeItIsKept() throws IOException {
        for (String open :
                new String[] {"<c t='inlineStr'><is><t>", "<c><v>", "<c r='", "<!--", "<![CDATA[", "<aaaa"}) {
            Path file = write(new WorkbookFile()
                    .rawSheet(
                            "a",
                            "",
                            WorkbookFile.repeated(SHEET + "<sheetData><row>" + open, "aaaaaaaaaa", 200_000, "")));
            refused("workbook-text-too-long", () -> readAll(file, LIMITS));
        }
    }

    @Test
    void aLongTextIsRefusedWhereverItStands() throws IOException {
        String text = "a".repeat(LIMITS.letters() + 1);
        Path inline =
                write(new WorkbookFile().sheet("a", "<row><c t='inlineStr'><is><t>" + text + "</t></is></c></row>"));
        refused("workbook-text-too-long", () -> readAll(inline, LIMITS));
        Path runs = write(new WorkbookFile()
                .sheet(
                        "a",
                        "<row><c t='inlineStr'><is>" + ("<r><t>" + "a".repeat(999) + "</t></r>").repeat(101)
                                + "</is></c></row>"));
        refused("workbook-text-too-long", () -> readAll(runs, LIMITS));
    }

    @Test
    void aMillionSharedTextsAreReadWithinTheirLimits() throws IOException {
        Path file = write(new WorkbookFile()
                .strings(WorkbookFile.repeated("<sst>", "<si><t>a</t></si>", 1_000_000, "</sst>"))
                .sheet("a", "<row><c t='s'><v>999999</v></c></row>"));
        assertThat(Files.size(file)).isLessThan(100_000);
        readAll(file, LIMITS);
        refused("workbook-too-many-texts", () -> readAll(file, limits(LIMITS.textBytes(), 999_999, 10, 10, 10)));
        refused(
                "workbook-damaged",
                () -> readAll(
                        write(new WorkbookFile().strings("<si/>").sheet("a", "<row><c t='s'><v>1</v></c></row>")),
                        LIMITS));
    }

    @Test
    void aStringTableThatUnpacksWithoutEndIsRefused() throws IOException {
        String text = "<si><t>" + "a".repeat(990) + "</t></si>";
        Path file = write(new WorkbookFile()
                .strings(WorkbookFile.repeated("<sst>", text, 700_000, "</sst>"))
                .sheet("a", "<row><c t='s'><v>0</v></c></row>"));
        assertThat(Files.size(file)).isLessThan(2_500_000);
        refused("workbook-texts-too-long", () -> readAll(file, LIMITS));
    }

    @Test
    void aSheetDeclaredAsLargeAsCanBeCostsWhatItHolds() throws IOException {
        Path file = write(new WorkbookFile()
                .sheet(
                        "a",
                        "",
                        "<dimension ref='A1:XFD1048576'/>",
                        "<row r='1048576'><c r='A1048576'><v>1</v></c></row>"));
        assertThat(readAll(file, LIMITS)).isEqualTo(1);
    }

    @Test
    void cellsFarToTheRightAreRefused() throws IOException {
        Path file = write(new WorkbookFile().sheet("a", "<row r='3'><c r='XFD3'><v>1</v></c></row>"));
        assertThatThrownBy(() -> readAll(file, LIMITS))
                .hasMessageContaining("XFD3")
                .hasMessageContaining("FAN");
        Path many = write(new WorkbookFile()
                .rawSheet(
                        "a",
                        "",
                        WorkbookFile.repeated(
                                SHEET + "<sheetData>",
                                "<row><c r='FAN1'><v>1</v></c></row>",
                                100_000,
                                "</sheetData></worksheet>")));
        refused("workbook-too-many-cells", () -> readAll(many, LIMITS));
        refused(
                "workbook-damaged",
                () -> readAll(write(new WorkbookFile().sheet("a", "<row><c r='XFE1'><v>1</v></c></row>")), LIMITS));
        refused(
                "workbook-too-long",
                () -> readAll(write(new WorkbookFile().sheet("a", "<row r='1048577'><c><v>1</v></c></row>")), LIMITS));
    }

    @Test
    void everyLimitCanBeSet() throws IOException {
        Path file = write(new WorkbookFile()
                .strings("<si><t>abcdef</t></si><si><t>ghi</t></si>")
                .sheet("a", "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>")
                .sheet("b", ""));
        readAll(file, limits(9, 2, 2, 2, 6));
        refused("workbook-texts-too-long", () -> readAll(file, limits(8, 2, 2, 2, 6)));
        refused("workbook-too-many-texts", () -> readAll(file, limits(9, 1, 2, 2, 6)));
        refused("workbook-too-wide", () -> readAll(file, limits(9, 2, 1, 2, 6)));
        refused("workbook-too-many-cells", () -> readAll(file, limits(9, 2, 2, 1, 6)));
        refused("workbook-text-too-long", () -> readAll(file, limits(9, 2, 2, 2, 5)));
        refused(
                "workbook-too-many-sheets",
                () -> readAll(file, new WorkbookLimits(1 << 20, 9, 9, 9, 9, 2, 1, 2, 2, 6)));
        refused("workbook-unpacks-too-far", () -> readAll(file, new WorkbookLimits(1_000, 9, 9, 9, 9, 2, 2, 2, 2, 6)));
        assertThatThrownBy(() -> new WorkbookLimits(1, 1, 1, 1, 1, 1, 1, 1, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkbookLimits limits(long textBytes, int texts, int columns, long cells, int letters) {
        return new WorkbookLimits(1L << 30, 100, 100, textBytes, 1, texts, 2, columns, cells, letters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'>",
                "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>",
            })
    void aDocumentTypeIsRefusedAndNothingFetched(String type) throws IOException {
        String cells = "<row><c t='inlineStr'><is><t>&b;</t></is></c></row>";
        Path sheet = write(new WorkbookFile()
                .rawSheet("a", "", type + SHEET + "<sheetData>" + cells + "</sheetData></worksheet>"));
        refused("workbook-has-dtd", () -> readAll(sheet, LIMITS));
        Path main = write(new WorkbookFile().part("xl/workbook.xml", type + "<workbook>&b;</workbook>"));
        refused("workbook-has-dtd", () -> readAll(main, LIMITS));
        Path strings = write(new WorkbookFile()
                .strings(out -> out.write((type + "<sst><si><t>&b;</t></si></sst>").getBytes(StandardCharsets.UTF_8)))
                .sheet("a", "<row><c t='s'><v>0</v></c></row>"));
        refused("workbook-has-dtd", () -> readAll(strings, LIMITS));
    }

    @Test
    void macrosAndLinksAreNotLookedAtAndNothingIsFetched() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            listener.configureBlocking(false);
            int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
            String there = "http://127.0.0.1:" + port;
            Path file = new WorkbookFile()
                    .part("xl/vbaProject.bin", "Sub Auto_Open()")
                    .relationOutside("externalLink", there + "/other.xlsx")
                    .sheet(
                            "a",
                            "<row><c><f>[1]Sheet1!A1</f><v>5</v></c><c><f>WEBSERVICE(\"" + there + "\")</f></c></row>")
                    .write(folder.resolve("a.xlsm"));
            assertThat(readAll(file, LIMITS)).isEqualTo(1);
            String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM '" + there + "/b'>]>";
            Path entities = write(new WorkbookFile()
                    .rawSheet(
                            "a",
                            "",
                            entity + SHEET + "<sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>"));
            refused("workbook-has-dtd", () -> readAll(entities, LIMITS));
            assertThat(listener.accept()).as("a connection").isNull();

            listener.configureBlocking(true);
            try (SocketChannel one = SocketChannel.open(listener.getLocalAddress());
                    SocketChannel heard = listener.accept()) {
                assertThat(one.isConnected() && heard != null)
                        .as("the listener hears")
                        .isTrue();
            }
        }
    }

    @Test
    void manyNamesAndDeepElementsAreRefused() throws IOException {
        Path deep = write(new WorkbookFile()
                .rawSheet("a", "", WorkbookFile.repeated(SHEET + "<sheetData><row>", "<c>", 1_000, "")));
        refused("workbook-no-sheet-xml", () -> readAll(deep, LIMITS));
        StringBuilder names = new StringBuilder("<row>");
        for (int i = 0; i < 3_000; i++) {
            names.append("<a" + i + "/>");
        }
        Path many = write(new WorkbookFile().sheet("a", names + "</row>"));
        refused("workbook-no-sheet-xml", () -> readAll(many, LIMITS));
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin, workbook-is-xlsb",
        "word/document.xml, workbook-is-docx",
        "readme.txt, workbook-other-zip",
    })
    void aZipThatIsNoWorkbookIsCalledByItsName(String part, String code) throws IOException {
        refused(
                code,
                () -> readAll(WorkbookFile.zip(folder.resolve("a.xlsx"), Map.of(part, out -> out.write('a'))), LIMITS));
    }

    @Test
    void anOpenDocumentIsCalledByItsName() throws IOException {
        Path file = WorkbookFile.zip(
                folder.resolve("a.ods"),
                Map.of("mimetype", out -> out.write('a'), "content.xml", out -> out.write('a')));
        refused("workbook-is-ods", () -> readAll(file, LIMITS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit_code,indicator,value | workbook-is-text",
                "<html><table> | workbook-is-web-page",
                "<?xml version='1.0'?><Workbook/> | workbook-is-xml",
            })
    void whatIsNoZipIsCalledByItsName(String text, String code) throws IOException {
        refused(code, () -> readAll(Files.writeString(folder.resolve("a.xlsx"), text), LIMITS));
    }

    @Test
    void aPasswordAndAnOldWorkbookAreCalledByTheirNames() throws IOException {
        byte[] old = new byte[4_096];
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(start, 0, old, 0, start.length);
        Path file = folder.resolve("a.xlsx");
        Files.write(file, old);
        refused("workbook-of-1997", () -> readAll(file, LIMITS));
        byte[] stream = "EEncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, old, 2_000, stream.length);
        Files.write(file, old);
        refused("workbook-locked", () -> readAll(file, LIMITS));
    }

    @Test
    void nothingAFolderAndNoFileAreCalledByTheirNames() throws IOException {
        refused("workbook-empty", () -> readAll(Files.createFile(folder.resolve("empty.xlsx")), LIMITS));
        refused("workbook-is-folder", () -> readAll(folder, LIMITS));
        refused("workbook-missing", () -> readAll(folder.resolve("none.xlsx"), LIMITS));
        refused("workbook-unknown", () -> readAll(Files.write(folder.resolve("b.xlsx"), new byte[] {1, 0, 2}), LIMITS));
        refused("workbook-no-sheets", () -> WorkbookFigures.read(write(new WorkbookFile())));
    }

    /** Whatever happens to its bytes on the way, a workbook is read as it was or refused. */
    @Test
    void damageIsNoticed() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            rows.append("<row><c><v>" + i + "</v></c><c t='inlineStr'><is><t>abc" + i + "</t></is></c></row>");
        }
        Path sound = write(new WorkbookFile().sheet("a", rows.toString()));
        byte[] bytes = Files.readAllBytes(sound);
        int expected = readAll(sound, LIMITS);
        Random random = new Random(766);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = random.nextBoolean() ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            if (damaged.length == bytes.length) {
                damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = Files.write(folder.resolve("damaged.xlsx"), damaged);
            try {
                assertThat(readAll(file, LIMITS)).isIn(expected, 0);
            } catch (UnreadableWorkbookException e) {
                refused++;
                assertThat(e.message(new Locale("vi"))).contains("damaged.xlsx");
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    private Path write(WorkbookFile file) throws IOException {
        return file.write(folder.resolve("a.xlsx"));
    }

    /** Reads all sheets and returns how many rows they have. */
    private static int readAll(Path file, WorkbookLimits limits) {
        int count = 0;
        try (Workbook workbook = Workbook.open(file, limits)) {
            for (Sheet sheet : workbook.sheets()) {
                try (SheetRows rows = sheet.rows()) {
                    while (rows.hasNext()) {
                        rows.next();
                        count++;
                    }
                }
            }
        }
        return count;
    }

    private static void refused(String code, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class,
                        e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    }
}
