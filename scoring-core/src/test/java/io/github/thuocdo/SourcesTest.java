package io.github.thuocdo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules for the sources of every module: the sizes of packages, files and methods, Javadoc, seeds, floating point. */
class SourcesTest {
    private static final int MOST_LINES_OF_A_FILE = 400;
    private static final int MOST_LINES_OF_A_METHOD = 40;
    private static final int MOST_FILES_OF_A_PACKAGE = 30;

    /** The methods that are longer, each with its reason. */
    private static final Map<String, String> LONG_METHODS = Map.of();

    /** The files that are longer, each with its reason. */
    private static final Map<String, String> LONG_FILES = Map.of();

    private static final Pattern RIDDLE = Pattern.compile("(?:/\\*\\*\\s*(?:\\*\\s*)?|@param (?:\\w+|<\\w+>) |@return )"
            + "((?:[Ww]hat|[Hh]ow|[Ww]hich|[Ww]here|[Ww]ho|[Ww]hose|[Ww]hen|[Ww]hy|That"
            + "|(?i:by|of|to|on|from|in|under|for|with) (?:what|which|whom|whose|how))\\b[^\\n]*)");

    private static final List<SourceFile> SOURCES =
            modules().stream().flatMap(module -> SourceFile.of(module).stream()).toList();

    private static List<Path> modules() {
        // No deeper, as the build of this module makes and deletes files while it is tested.
        try (Stream<Path> all = Files.walk(Path.of(".."), 2)) {
            return all.filter(p -> Files.isDirectory(p.resolve("src")) && Files.isRegularFile(p.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyModuleIsRead() {
        assertThat(modules()).extracting(m -> m.getFileName().toString()).contains("scoring-core", "rules", "examples");
    }

    @Test
    void noPackageIsAHallWithoutLabels() {
        Map<String, Long> sizes = new TreeMap<>(SOURCES.stream()
                .filter(s -> s.path().toString().replace('\\', '/').contains("/src/main/"))
                .collect(groupingBy(SourceFile::packageName, counting())));
        sizes.values().removeIf(n -> n <= MOST_FILES_OF_A_PACKAGE);
        Known.check(
                "package",
                "no package has more than " + MOST_FILES_OF_A_PACKAGE + " files, because beyond that it is a hall",
                sizes.keySet());
    }

    @Test
    void noFileIsTooLongToBeReadAtOnce() {
        List<String> found = SOURCES.stream()
                .filter(s -> s.lines() > MOST_LINES_OF_A_FILE)
                .map(SourceFile::name)
                .filter(name -> !LONG_FILES.containsKey(name))
                .toList();
        Known.check(
                "file",
                "no file has more than " + MOST_LINES_OF_A_FILE + " lines, because one that has is two things",
                found);
    }

    @Test
    void noMethodIsTooLongToBeSeenAtOnce() {
        List<String> found = new ArrayList<>();
        for (SourceFile source : SOURCES) {
            for (SourceFile.Method method : source.methods()) {
                if (method.lines() > MOST_LINES_OF_A_METHOD && !LONG_METHODS.containsKey(method.name())) {
                    found.add(method.name());
                }
            }
        }
        Known.check(
                "method",
                "no method has more than " + MOST_LINES_OF_A_METHOD + " lines, because one that has does two things",
                found);
    }

    @Test
    void whatIsPublicHasJavadoc() {
        List<String> found = SOURCES.stream()
                .filter(s -> s.path().toString().replace('\\', '/').contains("/src/main/"))
                .filter(s -> s.packageName().matches("io\\.github\\.thuocdo(\\.[a-z]+)?"))
                .filter(s -> !s.packageName().matches(".*\\.(benchmarks|examples|harness)"))
                .flatMap(s -> s.unsaid().stream())
                .toList();
        Known.check(
                "javadoc",
                "every public type and method of a public package has Javadoc, because it is what users read",
                found);
    }

    /** A comment that begins with "What…" or "How…" names the thing late: a noun phrase or a verb phrase names it at once. */
    @Test
    void noJavadocBeginsWithARiddle() throws java.io.IOException {
        List<String> found = new ArrayList<>();
        for (SourceFile source : SOURCES) {
            if (source.path().toString().replace('\\', '/').contains("/src/main/")) {
                Matcher riddle = RIDDLE.matcher(Files.readString(source.path()));
                while (riddle.find()) {
                    found.add(source.name() + ": " + riddle.group(1));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPropertyHasASeedOfItsOwn() {
        assertThat(SOURCES.stream().flatMap(s -> s.unseeded().stream()))
                .as("An ordinary build does the same each time; the profile random-seeds draws others")
                .isEmpty();
    }

    @Test
    void floatingPointStaysInTheColumns() {
        List<String> found = SOURCES.stream()
                .filter(s -> s.path().toString().replace('\\', '/').contains("scoring-core/src/main/"))
                .filter(s -> !s.packageName().equals("io.github.thuocdo.internal.scoring.columns"))
                .filter(s -> !s.floating().isEmpty())
                .map(s -> s.packageName() + "." + s.name().replace(".java", ""))
                .toList();
        Known.check(
                "floating",
                "only internal.scoring.columns uses double or float, because only there an error bound is proved",
                found);
    }
}
