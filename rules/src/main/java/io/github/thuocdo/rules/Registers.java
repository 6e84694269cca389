package io.github.thuocdo.rules;

import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The unit registers that come with the library; {@code SOURCES.md} beside them says where each comes from.
 *
 * <p>{@code yen-dinh}: the district and its 26 communes; {@code thanh-hoa}: 27 districts, 559 communes;
 * {@code vietnam-2022}: 63 provinces, 705 districts, 10,599 communes in April 2022; {@code vietnam-2025}: 34 provinces and
 * 3,321 communes since 1 July 2025.
 */
public final class Registers {
    static final String MODULE = "io.github.thuocdo/scoring-rules";

    private static final List<String> IDS = List.of("yen-dinh", "thanh-hoa", "vietnam-2022", "vietnam-2025");
    private static final ConcurrentMap<String, UnitRegister> READ = new ConcurrentHashMap<>();

    private Registers() {}

    /** The ids. */
    public static List<String> ids() {
        return IDS;
    }

    /**
     * The register with this id, read once.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static UnitRegister named(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("The registers are " + String.join(", ", IDS) + ", not (" + id + ")");
        }
        return READ.computeIfAbsent(id, Registers::read);
    }

    private static UnitRegister read(String id) {
        String name = "units/" + id + ".csv";
        try (InputStream in = Registers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The register (" + name + ") is missing from the jar");
            }
            return UnitRegister.read(in, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
