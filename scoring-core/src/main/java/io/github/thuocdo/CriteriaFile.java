package io.github.thuocdo;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.internal.proof.ProvenSets;
import io.github.thuocdo.internal.proof.SetProof;
import io.github.thuocdo.internal.setfile.ContentHash;
import io.github.thuocdo.internal.setfile.SetInCode;
import io.github.thuocdo.internal.setfile.SetReader;
import io.github.thuocdo.internal.setfile.SetWriter;
import io.github.thuocdo.internal.text.NotNull;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The door to criteria sets in files: reads, writes and proves them.
 *
 * <pre>{@code
 * CriteriaSet set = CriteriaFile.read(Path.of("my-set.json"));
 * CriteriaFile.prove(set).forEach(finding -> System.out.println(finding.format(Locale.ENGLISH)));
 * }</pre>
 */
public final class CriteriaFile {
    private CriteriaFile() {}

    /**
     * Reads a set from a JSON file of the published format; nothing in it is executed.
     *
     * @throws io.github.thuocdo.criteria.CriteriaException with every fault, each with its line
     * @throws IOException if the file cannot be read
     */
    public static CriteriaSet read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(bytes(file))) {
            return read(in, file.toString());
        }
    }

    /** A channel, which other file systems have alone, knows no pipes. */
    private static InputStream bytes(Path file) throws IOException {
        return file.getFileSystem() == FileSystems.getDefault()
                ? new FileInputStream(file.toFile())
                : Files.newInputStream(file);
    }

    /**
     * Reads a set from a stream of the published format; nothing in it is executed.
     *
     * @param in the stream, which the caller closes
     * @param name the name of the stream in faults
     * @throws io.github.thuocdo.criteria.CriteriaException with every fault, each with its line
     * @throws IOException if the stream cannot be read
     */
    public static CriteriaSet read(InputStream in, String name) throws IOException {
        Objects.requireNonNull(name, "name");
        return new SetReader(name).read(in);
    }

    /**
     * Reads a set that the tests of its module prove, so that {@code Scorer} does not prove it at the start of every program.
     *
     * @param in the stream, which the caller closes
     * @param name the name of the stream in faults
     * @throws io.github.thuocdo.criteria.CriteriaException with every fault, each with its line
     * @throws IOException if the stream cannot be read
     */
    public static CriteriaSet readProved(InputStream in, String name) throws IOException {
        Objects.requireNonNull(name, "name");
        CriteriaSet set = read(in, name);
        ProvenSets.vouchFor(set);
        return set;
    }

    /**
     * Writes a set in the published format, in which {@link #read(InputStream, String)} reads it: the unchanged copy gives the
     * same outcomes, scores and ranks.
     *
     * @param out the writer, which the caller closes
     * @throws io.github.thuocdo.criteria.CriteriaException with every fault, if a program stated what no file may hold
     * @throws IOException if {@code out} cannot be written
     */
    public static void write(CriteriaSet set, Writer out) throws IOException {
        NotNull.require("set", set, "out", out);
        SetInCode.require(set);
        SetWriter.write(set, out);
    }

    /**
     * Writes a set to a file in the published format, in UTF-8.
     *
     * @throws io.github.thuocdo.criteria.CriteriaException with every fault, if a program stated what no file may hold
     * @throws IOException if the file cannot be written
     */
    public static void write(CriteriaSet set, Path file) throws IOException {
        NotNull.require("set", set, "file", file);
        SetInCode.require(set);
        try (Writer out = Files.newBufferedWriter(file)) {
            write(set, out);
        }
    }

    /**
     * Proves a set: finds faults that make results wrong or impossible, oddities and gaps; each with a counterexample.
     * Nothing where it has no fault.
     */
    public static List<Finding> prove(CriteriaSet set) {
        Objects.requireNonNull(set, "set");
        return SetProof.of(set, PrecedenceRules.LIBRARY);
    }

    /**
     * The SHA-256 of a set as {@link #write(CriteriaSet, Writer)} writes it, in hexadecimal: a set and its unchanged copy have
     * the same, however the copy's file is laid out.
     */
    public static String sha256(CriteriaSet set) {
        return ContentHash.of(set);
    }
}
