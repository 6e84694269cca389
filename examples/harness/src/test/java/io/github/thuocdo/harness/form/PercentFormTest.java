package io.github.thuocdo.harness.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.harness.LibreOffice;
import io.github.thuocdo.harness.workbook.FigureFiles;
import io.github.thuocdo.harness.workbook.FigureLimits;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form whose cells somebody gave a percent sign computes what the engine reads in them. */
class PercentFormTest {
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "0.8",
            "0.7999999999",
            "0.975",
            "0.95",
            "0.57",
            "0.29",
            "0.07",
            "0.333333333333333",
            "0.9",
            "0.5");

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireLibreOffice() {
        LibreOffice.require();
    }

    /** The plain numbers of a form are shown in percent. */
    private static void showPercents(Path workbook, String format) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + workbook.toUri()), Map.of())) {
            Path styles = zip.getPath("xl/styles.xml");
            String text = Files.readString(styles);
            assertThat(text).contains("General;-General");
            Files.writeString(styles, text.replace("General;-General", format));
        }
    }

    private static FilledForm filled(Scorer scorer, int units, boolean isWide) {
        FilledForm form = new FilledForm(scorer, Level.COMMUNE);
        Random random = new Random(975);
        for (int k = 0; k < units; k++) {
            AdministrativeUnit unit = form.unit("xã");
            for (OwedFigure figure : form.figures()) {
                boolean isWritten = figure.type().isNumber() || figure.type() == FigureType.YES_NO;
                if (!isWritten || random.nextInt(100) < k * 10) {
                    continue;
                }
                String code = figure.indicator().code();
                if (figure.type().takesCounts() && !isWide && random.nextInt(4) == 0) {
                    form.say(unit, code, 1, 2);
                } else {
                    form.say(unit, code, new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size()))));
                }
            }
        }
        return form;
    }

    private static Ranking ranked(Scorer scorer, FilledForm form, Path workbook) {
        Submissions read = FigureFiles.read(workbook, FigureLimits.STANDARD, List.of(), in -> in);
        return scorer.withoutConsistency().rank(UnitRegister.of(form.units()).at(Level.COMMUNE), read);
    }

    private void holdsPercents(String name, Scorer scorer, String format, boolean isWide) throws IOException {
        FilledForm form = filled(scorer, 8, isWide);
        Path workbook = form.write(folder.resolve(name + ".xlsx"), isWide);
        showPercents(workbook, format);
        Ranking ranking = ranked(scorer, form, workbook);

        Map<String, List<List<String>>> sheets = LibreOffice.computed(List.of(workbook), folder);

        ComputedForm.holdsTotals(name, form, ranking, sheets);
        // Counts, and answers by yes and no, are no percentages: sheet and engine leave them out.
        assertThat(ranking.findings()).extracting(Finding::code).containsAnyOf("percent-misplaced", "yes-no-expected");
    }

    @Test
    void thePlansTotalsAreTheEngines() throws IOException {
        Scorer plan = Scorer.of(YenDinh.criteria()).forHorizon(Horizon.Y2025);
        holdsPercents("plan", plan, "0.00%", false);
        holdsPercents("table", plan, "0%", true);
    }

    @Test
    void numbersOfEveryTypeAreTheEngines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PercentFormTest.class.getResourceAsStream("/form/every-function.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Path set = Files.writeString(folder.resolve("set.json"), text);
            holdsPercents("set", Scorer.despiteErrors(CriteriaFile.read(set)), "0.0%", false);
        }
    }
}
