package io.github.thuocdo.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.harness.Main;
import io.github.thuocdo.rules.YenDinh;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles the programs of {@code examples/embed} against the library as it was built, and starts them. */
final class Programs {
    /** The library without the rules: a jar, or a folder of classes where the build went no further. */
    static final Path CORE = home(Scorer.class);

    static final Path RULES = home(YenDinh.class);

    /** The command line. */
    static final Path HARNESS = home(Main.class);

    private static final Path BASE = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
    private static final Path PROJECTS = BASE.resolve("embed");
    private static final int MINUTES = 15;

    private Programs() {}

    /** What the command line needs besides the library: arguments, workbooks, templates. */
    static List<Path> ofCommandLine() {
        return Stream.of(
                        "picocli.CommandLine",
                        "org.dhatim.fastexcel.Workbook",
                        "com.github.rzymek.opczip.OpcOutputStream",
                        "com.fasterxml.aalto.stax.InputFactoryImpl",
                        "org.codehaus.stax2.XMLInputFactory2",
                        "gg.jte.TemplateOutput",
                        "biweekly.Biweekly",
                        "com.github.mangstadt.vinnie.io.VObjectWriter")
                .map(Programs::home)
                .toList();
    }

    private static Path home(String type) {
        try {
            return home(Class.forName(type));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sample figures of the 26 communes. */
    static String figures() {
        return BASE.resolve("data/yen-dinh-2025.csv").toString();
    }

    /** A file or folder of the projects. */
    static String file(String name) {
        return PROJECTS.resolve(name).toString();
    }

    /** What the library needs of others, and a logger that says nothing, which every application chooses for itself. */
    static List<Path> engine() {
        try {
            List<Path> jars = new ArrayList<>(Splitter.on('|')
                    .omitEmptyStrings()
                    .splitToStream(Files.readString(BASE.resolve("target/embedder-jars.txt"))
                            .strip())
                    .map(Path::of)
                    .toList());
            jars.add(home(Class.forName("org.slf4j.nop.NOPServiceProvider")));
            return jars;
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> all(Object... pathsAndLists) {
        return Arrays.stream(pathsAndLists)
                .flatMap(each -> each instanceof Collection<?> many ? many.stream() : Stream.of(each))
                .map(Path.class::cast)
                .toList();
    }

    static String path(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Compiles a project on the class path, without its descriptor if it has one. */
    static Path compiled(String project, Path into, List<Path> classPath) throws IOException {
        return compiled(project, into, "-cp", classPath, false);
    }

    /** Compiles a project as the module that it is. */
    static Path compiledModule(String project, Path into, List<Path> modulePath) throws IOException {
        return compiled(project, into, "-p", modulePath, true);
    }

    private static Path compiled(String project, Path into, String kind, List<Path> path, boolean module)
            throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-Xlint:all", "-Werror", "-encoding", "UTF-8", "-d", into.toString()));
        if (!path.isEmpty()) {
            arguments.addAll(List.of(kind, path(path)));
        }
        try (Stream<Path> sources = Files.walk(PROJECTS.resolve(project))) {
            sources.map(Path::toString)
                    .filter(name -> name.endsWith(".java") && (module || !name.endsWith("module-info.java")))
                    .sorted()
                    .forEach(arguments::add);
        }
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int status = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertThat(said.toString()).as("javac %s", project).isEmpty();
        assertThat(status).isZero();
        return into;
    }

    /** The lines that {@code java} with these arguments prints; it must end well and complain of nothing. */
    static List<String> run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-Duser.language=en");
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(err, StandardCharsets.UTF_8)).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
