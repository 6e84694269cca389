package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.thuocdo.harness.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a plain write could write, {@code --out} and {@code --export} do. */
class OutputPlacesTest {
    private static final String SETS = "yen-dinh-2022";

    @TempDir
    Path folder;

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void aNameMayBeAsLongAsTheSystemAllows() throws IOException {
        String name = "ế".repeat(83) + "ab.csv";
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(255);
        for (int times = 0; times < 2; times++) {
            run("criteria", "--out", folder.resolve(name).toString()).endsWith(0);
            assertThat(names()).containsExactly(name);
        }
        assertThat(folder.resolve(name)).content().contains(SETS);
        String tooLong = "x" + name;
        run("criteria", "--out", folder.resolve(tooLong).toString(), "--lang", "en")
                .endsWith(70)
                .says("(" + folder.resolve(tooLong) + ") cannot be written: File name too long");
    }

    @Test
    void aLinkThatLeadsNowhereYetIsWrittenThrough() throws IOException {
        Files.createDirectory(folder.resolve("store"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("store", "real.txt"));
        run("criteria", "--out", link.toString()).endsWith(0);
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("store").resolve("real.txt")).content().contains(SETS);
        Path exported = Files.createSymbolicLink(folder.resolve("set.json"), Path.of("store", "set.json"));
        run("criteria", "dti-922", "--export", exported.toString()).endsWith(0);
        assertThat(exported).isSymbolicLink();
        assertThat(folder.resolve("store").resolve("set.json")).content().contains("dti-922");
    }

    @Test
    void aCircleOfLinksIsRefused() throws IOException {
        Path one = Files.createSymbolicLink(folder.resolve("one.txt"), Path.of("other.txt"));
        Path other = Files.createSymbolicLink(folder.resolve("other.txt"), Path.of("one.txt"));
        run("criteria", "--out", one.toString(), "--lang", "en").endsWith(2).says("is a circle of links");
        assertThat(one).isSymbolicLink();
        assertThat(other).isSymbolicLink();
    }

    @Test
    void aReadOnlyFileStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.txt"), "old");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "The system knows no permissions.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        run("criteria", "--out", file.toString(), "--lang", "en")
                .endsWith(70)
                .says("(" + file + ") cannot be written: the file is read-only");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("kept.txt");
    }

    @Test
    void aFileKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("shared.txt"), "old");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "The system knows no permissions.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        run("criteria", "--out", file.toString()).endsWith(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-rw-");
        assertThat(file).content().contains(SETS);
    }

    @Test
    void standardOutputIsKnownByEveryName() throws IOException {
        requireLinux();
        String expected = run("criteria").out();
        Path link = Files.createSymbolicLink(folder.resolve("link.out"), Path.of("/dev/stdout"));
        for (String name :
                new String[] {"/dev/stdout", "//dev/stdout", "/dev/./fd/1", "/proc/self/fd/1", link.toString()}) {
            assertThat(run("criteria", "--out", name).endsWith(0).out())
                    .as(name)
                    .isEqualTo(expected);
        }
        assertThat(link).isSymbolicLink();
    }

    @Test
    void standardErrorIsWrittenTo() {
        requireLinux();
        Cli.Result result = run("criteria", "--out", "/dev/stderr").endsWith(0).writesNothing();
        assertThat(result.err()).isEqualTo(run("criteria").out());
    }

    @Test
    void aDeviceIsWrittenToAndAFullOneIsSaid() {
        requireLinux();
        run("criteria", "--out", "/dev/null").endsWith(0).writesNothing();
        run("criteria", "--out", "/dev/full", "--lang", "en")
                .endsWith(70)
                .says("(/dev/full) cannot be written: No space left on device");
    }

    /** What needs a shell around the program: each line runs it and prints its status. */
    @Test
    void whatAShellHasOpenedIsAppendedTo() throws Exception {
        requireLinux();
        assertThat(shell("""
                echo before >log; cp log other; ln -s /dev/fd/3 link.out
                run criteria --out /dev/fd/3 3>>log; run criteria --out link.out 3>>log; rm link.out
                run criteria --out /dev/fd/3 3<other
                run --help >/dev/full; run rank --help >/dev/full; run --version >/dev/full; run --version >/dev/null
                """)).isEqualTo("0 0 2 70 70 70 0");
        String sets = run("criteria", "--lang", "en").out();
        assertThat(folder.resolve("log")).hasContent("before\n" + sets + sets);
        assertThat(folder.resolve("other")).hasContent("before");
    }

    @Test
    void aRankingIsAppendedToALogThatAShellHasOpened() throws Exception {
        requireLinux();
        String figures = Path.of("../data/yen-dinh-2025.csv").toAbsolutePath().toString();
        assertThat(shell("""
                echo before >log; cp log log2
                run rank --input FIGURES --format csv --out /dev/fd/3 3>>log
                alone rank --input FIGURES --format csv --out /dev/stderr 2>>log2
                """.replace("FIGURES", figures))).isEqualTo("0 0");
        Cli.Result ranked = run("rank", "--input", figures, "--format", "csv", "--lang", "en");
        assertThat(folder.resolve("log")).hasContent("before\n" + ranked.out());
        assertThat(folder.resolve("log2")).content().startsWith("before\n").contains(ranked.out());
    }

    /** A file that is mounted alone cannot be replaced, nor can one whose folder takes no other: both are written. */
    @Test
    void aFileThatCannotBeReplacedIsWritten() throws Exception {
        requireLinux();
        assumeTrue(
                new ProcessBuilder("unshare", "-m", "true").start().waitFor() == 0,
                "Only the system's administrator may mount.");
        assertThat(shell("""
                mkdir d; touch host.txt bound.txt host2.txt d/bound.txt
                mount --bind host.txt bound.txt && mount --bind d d && mount -o remount,ro,bind d && mount --bind host2.txt d/bound.txt
                run criteria --out bound.txt; run criteria --out d/bound.txt; run criteria --out d/new.txt
                """, "unshare", "-m")).isEqualTo("0 0 70");
        assertThat(folder.resolve("host.txt")).content().contains(SETS);
        assertThat(folder.resolve("host2.txt")).content().contains(SETS);
        assertThat(names()).containsExactlyInAnyOrder("d", "host.txt", "bound.txt", "host2.txt", "said");
    }

    private static void requireLinux() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "The system shows no open files under /proc.");
    }

    private String shell(String script, String... around) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String start = "alone() { '" + java + "' -XX:TieredStopAtLevel=1 -Duser.language=en -cp '"
                + System.getProperty("java.class.path") + "' " + Main.class.getName()
                + " \"$@\"; echo -n \"$? \" >&4; }\nrun() { alone \"$@\" 2>>said; }\nexec 4>&1\n";
        List<String> command = new ArrayList<>(List.of(around));
        command.addAll(List.of("bash", "-c", start + script));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String statuses = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return statuses.strip();
    }
}
