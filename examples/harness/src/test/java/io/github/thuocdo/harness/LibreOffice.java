package io.github.thuocdo.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A spreadsheet program that computes and opens what the harness writes. */
public final class LibreOffice {
    /** Separator, quotation mark, UTF-8, all sheets, numbers as they are. */
    private static final String EVERY_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    private static final int MOST_MINUTES = 10;

    private LibreOffice() {}

    /** Skips the test where the program is not installed; on a machine that is to test everything, the test fails. */
    public static void require() {
        boolean has = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(has).as("soffice is installed by .ci/run").isTrue();
        }
        assumeTrue(has, "No soffice on the path: what LibreOffice computes is not tested.");
    }

    /** The sheets of workbooks, each by the workbook's name and its own, {@code form/Sheet 1}, as rows of computed cells. */
    public static Map<String, List<List<String>>> computed(List<Path> workbooks, Path folder) throws IOException {
        convert(EVERY_SHEET, workbooks, folder);
        Map<String, List<List<String>>> sheets = new TreeMap<>();
        for (Path workbook : workbooks) {
            String name = workbook.getFileName().toString().replace(".xlsx", "");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String sheet = file.getFileName().toString();
                    if (sheet.startsWith(name + "-") && sheet.endsWith(".csv")) {
                        sheets.put(
                                name + "/" + sheet.substring(name.length() + 1, sheet.length() - ".csv".length()),
                                rows(file));
                    }
                }
            }
        }
        return sheets;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            records.forEach(record -> rows.add(List.copyOf(record.getFields())));
        }
        return rows;
    }

    /** Converts files, into a folder, with more options where there are some. */
    public static void convert(String format, List<Path> files, Path folder, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        command.addAll(List.of(more));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("soffice.log")))
                .isZero();
    }
}
