package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One population in every form of text in which offices, statisticians and programs write it gives the same ranking. */
class FormsOfOnePopulationTest {
    private static final List<String> CODES = List.of("15397", "15403", "15406", "15409", "15412", "15469");
    private static final List<String> NAMES = List.of(
            "Thị trấn Thống Nhất",
            "Thị trấn Yên Lâm",
            "Xã Yên Tâm",
            "Xã Yên Phú",
            "Thị trấn Quý Lộc",
            "Thị trấn Quán Lào");
    private static final List<String> INDICATORS = List.of(
            "esigned-docs", "online-level3", "online-level4", "satisfaction", "communes-complete", "report-annual");
    private static final List<String> HEADINGS = List.of(
            "Văn bản ký số",
            "Hồ sơ trực tuyến mức độ 3",
            "Hồ sơ trực tuyến mức độ 4 (%)",
            "MỨC ĐỘ HÀI LÒNG",
            "Hoàn thành CĐS",
            "Ngày báo cáo");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @TempDir
    Path folder;

    /** What somebody writes a share, a yes or no, and a day as. */
    private record Hand(BinaryOperator<String> share, String yes, String no, DateTimeFormatter day) {
        String cell(int unit, int indicator) {
            if (indicator == 4) {
                return unit % 2 == 0 ? no : yes;
            }
            if (indicator == 5) {
                return LocalDate.of(2025, 12, 1 + unit).format(day);
            }
            int tenths = 700 + (unit * 37 + indicator * 53) % 300;
            return share.apply(Integer.toString(tenths / 10), Integer.toString(tenths % 10));
        }

        List<String> cells(int unit) {
            List<String> cells = new ArrayList<>();
            for (int indicator = 0; indicator < INDICATORS.size(); indicator++) {
                cells.add(cell(unit, indicator));
            }
            return cells;
        }
    }

    private static final Hand PLAIN = new Hand((a, b) -> a + "." + b, "yes", "no", DateTimeFormatter.ISO_LOCAL_DATE);
    private static final Hand VIETNAMESE = new Hand((a, b) -> a + "," + b + "%", "Có", "Không", DAY_FIRST);
    private static final Hand ENGLISH = new Hand((a, b) -> a + "." + b + "%", "TRUE", "FALSE", DAY_FIRST);
    private static final Hand TYPED =
            new Hand((a, b) -> a + "," + b + " %", "x", "chưa", DateTimeFormatter.ofPattern("d.M.yyyy"));
    private static final Hand PROGRAM =
            new Hand((a, b) -> a + "." + b, "True", "False", DateTimeFormatter.ISO_LOCAL_DATE);

    private static final Hand PROGRAM_OF_EUROPE =
            new Hand((a, b) -> a + "," + b, "True", "False", DateTimeFormatter.ISO_LOCAL_DATE);
    private static final Hand OF_R = new Hand((a, b) -> a + "," + b, "TRUE", "FALSE", DateTimeFormatter.ISO_LOCAL_DATE);
    /** As R names columns. */
    private static final List<String> DOTTED =
            INDICATORS.stream().map(code -> code.replace('-', '.')).toList();

    private static String wide(List<String> before, List<String> header, Hand hand, String separator, String end) {
        StringBuilder text = new StringBuilder();
        before.forEach(line -> text.append(line).append(end));
        text.append("unit_code")
                .append(separator)
                .append(String.join(separator, header))
                .append(end);
        for (int unit = 0; unit < CODES.size(); unit++) {
            text.append(CODES.get(unit))
                    .append(separator)
                    .append(String.join(separator, hand.cells(unit)))
                    .append(end);
        }
        return text.toString();
    }

    private static String longForm(String header, Hand hand, String separator, String quote) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int unit = 0; unit < CODES.size(); unit++) {
            for (int indicator = 0; indicator < INDICATORS.size(); indicator++) {
                text.append(Stream.of(CODES.get(unit), INDICATORS.get(indicator), hand.cell(unit, indicator))
                                .map(cell -> quote + cell + quote)
                                .collect(Collectors.joining(separator)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** A form as a district keeps it: titles, a number and the name before the code, a total and signatures below. */
    private static String office(Hand hand, String end) {
        StringBuilder text = new StringBuilder();
        text.append("ỦY BAN NHÂN DÂN HUYỆN YÊN ĐỊNH;;;;;;;;").append(end);
        text.append("BIỂU TỔNG HỢP, NĂM 2025, CÁC XÃ, THỊ TRẤN;;;;;;;;").append(end);
        text.append(";;;;;;;;").append(end);
        text.append("STT;Tên đơn vị;Mã đơn vị;")
                .append(String.join(";", HEADINGS))
                .append(end);
        text.append("(1);(2);(3);(4);(5);(6);(7);(8);(9)").append(end);
        for (int unit = 0; unit < CODES.size(); unit++) {
            text.append(unit + 1)
                    .append(';')
                    .append(NAMES.get(unit))
                    .append(';')
                    .append(CODES.get(unit))
                    .append(';')
                    .append(String.join(";", hand.cells(unit)))
                    .append(end);
        }
        text.append("Tổng cộng;;;85%;85%;85%;85%;;").append(end);
        text.append(";;;;;;;Yên Định, ngày 06 tháng 12 năm 2025;").append(end);
        text.append(";NGƯỜI LẬP BIỂU;;;;;;CHỦ TỊCH;").append(end);
        return text.toString();
    }

    private static String numbered(List<String> header, Hand hand, int first, String quote, String separator) {
        StringBuilder text = new StringBuilder();
        text.append(Stream.concat(Stream.of("", "unit_code"), header.stream())
                        .map(cell -> quote + cell + quote)
                        .collect(Collectors.joining(separator)))
                .append('\n');
        for (int unit = 0; unit < CODES.size(); unit++) {
            text.append(quote)
                    .append(unit + first)
                    .append(quote)
                    .append(separator)
                    .append(CODES.get(unit));
            for (String cell : hand.cells(unit)) {
                text.append(separator).append(cell);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String json(int unit, boolean named) {
        StringBuilder text = new StringBuilder("{\"unit_code\": \"" + CODES.get(unit) + "\"");
        for (int indicator = 0; indicator < INDICATORS.size(); indicator++) {
            String cell = PLAIN.cell(unit, indicator);
            String value = indicator < 4
                    ? cell.replace(".", "") + "E-1"
                    : indicator == 4 ? Boolean.toString(cell.equals("yes")) : "\"" + cell + "\"";
            text.append(", \"")
                    .append(named ? HEADINGS.get(indicator) : INDICATORS.get(indicator))
                    .append("\": ")
                    .append(value);
        }
        return text.append('}').toString();
    }

    private static String jsonRows(String between) {
        List<String> rows = new ArrayList<>();
        for (int unit = 0; unit < CODES.size(); unit++) {
            for (int indicator = 0; indicator < INDICATORS.size(); indicator++) {
                rows.add("{\"unit_code\": \"" + CODES.get(unit) + "\", \"indicator\": \"" + INDICATORS.get(indicator)
                        + "\", \"value\": \"" + PLAIN.cell(unit, indicator) + "\"}");
            }
        }
        return String.join(between, rows);
    }

    private static String jsonUnits(String between, boolean named) {
        List<String> rows = new ArrayList<>();
        for (int unit = 0; unit < CODES.size(); unit++) {
            rows.add(json(unit, named));
        }
        return String.join(between, rows);
    }

    private String units(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        String out = Cli.run("rank", "--lang", "vi", "--format", "json", "--input", file.toString())
                .endsWith(0)
                .out();
        return out.substring(out.indexOf("\"units\":"), out.indexOf("\"findings\":"));
    }

    private DynamicTest same(String sentence, String name, String text, Charset charset) {
        return DynamicTest.dynamicTest(sentence, () -> {
            String expected = units(
                    "plain.csv",
                    longForm("unit_code,indicator,value", PLAIN, ",", "").getBytes(StandardCharsets.UTF_8));
            assertThat(expected).contains("\"status\":\"MET\"", "\"value\":false");
            assertThat(units(name, text.getBytes(charset))).isEqualTo(expected);
        });
    }

    @TestFactory
    Stream<DynamicTest> filesOfExcelGiveTheSameUnits() {
        Charset utf8 = StandardCharsets.UTF_8;
        String mark = "\uFEFF";
        List<String> codes = INDICATORS;
        return Stream.of(
                same(
                        "Excel in Vietnamese, CSV UTF-8",
                        "a.csv",
                        mark + wide(List.of(), codes, VIETNAMESE, ";", "\r\n"),
                        utf8),
                same("Excel in English, CSV UTF-8", "a.csv", mark + wide(List.of(), codes, ENGLISH, ",", "\r\n"), utf8),
                same(
                        "Excel, Unicode text",
                        "a.txt",
                        mark + wide(List.of(), codes, VIETNAMESE, "\t", "\r\n"),
                        StandardCharsets.UTF_16LE),
                same(
                        "Excel, UTF-16 in the other order",
                        "a.txt",
                        mark + wide(List.of(), codes, VIETNAMESE, "\t", "\r\n"),
                        StandardCharsets.UTF_16BE),
                same(
                        "Excel, a first line sep=;",
                        "a.csv",
                        wide(List.of("sep=;"), codes, VIETNAMESE, ";", "\r\n"),
                        utf8),
                same("Excel on an old Mac", "a.csv", wide(List.of(), codes, VIETNAMESE, ";", "\r"), utf8));
    }

    @TestFactory
    Stream<DynamicTest> formsOfOfficesGiveTheSameUnits() {
        Charset utf8 = StandardCharsets.UTF_8;
        String mark = "\uFEFF";
        String nfd = Normalizer.normalize(office(VIETNAMESE, "\n"), Normalizer.Form.NFD);
        return Stream.of(
                same(
                        "a district's form with titles, totals and signatures",
                        "a.csv",
                        mark + office(VIETNAMESE, "\r\n"),
                        utf8),
                same("a form typed by hand", "a.csv", office(TYPED, "\n"), utf8),
                same("a form from a Mac, its letters apart", "a.csv", nfd, utf8));
    }

    @TestFactory
    Stream<DynamicTest> filesOfProgramsGiveTheSameUnits() {
        Charset utf8 = StandardCharsets.UTF_8;
        return Stream.of(
                same(
                        "LibreOffice, all texts quoted",
                        "a.csv",
                        longForm("\"Mã đơn vị\",\"Chỉ tiêu\",\"Giá trị\"", VIETNAMESE, ",", "\""),
                        utf8),
                same(
                        "long form with tabs",
                        "a.txt",
                        longForm("Mã đơn vị\tMã chỉ tiêu\tGiá trị", TYPED, "\t", ""),
                        utf8),
                same("pandas with its index", "a.csv", numbered(INDICATORS, PROGRAM, 0, "", ","), utf8),
                same("pandas, decimal=','", "a.csv", numbered(INDICATORS, PROGRAM_OF_EUROPE, 0, "", ";"), utf8),
                same("R with the names of its rows", "a.csv", numbered(INDICATORS, ENGLISH, 1, "\"", ","), utf8),
                same("R, write.csv2 of a data.frame", "a.csv", numbered(DOTTED, OF_R, 1, "\"", ";"), utf8));
    }

    @TestFactory
    Stream<DynamicTest> jsonGivesTheSameUnits() {
        Charset utf8 = StandardCharsets.UTF_8;
        String mark = "\uFEFF";
        return Stream.of(
                same("JSON, a figure each", "a.json", "[" + jsonRows(",\n") + "]", utf8),
                same("JSON, a unit each, numbers with exponents", "a.json", "[" + jsonUnits(", ", false) + "]", utf8),
                same(
                        "JSON under Vietnamese names",
                        "a.json",
                        mark + "[" + jsonUnits(", ", true) + "]",
                        StandardCharsets.UTF_16LE),
                same("NDJSON, a figure each", "a.ndjson", jsonRows("\n"), utf8),
                same("NDJSON, a unit each", "a.jsonl", jsonUnits("\r\n", false), utf8));
    }
}
