package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Holds a set that a program states to what a file is held to: it is written as a file and read. A set that nobody else holds is
 * forgotten.
 */
public final class SetInCode {
    private static final Set<CriteriaSet> READABLE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private SetInCode() {}

    /**
     * Does nothing where {@code set} is made of rules or was read from a file, or where its file can be read.
     *
     * @throws CriteriaException with every fault, each with its line in the file that the set would be
     */
    public static void require(CriteriaSet set) {
        boolean isInCode = set.isData() && !(set.requirements() instanceof DatedContent);
        if (isInCode && !READABLE.contains(set)) {
            StringWriter written = new StringWriter();
            try {
                SetWriter.write(set, written);
                new SetReader(set.id())
                        .read(new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            READABLE.add(set);
        }
    }
}
