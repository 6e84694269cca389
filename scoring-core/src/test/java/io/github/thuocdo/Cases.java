package io.github.thuocdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Cases as data: files beside the tests, named by the sentence that they hold. */
public final class Cases {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private Cases() {}

    /** Every file of a folder of the test resources, in the order of its name. */
    public static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(
                Path.of(Cases.class.getResource("/io/github/thuocdo/" + folder).toURI()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a case cannot show: a backslash, u and four digits for a character, as in Java. */
    public static String unescaped(String text) {
        Matcher escapes = ESCAPE.matcher(text);
        return escapes.replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    }

    /** A test that is named by its sentence, and fails with it before what went wrong. */
    public static DynamicTest test(String sentence, Executable holds) {
        return DynamicTest.dynamicTest(sentence, () -> {
            try {
                holds.execute();
            } catch (AssertionError e) {
                throw new AssertionError(sentence + "\n" + e.getMessage(), e);
            }
        });
    }

    /** The sentence that a file is named by. */
    public static String sentence(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.')).replace('-', ' ');
    }
}
