package io.github.thuocdo.harness.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.OtherJvm;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many units that are read unit by unit take the memory of one unit, whatever their form. */
class StreamedFiguresTest {
    private static final int UNITS = 200_000;

    @TempDir
    Path folder;

    @Test
    void readingUnitByUnitKeepsNothingOfAFile() throws IOException, InterruptedException {
        Path csv = write("a.csv", "unit_code,indicator,value\n", "%1$d,a,80\n%1$d,b,90\n", "");
        String object = "{\"unit_code\": \"%1$d\", \"indicator\": \"%2$s\", \"value\": 80}";
        String objects = object.replace("%2$s", "a") + "\n" + object.replace("%2$s", "b") + "\n";
        Path ndjson = write("a.ndjson", "", objects, "");
        Path lines = write("a.jsonl", "", objects, "");
        Path json = write(
                "a.json",
                "[" + object.formatted(UNITS, "a"),
                "," + objects.strip().replace("\n", ",") + "\n",
                "]");
        String each = UNITS + " units, " + 2 * UNITS + " figures\n";
        assertThat(OtherJvm.said(
                        "24m",
                        StreamedFigures.class,
                        csv.toString(),
                        ndjson.toString(),
                        lines.toString(),
                        json.toString()))
                .as("three times as many bytes as may be kept")
                .isEqualTo(each.repeat(3) + (UNITS + 1) + " units, " + (2 * UNITS + 1) + " figures\n");
        assertThat(Files.size(ndjson)).isGreaterThan(20_000_000);
    }

    private Path write(String name, String before, String unit, String after) throws IOException {
        Path file = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(before);
            for (int i = 0; i < UNITS; i++) {
                out.write(unit.replace("%1$d", Integer.toString(i)));
            }
            out.write(after);
        }
        return file;
    }
}
