package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a set of somebody's own is what the set says, and nothing that it does not have. */
class OwnSetTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void nothingIsAskedOfACriterionThatOnlyGivesPoints(String language) throws Exception {
        Path form = folder.resolve("form.csv");
        Cli.run("template", "--criteria", OwnSet.SET, "--units", OwnSet.UNITS, "--out", form.toString(), "--lang", language)
                .endsWith(0);
        String listed = Cli.run("criteria", OwnSet.SET, "--lang", language).endsWith(0).out();
        String page = OwnSet.run("rank", language, "--format", "html").out();
        assertThat(Files.readString(form) + listed + page)
                .doesNotContain("in proportion (0 to 1)")
                .doesNotContain("theo tỷ lệ (0 đến 1)");
    }
}
