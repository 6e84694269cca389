package io.github.thuocdo.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs on the module path that require the library, or its rules, and nothing else; and the same on the class path. */
class ModulePathTest {
    @TempDir
    Path folder;

    @Test
    void whoRequiresTheRulesRanksByThePlan() throws Exception {
        List<Path> library = Programs.all(Programs.CORE, Programs.RULES, Programs.engine());
        Path program = Programs.compiledModule("plan", folder.resolve("module"), library);
        List<String> said = Programs.run(
                folder,
                "-p",
                Programs.path(Programs.all(program, library)),
                "-m",
                "org.example.plan/org.example.plan.RankByPlan",
                Programs.figures());

        assertThat(said.get(0)).isEqualTo(" 1  Thị trấn Quán Lào      0.9979");
        assertThat(said.get(25)).startsWith("26 ");
        assertThat(said).anyMatch(line -> line.contains("(15469)"));

        Path plain = Programs.compiled("plan", folder.resolve("plain"), library);
        assertThat(Programs.run(
                        folder,
                        "-cp",
                        Programs.path(Programs.all(plain, library)),
                        "org.example.plan.RankByPlan",
                        Programs.figures()))
                .as("on the class path")
                .isEqualTo(said);
    }

    @Test
    void whoRequiresTheLibraryAloneRanksBySetsOfTheirOwn() throws Exception {
        List<Path> library = Programs.all(Programs.CORE, Programs.engine());
        Path program = Programs.compiledModule("own-set", folder.resolve("module"), library);
        List<String> said = Programs.run(
                folder,
                "-p",
                Programs.path(Programs.all(program, library)),
                "-m",
                "org.example.ownset/org.example.ownset.RankByOwnSet",
                Programs.file("own-set"));

        assertThat(said)
                .startsWith(
                        " 1  Xã Hai                 100.00",
                        " 2  Xã Một                 96.00",
                        " 3  Xã Ba                  57.89")
                .contains("1. MET · Share of online dossiers [c-online]");
    }

    @Test
    void theCommandLineIsAModuleToo() throws Exception {
        List<String> said = Programs.run(
                folder,
                "-p",
                Programs.path(Programs.all(
                        Programs.HARNESS, Programs.ofCommandLine(), Programs.CORE, Programs.RULES, Programs.engine())),
                "-m",
                "io.github.thuocdo.harness/io.github.thuocdo.harness.Main",
                "rank",
                "--input",
                Programs.figures(),
                "--format",
                "csv",
                "--lang",
                "vi");

        assertThat(said).hasSize(27);
        assertThat(said.get(1)).startsWith("1,15469,Thị trấn Quán Lào,0.9979,");
    }
}
