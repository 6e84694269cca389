package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Habits of offices in tables and cells: each is read, or refused in words that say what to change. */
class IntakeHabitsTest {
    @TempDir
    private Path folder;

    private Cli.Result check(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text.replace('¶', '\n'));
        return Cli.run("check", "--lang", "en", "--full", "--input", file.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    satisfaction | từ 80 đến 85 | is a range
                    satisfaction | 90÷95 | is a range
                    satisfaction | 80..85 | is a range
                    satisfaction | (97,5) | (97,5) is how accountants write a number below 0, and this figure is never below 0. Maybe 97,5?
                    satisfaction | ( 5 ) | (5) is how accountants write a number below 0, and this figure is never below 0. Maybe 5?
                    satisfaction | 97,5- | (97,5-) is how accountants write a number below 0, and this figure is never below 0. Maybe 97,5?
                    satisfaction | 97,5^1 | (97,5^1) says more than a number. Maybe 97,5 alone
                    satisfaction | 10^2 | (10^2) is no number. Maybe write it with the digits 0 to 9
                    satisfaction | 150% | not (150). Maybe a decimal mark is missing?
                    satisfaction | 999% | not (999). Maybe a decimal mark is missing?
                    satisfaction | 1000% | not (1000%). Maybe 10%, typed before the cell was formatted as a percentage?
                    satisfaction | 12-May | is a day, where a number is needed
                    satisfaction | 05-thg 12 | is a day, where a number is needed
                    satisfaction | Dec-97 | is a day, where a number is needed
                    satisfaction | 9750% | Maybe 97.5%, typed before the cell was formatted as a percentage?
                    satisfaction | 05/04/1900 | is how a spreadsheet shows a number in a cell that is formatted as a date
                    esigned-docs | 1900-04-06 | press Ctrl+1 in Excel, and choose Number?
                    satisfaction | chín mươi bảy phẩy năm | is a number in words. Maybe write it in digits?
                    satisfaction | tám mươi phần trăm | is a number in words. Maybe write it in digits?
                    satisfaction | một nửa | (một nửa) is no number. Maybe
                    satisfaction | 80 (tăng 3%) | (80 (tăng 3%)) says more than a number. Maybe 80 alone
                    satisfaction | 97,5% (+2,5) | (97,5% (+2,5)) says more than a number. Maybe 97,5% alone
                    satisfaction | Đạt | Maybe write the figure that was reached, or does the cell belong to another indicator?
                    communes-complete | 100% | is answered with yes or no (có, không, đạt, chưa đạt), not with (100%)
                    satisfaction | 97501 | Maybe a decimal mark is missing?
                    satisfaction | 97,5 ‰ | Maybe write it with the digits 0 to 9
                    satisfaction | =95+2 | is a formula written as text
                    satisfaction | #NAME? | Maybe mend the formula, or type the figure?
                    """)
    void aCellThatSaysMoreThanAFigureIsToldWithItsCause(String indicator, String cell, String advice)
            throws IOException {
        check("a.csv", "unit_code;indicator;value¶15469;" + indicator + ";" + cell + "¶")
                .endsWith(1)
                .says(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    12 tr | has a word for thousands or millions. Maybe 12000000, in all its digits?
                    1,2 triệu đồng | Maybe 1200000, in all its digits?
                    1.500 triệu | Maybe 1500000 / 1500000000, in all its digits?
                    1,250 nghìn | Maybe 1250 / 1250000, in all its digits?
                    2 tr. đồng | Maybe 2000000, in all its digits?
                    97 tỷ lệ | (97 tỷ lệ) says more than a number. Maybe 97 alone
                    ####### | its column was too narrow for the number when the file was saved
                    """)
    void aCellThatDoesNotShowItsNumberInDigitsIsToldWithItsCause(String cell, String advice) throws IOException {
        check("a.csv", "unit_code;indicator;value¶15469;satisfaction;" + cell + "¶")
                .endsWith(1)
                .says(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    không phát sinh | not_applicable
                    chưa rõ | Maybe leave numerator and denominator empty
                    1’234 | Maybe 1234?
                    90-95 | is a range
                    (5) | and this figure is never below 0. Maybe 5?
                    1,2 nghìn | A count is written in digits alone, not as (1,2 nghìn). Maybe 1200?
                    """)
    void aCountThatIsNoneIsToldWithItsCause(String cell, String advice) throws IOException {
        check("a.csv", "unit_code;indicator;numerator;denominator¶15469;esigned-docs;" + cell + ";1500¶")
                .endsWith(1)
                .says(advice);
    }

    /** The headings say more than a name, or a pivot table wrote them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Mã đơn vị (1);Mức độ hài lòng (%) (2);Văn bản ký số*¶15469;97,5;80¶
                    Mã đơn vị;Mức độ hài lòng¹;Văn bản ký số [2]¶15469;97,5;80¶
                    Mã đơn vị;Mức độ hài lòng, %;Văn bản ký số (tỷ lệ %)¶15469;97,5;80¶
                    Mã đơn vị;satisfaction - %;esigned-docs (**)¶15469;97,5;80¶
                    Trung bình;Nhãn Cột;¶Nhãn Hàng;Mức độ hài lòng;Văn bản ký số¶Thị trấn Quán Lào;97,5;80¶Tổng Cuối;97,5;80¶
                    Sum;Column Labels;¶Row Labels;satisfaction;esigned-docs;Grand Total¶15469;97,5;80;177,5¶Grand Total;97,5;80;177,5¶
                    Mã đơn vị;Mức độ hài lòng;Văn bản ký số;Tổng điểm;Xếp hạng;Xếp loại¶15469;97,5;80;9,5;1;Tốt¶
                    Mã đơn vị;Mức độ hài lòng;Văn bản ký số¶15469;97,5;80¶Cộng cụm 2;95;80¶TB khối xã;95;80¶
                    Mã đơn vị;Tên đơn vị;Mức độ hài lòng;Văn bản ký số¶15469;;97,5;80¶(Ký, ghi rõ họ tên);;;¶
                    STT;Mã đơn vị;Mức độ hài lòng;Văn bản ký số¶1;15469;97,5;80¶Cộng nhóm 1;;97,5;80¶
                    Dấu thời gian;Địa chỉ email;Mã đơn vị;Mức độ hài lòng;Văn bản ký số¶04/12/2025 08:30:12;a@b.vn;15469;97,5;80¶
                    Timestamp;Email Address;unit_name;satisfaction;esigned-docs¶2025/12/04 8:30:12 AM;a@b.vn;Quán Lào;97,5;80¶
                    STT;Tên cơ quan, đơn vị;Mức độ hài lòng;Văn bản ký số;Hạng;Người báo cáo¶1;Quán Lào;97,5;80;2;Nguyễn Văn A¶
                    Xã / phường / đặc khu;Mức độ hài lòng;Văn bản ký số¶Thị trấn Quán Lào;97,5;80¶
                    Tên xã/thị trấn;Mức độ hài lòng;Văn bản ký số;Số điện thoại¶Thị trấn Quán Lào;97,5;80;0912345678¶
                    unit_code;satisfaction;esigned-docs (numerator);esigned-docs (denominator)¶15469;97,5;80;100¶
                    """)
    void whatAHeadingOrARowSaysBesideIsReadOver(String text) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, text.replace('¶', '\n'));
        String out = Cli.run("rank", "--lang", "en", "--format", "json", "--input", file.toString())
                .endsWith(0)
                .out();
        assertThat(out)
                .contains("\"code\":\"15469\"", "\"value\":97.5", "\"value\":80")
                .doesNotContain("\"severity\":\"ERROR\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.csv | STT;Nội dung;Xã Yên Tâm;Xã Yên Phú¶1;Mức độ hài lòng;97;96¶ | Paste Special > Transpose
                    a.csv | BIỂU 1;;;¶TT;Tên chỉ tiêu;Xã Yên Tâm;Xã Yên Phú¶1;Mức độ hài lòng;97;96¶ | Paste Special > Transpose
                    a.csv | Dấu thời gian,1. Đơn vị báo cáo,2. Hài lòng¶4/12/2025,Quán Lào,97¶ | Maybe (1. Đơn vị báo cáo) should be headed tên đơn vị?
                    a.csv | Xã (mới);Xã (cũ);Mức độ hài lòng¶Xã Yên Định;Thị trấn Quán Lào;97¶ | Maybe (Xã (mới)) should be headed tên đơn vị?
                    a.csv | Đơn vị báo cáo: UBND xã Yên Phú¶STT;Nội dung;Kết quả¶1;Mức độ hài lòng;97¶ | Maybe the first line is not the header?
                    a.csv | Mã đơn vị;15469¶Mức độ hài lòng;97¶ | Paste Special > Transpose
                    a.csv | Mã đơn vị;Chỉ tiêu;Tỷ lệ đạt¶15469;satisfaction;97¶ | Maybe (Tỷ lệ đạt) should be headed giá trị?
                    a.csv | Đơn vị: Thị trấn Quán Lào¶Chỉ tiêu;Giá trị¶Mức độ hài lòng;97¶ | no column that says whose the figures are (unit_code); its headings read: Chỉ tiêu, Giá trị.
                    a.csv | Mã đơn vị;Chỉ tiêu;Năm 2024;Năm 2025¶15469;satisfaction;95;97¶ | Maybe head the column that holds the figures value, or those of the counts
                    a.csv | Mã đơn vị;satisfaction;;Mã đơn vị;esigned-docs¶15469;97;;15469;80¶ | as where two tables stand side by side
                    a.csv | M· ®¬n vÞ;Møc ®é hµi lßng¶15469;97¶ | in the letters of an old font
                    a.csv | Maõ ñôn vò;Möùc ñoä haøi loøng¶15469;97¶ | in the letters of an old font
                    a.json | [{"unit_code":"15469","satisfaction":NaN}] | Maybe null where there is no figure yet
                    a.json | [ // xã¶{"unit_code":"15469","satisfaction":97}] | has (/) on line
                    a.json | [{"unit_code":"15469","satisfaction":97,}] | has (}) on line
                    a.json | [{'unit_code':'15469'}] | has (') on line
                    a.json | [["unit_code","satisfaction"],["15469",97]] | holds a list in the place of an object
                    a.json | {"status":"ok","total":1,"data":[{"unit_code":"15469","satisfaction":97}]} | holds its rows inside (data)
                    a.json | {"type":"FeatureCollection","features":[{"properties":{"unit_code":"15469"}}]} | holds its rows inside (features)
                    a.csv | ,satisfaction,satisfaction¶,2024,2025¶unit_code,,¶15469,90,97¶ | has its headings in two rows, 2 and 3
                    a.csv | unit_code,,¶15469,97,80¶ | has no column of figures (value)
                    a.doc | {\\rtf1\\ansi Mã đơn vị} | is a Word document (RTF)
                    """)
    void aTableThatCannotBeReadIsRefusedWithWhatToChange(String name, String text, String advice) throws IOException {
        check(name, text).endsWith(3).says(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.csv | unit_code,satisfaction¶"15397,91"¶15469,97¶ | Maybe quotation marks stand around the whole row
                    a.csv | unit_code;unit_name;satisfaction¶15469;ThÞ trÊn Thèng NhÊt;97¶ | an old font (TCVN3 (ABC))
                    a.csv | unit_code;unit_name;satisfaction¶15469;Thò traán Thoáng Nhaát;97¶ | an old font (VNI)
                    a.csv | unit_name;satisfaction;esigned-docs¶Quaùn Laøo;97;80¶ | an old font (VNI)
                    a.csv | unit_name;satisfaction;esigned-docs¶Huyện Yên Định;97;80¶ | means 394 (Huyện Yên Định), a unit of another level
                    a.csv | unit_name;satisfaction;esigned-docs¶Thị trấn Yên Lâm (cũ);97;80¶ | Maybe 15403 (Thị trấn Yên Lâm)?
                    a.csv | Đơn vị;Chỉ tiêu;Kết quả¶Thị trấn Quán Lào;;¶;Mức độ hài lòng;97¶ | Maybe its cell is merged with one above
                    a.csv | Huyện;satisfaction;esigned-docs¶Quán Lào;97;80¶ | (Quán Lào) stands under a heading that names units of the level (district), and the level asked is (commune); 2 figures are left out.
                    a.csv | unit_code,satisfaction,esigned-docs¶15469;97,5;80¶ | another sign separates its cells than those of the headings?
                    a.csv | unit_name;satisfaction;esigned-docs¶Cụm 1;97;80¶ | or the row is about no unit and can be deleted?
                    a.csv | unit_code,satisfaction,Mức độ hài lòng¶15469,97,96¶ | the columns (satisfaction) and (Mức độ hài lòng) are of one indicator
                    a.json | [{"unit_code":"15469","figures":{"satisfaction":97}}] | The key (figures) holds an object or a list
                    a.json | [{"unit_code":"15469","esigned-docs":{"numerator":4,"denominator":5}}] | counts as "314/400"
                    """)
    void aRowThatIsNotReadIsToldWithWhatToChange(String name, String text, String advice) throws IOException {
        Cli.Result result = check(name, text).endsWith(1);
        assertThat((result.out() + result.err()).replaceAll("\\s+", " ")).contains(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.csv | Mã đơn vị;Chỉ tiêu;Năm 2025¶15469;satisfaction;97¶ | thành (giá trị), của hai cột số đếm thành (tử số) và (mẫu số)?
                    a.json | [{"unit_code":"15469","satisfaction":97,}] | chỗ không được có dấu này
                    """)
    void aRefusalNamesHeadingsInBracketsInVietnamese(String name, String text, String advice) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text.replace('¶', '\n'));
        Cli.run("check", "--lang", "vi", "--input", file.toString()).endsWith(3).says(advice);
    }

    @Test
    void aLevelHasItsVietnameseName() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "Huyện;satisfaction;esigned-docs\nQuán Lào;97;80\n");
        Cli.run("check", "--lang", "vi", "--input", file.toString())
                .endsWith(1)
                .says("thuộc cấp huyện, còn cấp được hỏi là cấp xã");
    }

    /** What a file is that holds no text, by its first bytes. */
    @ParameterizedTest
    @CsvSource({
        "1F8B0800, is packed (gzip)",
        "425A6839, is packed (bzip2)",
        "FD377A58, is packed (xz)",
        "377ABCAF, is packed (7-Zip)",
        "52617221, is packed (RAR)",
        "89504E47, is a picture",
        "FFD8FFE0, is a picture",
        "47494638, is a picture"
    })
    void aFileThatIsNoTextIsCalledByItsName(String bytes, String said) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), HexFormat.of().parseHex(bytes + "0D0A1A0A00000000"));
        Cli.run("check", "--lang", "en", "--input", file.toString()).endsWith(3).says(said);
    }

    /** A name under the heading of another level is never that of a commune; a type in the name says which it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tỉnh;Mức độ hài lòng | Thanh Hóa | commune | 1 |
                    Tỉnh/thành phố;Mức độ hài lòng | Thanh Hóa | commune | 1 |
                    Tên tỉnh;Mức độ hài lòng | Xã Thanh Hóa | commune | 0 | 18958
                    Tên xã;Mức độ hài lòng | Thanh Hóa | commune | 0 | 18958
                    Tên huyện;Mức độ hài lòng | Yên Định | district | 0 | 394
                    """)
    void aNameIsThatOfAUnitOfTheLevelThatItsHeadingSays(
            String headings, String name, String level, int status, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), headings + "\n" + name + ";97\n");
        String[] asked = {"--units", "vietnam-2022", "--level", level, "--input", file.toString()};
        String out = Cli.run(Stream.concat(Stream.of("rank", "--lang", "en", "--format", "csv"), Stream.of(asked))
                        .toArray(String[]::new))
                .endsWith(status)
                .out();
        assertThat(out.lines().filter(line -> line.startsWith("1,")))
                .allMatch(line -> line.startsWith("1," + code + ","))
                .hasSize(code == null ? 0 : 1);
    }

    /** Where a row's code is one indicator's and its name another's, the code counts, and the row is doubted. */
    @Test
    void aNameThatIsAnotherIndicatorsIsTold() throws IOException {
        Cli.Result result = check(
                "a.csv",
                "unit_code;Mã chỉ tiêu;Tên chỉ tiêu;Giá trị¶15469;satisfaction;Văn bản ký số;97¶"
                        + "15397;satisfaction;1. Mức độ hài lòng của người dân;96¶15397;esigned-docs;Văn bản ký số (%);80¶");
        assertThat(result.endsWith(0).out().replaceAll("\\s+", " "))
                .contains(
                        "The row names (Văn bản ký số), which is the indicator esigned-docs, beside the code (satisfaction)")
                .containsOnlyOnce("[indicator-named-otherwise]");
    }

    /** A day that is years behind the period counts, and is doubted. */
    @Test
    void aDayThatIsYearsBehindThePeriodIsDoubted() throws IOException {
        Cli.Result result = check("a.csv", "unit_code;report-annual¶15469;30/11/2052¶15397;15/01/2026¶");
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("The day (2052-11-30) is years after the year 2025 of the figures, and counts as too late.")
                .doesNotContain("2026-01-15");
    }

    /** An eth looks as a Đ does. */
    @Test
    void anEthIsADWithAStrokeInHeadingsAndAnswersToo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"), "Mã Ðơn vị;communes-complete;Mức ðộ hài lòng\n15469;Ðạt;97,5\n");
        assertThat(Cli.run("rank", "--lang", "en", "--format", "json", "--input", file.toString())
                        .endsWith(0)
                        .out())
                .contains("\"value\":true", "\"value\":97.5");
    }

    /** Two periods side by side are no two columns to be headed alike. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Mã đơn vị;Mức độ hài lòng 2024;Mức độ hài lòng 2025¶15469;90;98¶ | (Mức độ hài lòng 2024) is not in yen-dinh-2022, and 2 columns speak of Mức độ hài lòng
                    Mã đơn vị;Mức độ hài lòng;Mức độ hài lòng2¶15469;90;98¶ | (Mức độ hài lòng2) is not in yen-dinh-2022, and 2 columns speak of Mức độ hài lòng
                    Mã đơn vị;Mức độ hài lòng 2025¶15469;98¶ | (Mức độ hài lòng 2025) is not in yen-dinh-2022. Maybe Mức độ hài lòng?
                    """)
    void columnsOfSeveralPeriodsAreToldTogether(String text, String advice) throws IOException {
        Cli.Result result = check("a.csv", text).endsWith(1);
        assertThat((result.out() + result.err()).replaceAll("\\s+", " ")).contains(advice);
    }

    @ParameterizedTest
    @CsvSource({"ĐK Lý Sơn, 21548", "đk. Côn Đảo, 26732", "Đ.khu Cô Tô, 07192", "Đặc khu Vân Đồn, 06994"})
    void aSpecialZoneMayBeShortened(String name, String code) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "Tên xã/phường/đặc khu;Mức độ hài lòng\n" + name + ";97,5\n");
        String out = Cli.run("rank", "--units", "vietnam-2025", "--format", "csv", "--input", file.toString())
                .endsWith(0)
                .out();
        assertThat(out.lines()).anyMatch(line -> line.startsWith("1," + code + ","));
    }

    /** Words in a column of codes, or beside a category, may be a unit that is misspelt. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    unit_code;x;y¶15469;50;Tốt¶Quán Lao moi;;Rat tot¶ | Quán Lao moi
                    unit_code;x;y¶15469;50;Tốt¶Quán Lao cu;60;¶ | Quán Lao cu
                    unit_code;x;Mức độ¶15469;50;Tốt¶Cẩm Sơnnn huyenn;;Khá¶ | Cẩm Sơnnn huyenn
                    unit_name;x;y¶Thị trấn Quán Lào;50;Tốt¶Cẩm Sơnnn huyenn;;Khá¶ | Cẩm Sơnnn huyenn
                    unit_name;x;Mức độ¶Thị trấn Quán Lào;50;Tốt¶Cẩm Sơnnn huyenn;;Khá¶ | Cẩm Sơnnn huyenn
                    """)
    void aRowThatMayBeOfAUnitIsNeverPassedOver(String text, String unit) throws IOException {
        Path set = folder.resolve("set.json");
        Files.writeString(set, """
                {"format": 1, "id": "s", "version": "1", "title": "T", "family": "index", "levels": ["commune"],
                 "indicators": [{"code": "x", "type": "share"}, {"code": "y", "name": "Mức độ", "type": "category"}],
                 "criteria": [
                   {"id": "x", "indicator": "x", "pillar": "p", "points": 10, "askedOf": ["commune"],
                    "source": {"document": "QĐ 1"}, "scoring": {"function": "ratio"}},
                   {"id": "y", "indicator": "y", "pillar": "p", "points": 10, "askedOf": ["commune"],
                    "source": {"document": "QĐ 1"},
                    "scoring": {"function": "categories", "categories": {"Tốt": 10, "Khá": 5}}}]}
                """);
        Path file = folder.resolve("a.csv");
        Files.writeString(file, text.replace('¶', '\n'));
        Cli.run("check", "--lang", "en", "--full", "--criteria", set.toString(), "--input", file.toString())
                .endsWith(1)
                .says("The register holds no unit (" + unit + ")");
    }
}
