package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure of counts stands in several cells of a workbook. */
class WrongCountTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    satisfaction (tử số);satisfaction (mẫu số)              | x;120    | B2
                    satisfaction (tử số);satisfaction (mẫu số)              | 117;x    | C2
                    satisfaction (tử số);satisfaction (mẫu số)              | 117;     | C2
                    satisfaction (mẫu số);satisfaction (tử số)              | 120;x    | C2
                    satisfaction;satisfaction (tử số);satisfaction (mẫu số) | 9O;117;x | D2
                    satisfaction;satisfaction (tử số);satisfaction (mẫu số) | 9O;117;120 | B2
                    chỉ tiêu;tử số;mẫu số                                   | satisfaction;117;x | D2
                    chỉ tiêu;giá trị;tử số;mẫu số                           | satisfaction;97,5;x;120 | D2
                    chỉ tiêu;giá trị;tử số;mẫu số                           | satisfaction;9O;117;120 | C2
                    """)
    void aWrongCountIsNamedByItsOwnCell(String headings, String cells, String wrong) throws IOException {
        String rows = Stream.of("Mã đơn vị;" + headings, "15469;" + cells)
                .map(row -> Arrays.stream(row.split(";"))
                        .map("<c t='inlineStr'><is><t>%s</t></is></c>"::formatted)
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
        Path file = new WorkbookFile().sheet("Biểu", rows).write(folder.resolve("a.xlsx"));
        Cli.run("check", "--lang", "en", "--input", file.toString())
                .endsWith(1)
                .says("a.xlsx:Biểu!" + wrong + ": 15469 · satisfaction: ");
    }
}
