package io.github.thuocdo.harness.workbook;

import io.github.thuocdo.harness.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Files of every kind that is no file of figures, or one that would have a careless reader fetch, run or unpack without end. */
final class HostileFiles {
    private static final String MAIN = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>";
    private static final String HEAD = "<row><c t='inlineStr'><is><t>unit_code</t></is></c>"
            + "<c t='inlineStr'><is><t>esigned-docs</t></is></c></row>";
    private static final String ROW = "<row><c t='inlineStr'><is><t>15469</t></is></c><c><v>90</v></c></row>";
    private static final String FIGURES = "unit_code,esigned-docs\n15469,90\n";
    private static final int SHEETS_OF_BOMB = 40;

    private final Path folder;

    HostileFiles(Path folder) {
        this.folder = folder;
    }

    /** Says of every file in the folder that is the first argument what {@code check} ends with and says. */
    public static void main(String[] arguments) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(arguments[0]))) {
            for (Path file : files) {
                ByteArrayOutputStream err = new ByteArrayOutputStream();
                int status = Main.run(
                        new String[] {"check", "--lang", "en", "--input", file.toString()},
                        new ByteArrayInputStream(new byte[0]),
                        OutputStream.nullOutputStream(),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
                String said = err.toString(StandardCharsets.UTF_8).replace('\n', ' ');
                System.out.println(file.getFileName() + " ends with " + status + ": " + said);
            }
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static WorkbookFile sound() {
        return new WorkbookFile().sheet("a", HEAD + ROW);
    }

    /** Writes them all. */
    void write() throws IOException {
        books();
        bombs();
        zips();
        compounds();
        texts();
        results();
    }

    private void books() throws IOException {
        sound().write(file("sound.xlsx"));
        sound().part("xl/vbaProject.bin", "Sub Auto_Open()").write(file("macros.xlsm"));
        sound().relationOutside("externalLink", "http://127.0.0.1:1/other.xlsx").write(file("links.xlsx"));
        String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>";
        new WorkbookFile()
                .rawSheet("a", "", entity + MAIN + "<sheetData>" + HEAD + ROW + "</sheetData></worksheet>")
                .write(file("xxe.xlsx"));
        new WorkbookFile()
                .sheet("a", "", "<dimension ref='A1:XFD1048576'/>", HEAD + ROW)
                .write(file("declared.xlsx"));
        new WorkbookFile()
                .strings(WorkbookFile.repeated("<sst>", "<si><t>a</t></si>", 1_000_000, "</sst>"))
                .sheet("a", HEAD + "<row><c t='inlineStr'><is><t>15469</t></is></c><c t='s'><v>999999</v></c></row>")
                .write(file("texts.xlsx"));
    }

    private void bombs() throws IOException {
        // 256 MB of rows that 40 sheets share: 10 GB.
        WorkbookFile bomb = new WorkbookFile()
                .rawSheet(
                        "a",
                        "",
                        WorkbookFile.repeated(
                                MAIN + "<sheetData>" + HEAD,
                                "<row><c t='inlineStr'><is><t>" + "a".repeat(2_000) + "</t></is></c></row>",
                                (256 << 20) / 2_050,
                                "</sheetData></worksheet>"));
        for (int i = 1; i < SHEETS_OF_BOMB; i++) {
            bomb.sheetAgain("a" + i);
        }
        bomb.write(file("bomb.xlsx"));
        // More rows than a sheet has.
        new WorkbookFile()
                .rawSheet(
                        "a",
                        "",
                        WorkbookFile.repeated(
                                MAIN + "<sheetData>" + HEAD, "<row/>", 2_000_000, "</sheetData></worksheet>"))
                .write(file("long.xlsx"));
        // A text of 60,000 letters that 100,000 cells share: 6 GB.
        new WorkbookFile()
                .strings("<si><t>" + "a".repeat(60_000) + "</t></si>")
                .rawSheet(
                        "a",
                        "",
                        WorkbookFile.repeated(
                                MAIN + "<sheetData>" + HEAD,
                                "<row><c t='s'><v>0</v></c></row>",
                                100_000,
                                "</sheetData></worksheet>"))
                .write(file("shared-bomb.xlsx"));
    }

    private void zips() throws IOException {
        for (String name : new String[] {"word.docx", "word.xlsx", "word.csv"}) {
            WorkbookFile.zip(file(name), Map.of("word/document.xml", out -> out.write('a')));
        }
        WorkbookFile.zip(
                file("calc.ods"), Map.of("mimetype", out -> out.write('a'), "content.xml", out -> out.write('a')));
        WorkbookFile.zip(file("other.xlsx"), Map.of("readme.txt", out -> out.write('a')));
        WorkbookFile.zip(file("figures.zip"), Map.of("figures.csv", out -> out.write('a')));
        Files.copy(file("sound.xlsx"), file("workbook.csv"));
        Files.copy(file("sound.xlsx"), file("workbook.json"));
        Files.write(file("half.xlsx"), Arrays.copyOf(Files.readAllBytes(file("sound.xlsx")), 600));
    }

    private void compounds() throws IOException {
        byte[] old = new byte[8_192];
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(start, 0, old, 0, start.length);
        Files.write(file("old.xls"), old);
        Files.write(file("old.csv"), old);
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, old, 2_000, stream.length);
        Files.write(file("locked.xlsx"), old);
    }

    private void texts() throws IOException {
        Files.writeString(file("text.xlsx"), FIGURES);
        Files.writeString(
                file("sheet.xml"), "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook/>");
        Files.writeString(file("table.xls"), "<html><table><tr><td>15469</td></tr></table></html>");
        for (String name : new String[] {"print.pdf", "print.csv", "print.xlsx"}) {
            Files.writeString(file(name), "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n");
        }
        Files.writeString(file("empty.csv"), "");
        Files.writeString(file("empty.xlsx"), "");
        Files.writeString(file("register.csv"), "code,name,level,type,parent_code\n15469,A,commune,,394\n");
    }

    /** What the tool itself writes. */
    private void results() throws IOException {
        String figures = Files.writeString(file("figures.csv"), FIGURES).toString();
        for (String name : new String[] {"page.html", "rank.json", "rank.csv", "rank.xlsx"}) {
            run("rank", "--input", figures, "--out", file(name).toString());
        }
        run(
                "explain",
                "--unit",
                "15469",
                "--input",
                figures,
                "--out",
                file("explain.json").toString());
        run("criteria", "qd-766-xa", "--export", file("set.json").toString());
        run("criteria", "qd-766-xa", "--out", file("criteria.json").toString());
    }

    private static void run(String... arguments) {
        int status =
                Main.run(arguments, new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), System.err);
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + status);
        }
    }
}
