package io.github.thuocdo.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** What a program prints, and what it should. */
final class Printed {
    /** The module's data, wherever the tests are started. */
    static final Path DATA = Path.of(System.getProperty("basedir", "."), "data");

    private Printed() {}

    /** A program's {@code main}. */
    @FunctionalInterface
    interface Program {
        void main(String[] args) throws IOException;
    }

    /** Everything that the program writes to standard output, under a locale with digits and marks of its own. */
    static String by(Program program, Path... arguments) throws IOException {
        return by(Locale.forLanguageTag("ar-EG"), program, arguments);
    }

    /** Everything that the program writes to standard output on a system of this locale. */
    static String by(Locale system, Program program, Path... arguments) throws IOException {
        PrintStream before = System.out;
        Locale locale = Locale.getDefault();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] args = new String[arguments.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = arguments[i].toString();
        }
        try {
            Locale.setDefault(system);
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            program.main(args);
        } finally {
            System.setOut(before);
            Locale.setDefault(locale);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** The text of a file beside the tests. */
    static String expected(String file) throws IOException {
        try (InputStream in = Printed.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no (" + file + ") beside the tests");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
