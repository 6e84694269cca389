package io.github.thuocdo.harness.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.LibreOffice;
import io.github.thuocdo.harness.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One population, written as workbooks in the ways offices do: the same units, whatever the way, and no error. */
class OnePopulationTest {
    private static final List<String> SHARES = List.of(
            "esigned-docs", "online-level3", "online-level4", "satisfaction", "portal-disclosure", "dedicated-network");
    private static final String YES_NO = "communes-complete";
    private static final String DAY = "report-annual";
    private static final Pattern STATUS = Pattern.compile("\"criterion\":\"([^\"]+)\",\"status\":\"([A-Z_]+)\"");
    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final List<Report> reports = new ArrayList<>();

    @TempDir
    Path folder;

    private String expected = "";

    /** What a commune reports: shares in tenths of a percent. */
    private record Report(String code, String name, List<Integer> shares, boolean complete, LocalDate day) {
        String share(int i) {
            return BigDecimal.valueOf(shares.get(i), 1).toPlainString();
        }
    }

    @BeforeEach
    void aPopulation() throws IOException {
        String[] names = {
            "Thị trấn Thống Nhất", "Thị trấn Yên Lâm", "Xã Yên Tâm", "Xã Yên Phú", "Thị trấn Quý Lộc", "Xã Yên Thọ"
        };
        for (int i = 0; i < names.length; i++) {
            List<Integer> shares = new ArrayList<>();
            for (int k = 0; k < SHARES.size(); k++) {
                shares.add(580 + (i * 97 + k * 61) % 421);
            }
            String code = Integer.toString(15397 + 3 * i + (i > 0 ? 3 : 0));
            reports.add(new Report(code, names[i], shares, i % 2 == 0, LocalDate.of(2025, 12, i + 1)));
        }
        expected = units(csv(folder.resolve("expected.csv"), ',', '.'));
        assertThat(expected).contains("\"rank\":1").contains("2025-12-01").contains("\"notMet\"");
    }

    @Test
    void percentAndDayCells() throws IOException {
        same(workbook((sheet, at) -> {}, (sheet, row) -> wide(sheet, row, true)));
    }

    @Test
    void numbersThatLookLikeText() throws IOException {
        same(workbook((sheet, at) -> {}, (sheet, row) -> wide(sheet, row, false)));
    }

    @Test
    void titlesAboveTheHeadingsAndATotalBelow() throws IOException {
        Path file = write(out -> {
            Worksheet sheet = out.newWorksheet("Biểu 01");
            sheet.value(0, 0, "ỦY BAN NHÂN DÂN HUYỆN YÊN ĐỊNH");
            sheet.range(0, 0, 0, 9).merge();
            sheet.value(1, 0, "BIỂU TỔNG HỢP KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM 2025");
            sheet.range(1, 0, 1, 9).merge();
            headings(sheet, 3);
            for (int i = 0; i < reports.size(); i++) {
                wide(sheet, 4 + i, reports.get(i), true);
            }
            int last = 4 + reports.size();
            sheet.value(last, 1, "Tổng cộng");
            sheet.value(last, 3, 0.85);
            sheet.style(last, 3).format("0.0%").set();
            sheet.hideRow(5);
            sheet.hideColumn(4);
        });
        String json = same(file);
        assertThat(json).contains("hidden-rows").contains("hidden-columns");
    }

    @Test
    void aRowForEachFigureUnderVietnameseHeadings() throws IOException {
        same(write(out -> {
            out.newWorksheet("Hướng dẫn").value(0, 0, "Mỗi dòng một chỉ tiêu");
            Worksheet sheet = out.newWorksheet("Số liệu");
            String[] headings = {"STT", "Mã đơn vị", "Tên đơn vị", "Chỉ tiêu", "Giá trị", "Ghi chú"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            int row = 1;
            for (Report report : reports) {
                for (int k = 0; k < SHARES.size(); k++, row++) {
                    figure(sheet, row, report, SHARES.get(k));
                    sheet.value(row, 4, report.shares().get(k) / 1000.0);
                    sheet.style(row, 4).format("0.0%").set();
                }
                figure(sheet, row, report, YES_NO);
                sheet.value(row++, 4, report.complete());
                figure(sheet, row, report, DAY);
                sheet.value(row, 4, report.day());
                sheet.style(row++, 4).format("dd/MM/yyyy").set();
            }
        }));
    }

    @Test
    void aSheetForEachCommune() throws IOException {
        Path file = write(out -> {
            for (Report report : reports) {
                Worksheet sheet = out.newWorksheet(report.name());
                headings(sheet, 0);
                wide(sheet, 1, report, true);
            }
        });
        assertThat(units(file, "--sheet", "*")).isEqualTo(expected);
    }

    @Test
    void countsGiveTheSameRanksAndScores() throws IOException {
        Path file = write(out -> {
            Worksheet sheet = out.newWorksheet("Số liệu");
            String[] headings = {"Mã đơn vị", "Chỉ tiêu", "Tử số", "Mẫu số", "Giá trị"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            int row = 1;
            for (Report report : reports) {
                for (int k = 0; k < SHARES.size(); k++, row++) {
                    sheet.value(row, 0, Integer.parseInt(report.code()));
                    sheet.value(row, 1, SHARES.get(k));
                    sheet.value(row, 2, report.shares().get(k));
                    sheet.value(row, 3, 1000);
                }
                sheet.value(row, 0, Integer.parseInt(report.code()));
                sheet.value(row, 1, YES_NO);
                sheet.value(row++, 4, report.complete());
                sheet.value(row, 0, Integer.parseInt(report.code()));
                sheet.value(row, 1, DAY);
                sheet.value(row++, 4, report.day().format(AS_WRITTEN));
            }
        });
        assertThat(ranks(units(file)))
                .isEqualTo(ranks(expected))
                .filteredOn(unit -> unit.matches("\\d+ \\d+ [0-9.]+( \\S+ [A-Z_]+){9,}"))
                .hasSize(reports.size());
    }

    @Test
    void asPandasWritesAFrameWithItsIndex() throws IOException {
        same(write(out -> frame(out.newWorksheet("Sheet1"), 1)));
    }

    @Test
    void asRWritesAFrame() throws IOException {
        same(write(out -> frame(out.newWorksheet("Sheet1"), 0)));
    }

    /** A frame as programs write it: plain numbers, a day with a clock at midnight, perhaps the numbers of the rows before it. */
    private void frame(Worksheet sheet, int before) {
        List<String> headings = new ArrayList<>(List.of("unit_code"));
        headings.addAll(SHARES);
        headings.addAll(List.of(YES_NO, DAY));
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, before + i, headings.get(i));
        }
        for (int row = 1; row <= reports.size(); row++) {
            Report report = reports.get(row - 1);
            if (before > 0) {
                sheet.value(row, 0, row - 1);
            }
            int column = before;
            sheet.value(row, column++, Integer.parseInt(report.code()));
            for (int share : report.shares()) {
                sheet.value(row, column++, share / 10.0);
            }
            sheet.value(row, column++, report.complete());
            sheet.value(row, column, report.day().atStartOfDay());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    @Test
    void whatLibreOfficeSavesAsCsv() throws IOException {
        LibreOffice.require();
        Path book = workbook((sheet, at) -> {}, (sheet, row) -> wide(sheet, row, true));
        String filter = "csv:Text - txt - csv (StarCalc):";
        for (String how :
                List.of("44,34,76,1,,1033,false,true", "59,34,76,1,,1066,false,true", "59,34,76,1,,1066,true,true")) {
            LibreOffice.convert(filter + how, List.of(book), folder);
            same(folder.resolve("bao-cao.csv"));
        }
    }

    @Test
    void whatLibreOfficeMakesOfCsv() throws IOException {
        LibreOffice.require();
        Path plain = csv(folder.resolve("plain.csv"), ',', '.');
        // Separator, quotation mark, UTF-8, English, and that 97.5% and days are taken for what they look like.
        LibreOffice.convert(
                "xlsx", List.of(plain), folder, "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true");
        same(folder.resolve("plain.xlsx"));
        Path commas = csv(folder.resolve("commas.csv"), ';', ',');
        LibreOffice.convert(
                "xlsx", List.of(commas), folder, "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1066,false,true");
        same(folder.resolve("commas.xlsx"));
        LibreOffice.convert(
                "xlsx", List.of(commas), folder, "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1066,true,false");
        same(folder.resolve("commas.xlsx"));
    }

    /** Writes the population as separated text. */
    private Path csv(Path file, char separator, char mark) throws IOException {
        StringBuilder text = new StringBuilder("unit_code");
        SHARES.forEach(code -> text.append(separator).append(code));
        text.append(separator).append(YES_NO).append(separator).append(DAY).append('\n');
        for (Report report : reports) {
            text.append(report.code());
            for (int k = 0; k < SHARES.size(); k++) {
                text.append(separator)
                        .append(report.share(k).replace('.', mark))
                        .append('%');
            }
            text.append(separator).append(report.complete() ? "Có" : "Không");
            text.append(separator).append(report.day()).append('\n');
        }
        return Files.writeString(file, text);
    }

    private static void figure(Worksheet sheet, int row, Report report, String indicator) {
        sheet.value(row, 0, row);
        sheet.value(row, 1, Integer.parseInt(report.code()));
        sheet.value(row, 2, report.name());
        sheet.value(row, 3, indicator);
    }

    private Path workbook(BiConsumer<Worksheet, Integer> before, BiConsumer<Worksheet, Integer> row)
            throws IOException {
        return write(out -> {
            Worksheet sheet = out.newWorksheet("Biểu");
            headings(sheet, 0);
            before.accept(sheet, 0);
            for (int i = 1; i <= reports.size(); i++) {
                row.accept(sheet, i);
            }
        });
    }

    private static void headings(Worksheet sheet, int row) {
        List<String> headings = new ArrayList<>(List.of("STT", "Tên đơn vị", "Mã đơn vị"));
        headings.addAll(SHARES);
        headings.addAll(List.of(YES_NO, DAY));
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(row, i, headings.get(i));
        }
    }

    private void wide(Worksheet sheet, int row, boolean typed) {
        wide(sheet, row, reports.get(row - 1), typed);
    }

    private static void wide(Worksheet sheet, int row, Report report, boolean typed) {
        sheet.value(row, 0, row);
        sheet.value(row, 1, report.name());
        int column = 3;
        if (typed) {
            sheet.value(row, 2, Integer.parseInt(report.code()));
            for (int share : report.shares()) {
                // As a program divides: 0.8139999999999999 for 81.4 %.
                sheet.value(row, column, share * 0.001);
                sheet.style(row, column++).format("0.0%").set();
            }
            sheet.value(row, column++, report.complete());
            sheet.value(row, column, report.day());
            sheet.style(row, column).format("dd/MM/yyyy").set();
        } else {
            sheet.value(row, 2, report.code());
            for (int k = 0; k < SHARES.size(); k++) {
                sheet.value(row, column++, report.share(k).replace('.', ',') + " %");
            }
            sheet.value(row, column++, report.complete() ? "Đạt" : "Chưa đạt");
            sheet.value(row, column, AS_WRITTEN.format(report.day()));
        }
    }

    /** What is put into a workbook. */
    @FunctionalInterface
    private interface Sheets {
        void to(Workbook workbook);
    }

    private Path write(Sheets sheets) throws IOException {
        Path file = folder.resolve("bao-cao.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheets.to(workbook);
        }
        return file;
    }

    /** Reads a file, and returns all that is said of it. */
    private String same(Path file) {
        String json = json(file);
        assertThat(units(json)).isEqualTo(expected);
        return json;
    }

    private static String units(Path file, String... more) {
        return units(json(file, more));
    }

    private static String units(String json) {
        return json.substring(json.indexOf("\"units\":["), json.indexOf("\"findings\":"));
    }

    /** Of each unit its rank, score and the statuses of its criteria. */
    private static List<String> ranks(String units) {
        return units.lines()
                .filter(line -> line.contains("\"rank\":"))
                .map(line -> line.replaceAll(".*\"code\":\"(\\d+)\".*?\"rank\":(\\w+),\"score\":([^,]+),.*", "$1 $2 $3")
                        + STATUS.matcher(line)
                                .results()
                                .map(match -> " " + match.group(1) + " " + match.group(2))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String json(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("rank", "--lang", "en", "--format", "json"));
        arguments.addAll(List.of("--input", file.toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments.toArray(new String[0]),
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
