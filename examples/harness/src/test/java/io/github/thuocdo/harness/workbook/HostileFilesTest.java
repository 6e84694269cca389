package io.github.thuocdo.harness.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.OtherJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of file that is none of figures is refused by its name, and every hostile one read or refused within 256 MB. */
class HostileFilesTest {
    @TempDir
    private Path folder;

    private static Map<String, String> expected() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : new String[] {"sound.xlsx", "macros.xlsm", "links.xlsx", "declared.xlsx", "figures.csv"}) {
            all.put(name, "ends with 0: ");
        }
        all.put("texts.xlsx", "ends with 1: ERROR ");
        all.put("xxe.xlsx", "has a document type");
        all.put("bomb.xlsx", "unpacks to more than");
        all.put("shared-bomb.xlsx", "unpacks to more than");
        all.put("long.xlsx", "has more than 1048576 rows");
        for (String name : new String[] {"word.docx", "word.xlsx", "word.csv"}) {
            all.put(name, "is a Word document");
        }
        all.put("calc.ods", "is an OpenDocument spreadsheet");
        all.put("other.xlsx", "is a zip archive that holds no workbook, but readme.txt");
        all.put("figures.zip", "is a zip archive that holds no workbook, but figures.csv");
        all.put("workbook.csv", "is a workbook of Excel, whatever its name says. Maybe its name should end in .xlsx?");
        all.put("workbook.json", "is a workbook of Excel, whatever its name says. Maybe its name should end in .xlsx?");
        all.put("half.xlsx", "is damaged");
        all.put("old.xls", "is a workbook of Excel 97-2003 (.xls)");
        all.put("old.csv", "is a workbook of Excel 97-2003 (.xls)");
        all.put("locked.xlsx", "is locked by a password");
        all.put("text.xlsx", "is text, not a workbook");
        all.put("sheet.xml", "is XML, not a table");
        all.put("table.xls", "is a web page");
        addOtherFiles(all);
        return all;
    }

    private static void addOtherFiles(Map<String, String> all) {
        for (String name : new String[] {"print.pdf", "print.csv", "print.xlsx"}) {
            all.put(name, "is a PDF, from which no figures are read");
        }
        all.put("empty.csv", "is empty");
        all.put("empty.xlsx", "is empty");
        all.put(
                "register.csv",
                "is a register of units, not a file of figures. Maybe use it as the register of units (--units)?");
        all.put("page.html", "is a web page, not a table");
        all.put("rank.json", "is a result of this tool");
        all.put("rank.csv", "is a result of this tool");
        all.put("rank.xlsx", "is a result of this tool");
        all.put("explain.json", "is a result of this tool");
        all.put("set.json", "is a criteria set, not a file of figures. Maybe use it as the criteria set (--criteria)?");
        all.put("criteria.json", "is a result of this tool");
    }

    @Test
    void eachIsReadOrRefusedInWordsThatHelpWithin256Megabytes() throws IOException, InterruptedException {
        new HostileFiles(folder).write();
        assertThat(Files.size(folder.resolve("bomb.xlsx"))).isLessThan(1_000_000);

        String said = OtherJvm.said("256m", HostileFiles.class, folder.toString());

        SoftAssertions all = new SoftAssertions();
        expected().forEach((name, words) -> {
            String line = said.lines()
                    .filter(each -> each.startsWith(name + " "))
                    .findFirst()
                    .orElse("");
            all.assertThat(line).as(name).contains(words);
            all.assertThat(line).as(name).contains(words.startsWith("ends") ? "ends with" : "ends with 3");
        });
        all.assertThat(said.lines()).hasSize(expected().size());
        all.assertAll();
    }
}
