package io.github.thuocdo.harness.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.rules.CriteriaSets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets as workbooks, written and read back. */
class SetBookTest {
    private static final Locale VIETNAMESE = new Locale("vi");

    @TempDir
    private Path folder;

    private Path written(CriteriaSet set, Locale locale) throws IOException {
        Path file = folder.resolve("set.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SetBook.write(set, locale, out);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"qd-766-xa,vi", "qd-766-xa,en", "thanh-hoa-1829,vi", "thanh-hoa-3853-xa,en", "dti-922,vi"})
    void aSetReadBackHasTheSameHash(String id, String language) throws IOException {
        CriteriaSet set = CriteriaSets.named(id);

        assertThat(CriteriaFile.sha256(SetBook.read(written(set, new Locale(language)))))
                .isEqualTo(CriteriaFile.sha256(set));
    }

    @Test
    void bothSheetsPrintAcrossOnPagesAsWideAsTheyAre() throws IOException {
        Path file = written(CriteriaSets.named("qd-766-xa"), VIETNAMESE);
        for (String sheet : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
            assertThat(part(file, sheet))
                    .contains("<pageSetUpPr fitToPage=\"true\"")
                    .containsPattern("<pageSetup [^>]*orientation=\"landscape\"")
                    .containsPattern("<pageSetup [^>]*fitToWidth=\"1\" fitToHeight=\"0\"");
        }
        assertThat(part(file, "xl/workbook.xml")).contains("$A$3:$G$30");
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatACellDoesNotKeepIsKeptAllTheSame() throws IOException {
        StringWriter json = new StringWriter();
        CriteriaFile.write(CriteriaSets.named("qd-766-xa"), json);
        String odd = "=1+1 _x0041_ \u200b" + "rất dài ".repeat(2_000) + "hết";
        String changed = json.toString().replace("Openness and transparency", odd);
        CriteriaSet set =
                CriteriaFile.read(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)), "odd.json");

        assertThat(CriteriaFile.sha256(SetBook.read(written(set, VIETNAMESE)))).isEqualTo(CriteriaFile.sha256(set));
    }

    @Test
    void anEditedTableIsRefusedWithItsCells() throws IOException {
        Path edited = replaced(written(CriteriaSets.named("qd-766-xa"), VIETNAMESE), ">1.2<", ">1.9<");

        assertThatThrownBy(() -> SetBook.read(edited))
                .isInstanceOf(EditedTableException.class)
                .hasMessageContaining("in 1 cell: A6");
    }

    @Test
    void aWorkbookWithoutASetIsRefusedWithTheWayToADraft() throws IOException {
        Path other =
                replaced(written(CriteriaSets.named("qd-766-xa"), VIETNAMESE), ">thuocdo-criteria-set<", ">nothing<");

        assertThatThrownBy(() -> SetBook.read(other)).hasMessageContaining("--from");
    }

    /** The workbook with a text replaced in whatever part has it. */
    private Path replaced(Path workbook, String text, String other) throws IOException {
        Path copy = folder.resolve("edited.xlsx");
        boolean isFound = false;
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                String part = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                isFound |= part.contains(text);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(part.replace(text, other).getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        assertThat(isFound).as("the workbook says " + text).isTrue();
        return copy;
    }
}
