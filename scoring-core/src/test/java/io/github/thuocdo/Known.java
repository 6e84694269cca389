package io.github.thuocdo;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;

/** The violations that stand in {@code known-violations.txt} until they are mended: the list only ever gets shorter. */
final class Known {
    private Known() {}

    /** Fails where {@code rule} is violated otherwise than the lines of {@code kind} say: one more, or one less. */
    static void check(String kind, ArchRule rule, JavaClasses classes) {
        check(
                kind,
                rule.getDescription(),
                rule.evaluate(classes).getFailureReport().getDetails());
    }

    /** Fails where {@code violations} are not the lines of {@code kind}. */
    static void check(String kind, String rule, Collection<String> violations) {
        Set<String> found = new TreeSet<>();
        violations.forEach(v -> found.add(kind + ": " + v.replace("io.github.thuocdo.", "~")));
        Set<String> known = lines(kind);
        Set<String> more = new TreeSet<>(found);
        more.removeAll(known);
        Set<String> gone = new TreeSet<>(known);
        gone.removeAll(found);
        Assertions.assertThat(more).as("Violations of the rule: %s", rule).isEmpty();
        Assertions.assertThat(gone)
                .as("Mended, and to be taken off known-violations.txt")
                .isEmpty();
    }

    private static Set<String> lines(String kind) {
        try (InputStream in = Objects.requireNonNull(Known.class.getResourceAsStream("known-violations.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> l.startsWith(kind + ": ")).collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
