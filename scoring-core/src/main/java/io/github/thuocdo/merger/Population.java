package io.github.thuocdo.merger;

import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.UnreadableException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of people of each old unit: a file of the user's, as no register of this library holds any. CSV with the columns
 * {@code unit_code} and {@code population}, whole numbers above 0.
 */
public final class Population {
    private static final Pattern PEOPLE = Pattern.compile("0*[1-9][0-9]{0,11}");

    private final Map<String, Rational> people;

    private Population(Map<String, Rational> people) {
        // Not Map.copyOf: codes of one hash, or of neighbouring ones, would be looked through one by one.
        this.people = Collections.unmodifiableMap(people);
    }

    /**
     * People by the code of the old unit.
     *
     * @throws IllegalArgumentException if a unit has none, or fewer
     */
    public static Population of(Map<String, Long> people) {
        Objects.requireNonNull(people, "people");
        Map<String, Rational> all = new LinkedHashMap<>();
        people.forEach((unit, number) -> {
            if (number <= 0) {
                throw new IllegalArgumentException(
                        "The unit (" + Excerpt.of(unit) + ") has people, more than " + number);
            }
            all.put(Objects.requireNonNull(unit, "unit"), Rational.of(number, 1));
        });
        return new Population(all);
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableException if the file cannot be read, naming the line and what was expected
     */
    public static Population read(Path file) {
        return read(file, ReadingLimits.STANDARD);
    }

    /**
     * Reads a file within other limits than the usual ones: its {@code rows}, and how long each may be.
     *
     * @throws UnreadableException if the file cannot be read, naming the line or the limit
     */
    public static Population read(Path file, ReadingLimits limits) {
        NotNull.require("file", file, "limits", limits);
        return NamedCells.open(file, in -> read(in, file.toString(), limits));
    }

    /**
     * Reads from a stream, which the caller closes.
     *
     * @param name the name of the stream in messages
     * @throws UnreadableException if it cannot be read
     */
    public static Population read(InputStream in, String name) {
        return read(in, Objects.requireNonNull(name, "name"), ReadingLimits.STANDARD);
    }

    private static Population read(InputStream in, String name, ReadingLimits limits) {
        NamedCells rows = new NamedCells(name, limits, "unit_code", "population");
        Map<String, Rational> people = new LinkedHashMap<>();
        rows.each(in, line -> {
            String at = Integer.toString(line.number());
            if (!PEOPLE.matcher(line.cell(1)).matches()) {
                throw rows.refused("population-wrong", at, line.cell(1));
            }
            if (people.put(line.cell(0), Rational.of(new BigInteger(line.cell(1)), BigInteger.ONE)) != null) {
                throw rows.refused("population-twice", at, line.cell(0));
            }
        });
        return new Population(people);
    }

    /** The number of people of the old unit with this code; empty where nothing says. */
    public Optional<Rational> of(String oldCode) {
        return Optional.ofNullable(people.get(Objects.requireNonNull(oldCode, "oldCode")));
    }

    /** The number of units: {@code people of 26 units}. */
    @Override
    public String toString() {
        return "people of " + people.size() + " units";
    }
}
