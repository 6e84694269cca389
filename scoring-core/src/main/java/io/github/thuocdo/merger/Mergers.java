package io.github.thuocdo.merger;

import io.github.thuocdo.internal.cell.CellName;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.UnreadableException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A register of changes: which old units became which new ones, n to n. Immutable, and safe to share between threads.
 *
 * <p>As a file it is CSV with the columns {@code old_code}, {@code old_name}, {@code new_code}, {@code new_name} and {@code
 * share}, which is {@code full} where the whole old unit went there and {@code partial} where only a part did; other columns are
 * passed over.
 */
public final class Mergers {
    private static final String FULL = "full";
    private static final String PARTIAL = "partial";

    private final String name;
    private final List<Merger> all;
    private final Map<String, List<Merger>> byOld = new LinkedHashMap<>();
    private final Map<String, List<Merger>> byNew = new LinkedHashMap<>();

    private Mergers(String name, List<Merger> all) {
        this.name = name;
        this.all = List.copyOf(all);
        for (Merger merger : all) {
            byOld.computeIfAbsent(merger.oldCode(), first -> new ArrayList<>(1)).add(merger);
            byNew.computeIfAbsent(merger.newCode(), first -> new ArrayList<>(4)).add(merger);
        }
    }

    /**
     * A register made in code.
     *
     * @param name the name in answers
     */
    public static Mergers of(String name, List<Merger> all) {
        Objects.requireNonNull(all, "all");
        return new Mergers(Objects.requireNonNull(name, "name"), all);
    }

    /**
     * Reads a register of changes.
     *
     * @throws UnreadableException if the file cannot be read, naming the line and what was expected
     */
    public static Mergers read(Path file) {
        return read(file, ReadingLimits.STANDARD);
    }

    /**
     * Reads a register of changes within other limits than the usual ones: its {@code rows}, and how long each may be.
     *
     * @throws UnreadableException if the file cannot be read, naming the line or the limit
     */
    public static Mergers read(Path file, ReadingLimits limits) {
        NotNull.require("file", file, "limits", limits);
        return NamedCells.open(file, in -> read(in, file.toString(), limits));
    }

    /**
     * Reads a register of changes from a stream, which the caller closes.
     *
     * @param name the name of the stream in messages and answers
     * @throws UnreadableException if it cannot be read
     */
    public static Mergers read(InputStream in, String name) {
        return read(in, Objects.requireNonNull(name, "name"), ReadingLimits.STANDARD);
    }

    private static Mergers read(InputStream in, String name, ReadingLimits limits) {
        NamedCells rows = new NamedCells(name, limits, "old_code", "old_name", "new_code", "new_name", "share");
        List<Merger> all = new ArrayList<>();
        rows.each(in, line -> {
            String share = line.cell(4);
            if (!share.equals(FULL) && !share.equals(PARTIAL)) {
                throw rows.refused("merger-share-wrong", Integer.toString(line.number()), share);
            }
            all.add(new Merger(line.cell(0), line.cell(1), line.cell(2), line.cell(3), share.equals(PARTIAL)));
        });
        return new Mergers(name, all);
    }

    /**
     * Whether a unit before and one after with the same code are one: named alike, and neither ended before the other began. Codes
     * were given anew, and the same one may mean another unit since.
     */
    public static boolean areOne(AdministrativeUnit before, AdministrativeUnit after) {
        NotNull.require("after", after, "before", before);
        return before.equals(after)
                || (CellName.agreeButForTypes(before.name(), after.name())
                        && !endedFirst(before, after)
                        && !endedFirst(after, before));
    }

    private static boolean endedFirst(AdministrativeUnit one, AdministrativeUnit other) {
        return one.validTo()
                .flatMap(end -> other.validFrom().filter(end::isBefore))
                .isPresent();
    }

    /** The name of it in answers: the id of a built-in register, or the file. */
    public String name() {
        return name;
    }

    /** Every change, in the order of the register. */
    public List<Merger> all() {
        return all;
    }

    /** The changes of an old unit: one change, or several where it was divided; empty where the register does not know it. */
    public List<Merger> of(AdministrativeUnit old) {
        Objects.requireNonNull(old, "old");
        return byOld.getOrDefault(old.code(), List.of()).stream()
                .filter(merger -> CellName.agreeButForTypes(merger.oldName(), old.name()))
                .toList();
    }

    /** The changes that made a unit: one change for each old unit; empty where the register does not know it. */
    public List<Merger> into(AdministrativeUnit now) {
        Objects.requireNonNull(now, "now");
        return byNew.getOrDefault(now.code(), List.of()).stream()
                .filter(merger -> CellName.agreeButForTypes(merger.newName(), now.name()))
                .toList();
    }

    /** The changes of whatever unit had this code before. */
    List<Merger> ofCode(String oldCode) {
        return byOld.getOrDefault(oldCode, List.of());
    }

    /** The number of changes: {@code vietnam-2025: 10567 changes}. */
    @Override
    public String toString() {
        return name + ": " + all.size() + " changes";
    }
}
