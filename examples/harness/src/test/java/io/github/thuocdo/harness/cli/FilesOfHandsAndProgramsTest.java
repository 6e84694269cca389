package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as programs calculate them, as copying leaves them, and as offices sign them. */
class FilesOfHandsAndProgramsTest {
    @TempDir
    private Path folder;

    private Cli.Result check(String name, String text, String language) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text.replace('¶', '\n'));
        return Cli.run("check", "--lang", language, "--full", "--period", "2025", "--input", file.toString());
    }

    private static String said(Cli.Result result) {
        return (result.out() + result.err()).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    en | satisfaction,79.99999999999999 | 1 figure of this indicator looks as a calculation in binary numbers leaves it: the first (79.99999999999999) is close to 80, and counts as written, as less than 80. Maybe write 80?
                    en | satisfaction,80.10000000000001 | is close to 80.1, and counts as written, as more than 80.1. Maybe write 80.1?
                    en | esigned-docs,97.50000000000001% | is close to 97.5, and counts as written, as more than 97.5.
                    vi | satisfaction,79.99999999999999 | số đầu (79,99999999999999) rất gần 80, và được tính đúng như đã ghi, tức là nhỏ hơn 80. Có thể ghi 80?
                    vi | satisfaction,80.10000000000001 | tức là lớn hơn 80,1. Có thể ghi 80,1?
                    """)
    void aNumberThatACalculationLeftBesideAShortOneIsToldAndCountsAsWritten(String language, String row, String words)
            throws IOException {
        assertThat(said(check("a.csv", "unit_code,indicator,value¶15469," + row + "¶", language)
                        .endsWith(0)))
                .contains(words, "[binary-noise]");
        String json = "[{\"unit_code\":\"15469\",\"" + row.replace(",", "\":\"") + "\"}]";
        assertThat(said(check("a.json", json, language).endsWith(0))).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "33.33333333333333",
        "66.66666666666667",
        "97.12345678901234",
        "80.00000000000012",
        "79.999999999999",
        "80.0000000000000000",
        "10.01001001001001",
        "79.9999999999999999999"
    })
    void anHonestLongDecimalIsNoDoubt(String number) throws IOException {
        assertThat(said(check("a.csv", "unit_code,indicator,value¶15469,satisfaction," + number + "¶", "en")
                        .endsWith(0)))
                .doesNotContain("binary-noise");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1 | unit_code,indicator,value¶15469,satisfaction,95¶15421,satis
                    0 | unit_code,indicator,value¶15469,satisfaction,95¶15421,satisfaction
                    0 | unit_code,satisfaction,esigned-docs¶15469,95,96¶15421,94
                    0 | unit_code,satisfaction,esigned-docs¶15469,95,96¶15421
                    0 | unit_code,indicator,value,note¶15469,satisfaction,95,x¶15421,satisfaction,94
                    """)
    void aLastRowThatBreaksOffIsAFileThatWasNotCopiedToItsEnd(int status, String text) throws IOException {
        assertThat(said(check("a.csv", text, "en").endsWith(status)))
                .contains("(line 3), and no line break stands behind it", "[row-cut]")
                .doesNotContain("[rows-short]");
        assertThat(said(check("a.csv", text, "vi").endsWith(status))).contains("Có thể tệp chưa được chép hết?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    unit_code,indicator,value¶15469,satisfaction,95¶15421,satisfaction,94
                    unit_code,indicator,value,note¶15469,satisfaction,95¶15421,satisfaction,94
                    unit_code,indicator,value¶15469,satisfaction,95¶15421,satisfaction¶
                    unit_code,indicator,value¶15469,satisfaction,95¶Người lập biểu
                    unit_code,satisfaction,esigned-docs¶15469,95,96¶KT. CHỦ TỊCH
                    unit_code,unit_name,satisfaction,esigned-docs¶15469,Quán Lào,95,96¶KT. CHỦ TỊCH,PHÓ CHỦ TỊCH
                    """)
    void aLastRowThatIsAsWideAsTheOthersMayLackItsLineBreak(String text) throws IOException {
        assertThat(said(check("a.csv", text, "en").endsWith(0))).doesNotContain("row-cut");
    }

    @ParameterizedTest
    @CsvSource({"KT. CHỦ TỊCH", "Biểu 2", "Người lập biểu", "BIỂU TỔNG HỢP CHUYỂN ĐỔI SỐ", "PHÓ CHỦ TỊCH", "Quán Lao cu"
    })
    void wordsUnderTheColumnOfCodesWithoutAnyFigureAreARemark(String words) throws IOException {
        String text = "Mã đơn vị;satisfaction;esigned-docs¶15469;97;80¶" + words + ";;¶";
        assertThat(said(check("a.csv", text, "en").endsWith(0))).contains("Findings: 0 errors");
        assertThat(said(check("a.csv", text, "vi").endsWith(0))).contains("ỏ qua");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1546O;;
                    O15469;;
                    KT. CHỦ TỊCH;95;
                    Biểu 2;;90
                    Xã Yên Khong;;
                    """)
    void aCodeWithASlipOrARowWithAFigureStaysAnError(String row) throws IOException {
        String text = "Mã đơn vị;satisfaction;esigned-docs¶15469;97;80¶" + row + "¶";
        assertThat(said(check("a.csv", text, "en").endsWith(1))).contains("[unknown-unit]");
    }

    @Test
    void aRowThatNamesAUnitBesideAWordForItsCodeIsAnError() throws IOException {
        String text = "Mã đơn vị;Tên đơn vị;satisfaction¶15469;Quán Lào;97¶KT. CHỦ TỊCH;%s;¶";
        assertThat(said(check("a.csv", text.formatted("Thị trấn Quý Lộc"), "en").endsWith(1)))
                .contains("[unknown-unit]");
        assertThat(said(check("a.csv", text.formatted("Nguyễn Văn A"), "en").endsWith(0)))
                .contains("[row-of-no-unit]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    en | Mã đơn vị;satisfaction;¶;2024;2025¶15469;95;¶ | in two rows, 1 and 2; row 2 says the years of the columns (2024, 2025).
                    en | Mã đơn vị;satisfaction;;esigned-docs;¶;Năm 2024;Năm 2025;Năm 2024;Năm 2025¶15469;95;97;90;91¶ | years of the columns (2024, 2025).
                    en | Mã đơn vị;satisfaction;;esigned-docs;¶Năm;2024;2025;2024;2025¶15469;95;97;90;91¶ | years of the columns (2024, 2025).
                    vi | BIỂU 1¶Mã đơn vị;satisfaction;¶;2024;2025¶15469;95;97¶ | hai dòng, 2 và 3; dòng 3 ghi năm của các cột (2024, 2025).
                    """)
    void yearsAloneBelowTheHeadingsAreASecondRowOfHeadings(String language, String text, String words)
            throws IOException {
        check("a.csv", text, language).endsWith(3).says(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Mã đơn vị;Mã chỉ tiêu;Đơn vị;Giá trị¶15469;satisfaction;%;95¶15421;esigned-docs;văn bản;95¶
                    Mã đơn vị;Chỉ tiêu;Đơn vị;Giá trị¶15469;satisfaction;%;95¶15421;esigned-docs;hồ sơ;95¶
                    Mã đơn vị;Tên đơn vị;Chỉ tiêu;Đơn vị;Giá trị¶15469;Quán Lào;satisfaction;%;95¶
                    Tên đơn vị;Chỉ tiêu;Đơn vị;Giá trị¶Quán Lào;satisfaction;%;95¶
                    Đơn vị;Chỉ tiêu;Đơn vị;Giá trị¶Quán Lào;satisfaction;%;95¶
                    Đơn vị;Tên chỉ tiêu;Đơn vị;Kết quả¶Quán Lào;satisfaction;%;95¶
                    """)
    void theUnitOfMeasureBehindAnIndicatorIsNoNameOfAUnit(String text) throws IOException {
        assertThat(said(check("a.csv", text, "vi").endsWith(0)))
                .contains("Bỏ qua các cột không chứa số liệu: Đơn vị.")
                .doesNotContain("name-differs", "name-of-no-unit");
    }

    @Test
    void theUnitOfMeasureIsNoNameInAnObjectEither() throws IOException {
        String object = "{\"Mã đơn vị\":\"15469\",\"Chỉ tiêu\":\"satisfaction\",\"Đơn vị\":\"%\",\"Giá trị\":95}";
        assertThat(said(check("a.json", "[" + object + "]", "vi").endsWith(0)))
                .contains("Bỏ qua các cột không chứa số liệu: Đơn vị.")
                .doesNotContain("name-differs", "name-of-no-unit");
        String alone = "{\"Chỉ tiêu\":\"satisfaction\",\"Đơn vị\":\"Quán Lào\",\"Giá trị\":95}";
        assertThat(said(check("a.json", "[" + alone + "]", "vi").endsWith(0)))
                .doesNotContain("Bỏ qua các cột", "unknown-unit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Mã đơn vị;Đơn vị;Chỉ tiêu;Giá trị¶15469;Xã Yên Phú;satisfaction;95¶
                    Chỉ tiêu;Mã đơn vị;Đơn vị;Giá trị¶satisfaction;15469;Xã Yên Phú;95¶
                    Chỉ tiêu;Đơn vị;Mã đơn vị;Giá trị¶satisfaction;Xã Yên Phú;15469;95¶
                    """)
    void theNameOfAUnitUnderTheSameHeadingIsHeldAgainstItsCode(String text) throws IOException {
        assertThat(said(check("a.csv", text, "en").endsWith(1))).contains("[name-of-another]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.csv | unit_code;indicator;value;Năm¶15469;satisfaction;95;2024¶ | they are of the year 2024, and the figures are asked for 2025
                    a.csv | Năm;Mã đơn vị;satisfaction¶2024;15469;95¶ | they are of the year 2024, and the figures are asked for 2025
                    a.csv | unit_code,indicator,value,year¶15469,satisfaction,95,2024¶15421,satisfaction,95,2025¶ | of several years (2024, 2025), and all are read as figures of 2025
                    a.json | [{"unit_code":"15469","satisfaction":95,"year":2024}] | they are of the year 2024
                    a.json | [{"unit_code":"15469","indicator":"satisfaction","value":95,"năm":"Năm 2024"}] | they are of the year 2024
                    """)
    void aColumnOfYearsIsHeldAgainstThePeriod(String name, String text, String words) throws IOException {
        assertThat(said(check(name, text, "en").endsWith(0)))
                .contains(words, "[other-year]")
                .doesNotContain("unknown-column");
        assertThat(said(check(name, text, "vi").endsWith(0))).contains("Các dòng ghi là của n");
        assertThat(said(check(name, text.replace("2024", "2025"), "en").endsWith(0)))
                .doesNotContain("other-year", "unknown-column");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"unit_code":"15469","indicator":"satisfaction","chỉ tiêu":"Văn bản ký số","value":95} | 1
                    {"unit_code":"15469","indicator":"satisfaction","tên chỉ tiêu":"esigned-docs","value":95} | 1
                    {"unit_code":"15469","indicator":"satisfaction","chỉ tiêu":"satisfaction","value":95} | 0
                    {"unit_code":"15469","indicator":"satisfaction","chỉ tiêu":"","value":95} | 0
                    """)
    void aNameOfAnotherIndicatorInAnObjectIsTold(String object, int times) throws IOException {
        String said = said(check("a.json", "[" + object + "]", "en").endsWith(0));
        assertThat(said.split("\\[indicator-named-otherwise]", -1)).hasSize(1 + times);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    en | satisfaction;117 trên tổng số 120 | Maybe 117/120?
                    en | satisfaction;117 trong tổng 120 hồ sơ | Maybe 117/120?
                    en | satisfaction;(117/120) | (117/120) is not written as counts are. Maybe 117/120?
                    vi | satisfaction;(117/120) | (117/120) không viết đúng cách ghi hai số đếm. Có thể là 117/120?
                    en | report-annual;30–11–2025 | not (30–11–2025). Maybe 2025-11-30?
                    en | report-annual;20422 | (20422) is how programs count the time since 1970. Maybe 2025-11-30?
                    en | report-annual;1764460800 | Maybe 2025-11-30?
                    en | report-annual;1764460800000 | Maybe 2025-11-30?
                    en | report-annual;1764435600 | Maybe 2025-11-30?
                    vi | report-annual;20422 | còn (20422) là cách phần mềm đếm thời gian từ năm 1970. Có thể là 30/11/2025?
                    en | report-annual;45991 | (45991) is the number that Excel keeps for a day. Maybe 2025-11-30
                    en | report-annual;1234 | such as 2025-12-04, not (1234).
                    """)
    void aFigureInAnotherNotationIsAdvised(String language, String row, String advice) throws IOException {
        assertThat(said(check("a.csv", "unit_code;indicator;value¶15469;" + row + "¶", language)
                        .endsWith(1)))
                .contains(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    en | a.ndjson | {"unit_code":"15469","satisfaction":95},¶{"unit_code":"15421","satisfaction":95}¶ | an object on each line, and a comma behind the one on line 1
                    vi | a.ndjson | {"unit_code":"15469","satisfaction":95}¶{"unit_code":"15421","satisfaction":95},¶{} | có dấu phẩy sau đối tượng ở dòng 2
                    en | a.json | {"15469":{"satisfaction":95},"15421":{"satisfaction":94}} | has the codes of units as keys, (15469) first
                    vi | a.json | {"15469":{"satisfaction":95}} | lấy mã đơn vị làm khóa, khóa đầu là (15469)
                    en | a.csv | ID;PWXL;N;E¶C;X1;Y1;K"unit_code"¶ | is a table in an old format of exchange (SYLK)
                    en | a.csv | TABLE¶0,1¶"EXCEL"¶-1,0¶BOT¶1,0¶"unit_code"¶ | is a table in an old format of exchange (DIF)
                    en | a.slk | ID;PCALCOOO32¶C;X1;Y1;K"unit_code"¶ | is a table in an old format of exchange (SYLK)
                    en | a.json | {"2025":[{"unit_code":"15469","satisfaction":95}]} | holds its rows inside (2025)
                    vi | a.slk | ID;PWXL;N;E¶C;X1;Y1;K"unit_code"¶ | là bảng theo định dạng trao đổi cũ (SYLK)
                    """)
    void aFileOfAnotherFormIsRefusedInWordsThatHelp(String language, String name, String text, String words)
            throws IOException {
        check(name, text, language).endsWith(3).says(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID;Phường, xã;satisfaction¶1;Quán Lào;95¶", "ID;PHƯỜNG, XÃ;satisfaction¶1;Quán Lào;95¶"})
    void aHeadingThatBeginsAsAnotherFormDoesIsNoOtherForm(String text) throws IOException {
        assertThat(check("a.csv", text, "en").out()).contains("1 figure names no evidence");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.csv | unit_code;indicator;value;points¶15469;satisfaction;97;¶za;satisfaction;;0.5¶
                    a.csv | unit_code;indicator;value;points¶15469;satisfaction;97;¶za;satisfaction;chưa báo cáo;0.5¶
                    a.csv | unit_name;indicator;value;points¶Quán Lào;satisfaction;97;¶Quys Loojc;satisfaction;;0.5¶
                    a.csv | unit_name;indicator;value;points¶Quán Lào;satisfaction;97;¶Quys Loojc;satisfaction;chưa báo cáo;0.5¶
                    a.json | [{"unit_code":"15469","indicator":"satisfaction","value":97},{"unit_code":"za","indicator":"satisfaction","points":0.5}]
                    """)
    void thePublishedPointsOfAnUnknownUnitAreNotLostInSilence(String name, String text) throws IOException {
        assertThat(said(check(name, text, "en").endsWith(1)))
                .contains("; 1 figure is left out.", "[unknown-unit]")
                .doesNotContain("[row-of-no-unit]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Đảng ủy xã Yên Lạc | Maybe 15442 (Xã Yên Lạc)?
                    Trạm y tế xã Yên Lạc | Maybe 15442 (Xã Yên Lạc)?
                    """)
    void anotherOfficeOfAUnitIsNotItsPeoplesCommitteeButAdvised(String name, String advice) throws IOException {
        assertThat(said(check("a.csv", "Tên đơn vị;satisfaction;esigned-docs¶" + name + ";95;90¶", "en")
                        .endsWith(1)))
                .contains(advice);
    }
}
