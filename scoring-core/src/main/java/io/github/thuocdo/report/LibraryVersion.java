package io.github.thuocdo.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the library, which every result names. */
public final class LibraryVersion {
    private static final String CURRENT = read();

    private LibraryVersion() {}

    /** The version, {@code 0.1.0}. */
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream in = LibraryVersion.class.getResourceAsStream("/io/github/thuocdo/version.properties")) {
            if (in == null) {
                throw new IllegalStateException("The file (version.properties) is missing from the jar");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
