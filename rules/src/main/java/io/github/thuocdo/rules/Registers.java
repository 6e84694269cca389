package io.github.thuocdo.rules;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.merger.Mergers;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * The unit registers that come with the library; {@code SOURCES.md} beside them says where each comes from.
 *
 * <p>{@code yen-dinh}: the district and its 26 communes; {@code thanh-hoa}: 27 districts, 559 communes;
 * {@code vietnam-2022}: 63 provinces, 705 districts, 10,599 communes in April 2022; {@code vietnam-2025}: 34 provinces and
 * 3,321 communes since 1 July 2025.
 */
public final class Registers {
    /** The register of the numbers that were given anew in July 2025. */
    private static final String BEFORE = "vietnam-2022";

    static final String MODULE = "io.github.thuocdo/scoring-rules";

    private static final List<String> IDS = List.of("yen-dinh", "thanh-hoa", BEFORE, "vietnam-2025");
    private static final ConcurrentMap<String, UnitRegister> READ = new ConcurrentHashMap<>();

    private static final List<String> MERGERS = List.of("vietnam-2025", "yen-dinh");
    private static final ConcurrentMap<String, Mergers> MERGERS_READ = new ConcurrentHashMap<>();

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
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "The registers are " + String.join(", ", IDS) + ", not (" + Excerpt.of(id) + ")"));
    }

    /** The register with this id, read once; empty where there is none. */
    public static Optional<UnitRegister> find(String id) {
        NotNull.require("id", id);
        return IDS.contains(id)
                ? Optional.of(READ.computeIfAbsent(id, each -> read(each, in -> UnitRegister.read(in, each))))
                : Optional.empty();
    }

    /** The ids of the registers of changes. */
    public static List<String> mergerIds() {
        return MERGERS;
    }

    /**
     * The register of changes with this id, read once. {@code vietnam-2025}: the successors of the 10,035 communes of March 2025 on
     * 1 July 2025; {@code yen-dinh}: the successors of those of April 2022 in Yên Định by then.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Mergers mergers(String id) {
        NotNull.require("id", id);
        if (!MERGERS.contains(id)) {
            throw new IllegalArgumentException(
                    "The registers of changes are " + String.join(", ", MERGERS) + ", not (" + Excerpt.of(id) + ")");
        }
        return MERGERS_READ.computeIfAbsent(id, each -> read("mergers-" + each, in -> Mergers.read(in, each)));
    }

    /**
     * The findings, to be told before any other, on figures whose codes, or the names beside them, are those of another built-in
     * register than the one of {@code asked}: an error that names it; a remark where only names could tell, and there are none;
     * empty where the codes are those of {@code asked}.
     */
    public static List<Finding> findings(UnitSelection asked, Submissions submissions) {
        NotNull.require("asked", asked, "submissions", submissions);
        return OtherRegisters.findings(asked, submissions, new OtherRegisters.BuiltIn(IDS, BEFORE, Registers::named));
    }

    private static <T> T read(String file, Function<InputStream, T> reader) {
        String name = "units/" + file + ".csv";
        try (InputStream in = Registers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The register (" + name + ") is missing from the jar");
            }
            return reader.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
