package io.github.thuocdo.internal.setfile;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import io.github.thuocdo.criteria.CriteriaSet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** The SHA-256 of sets as {@link SetWriter} writes them, each made once; a set that nobody else holds is forgotten. */
public final class ContentHash {
    private static final Map<CriteriaSet, String> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private ContentHash() {}

    /** The hash of {@code set}, in hexadecimal. */
    public static String of(CriteriaSet set) {
        String known = KNOWN.get(set);
        if (known == null) {
            known = hash(set);
            KNOWN.put(set, known);
        }
        return known;
    }

    private static String hash(CriteriaSet set) {
        HashingOutputStream content = new HashingOutputStream(Hashing.sha256(), OutputStream.nullOutputStream());
        try (Writer text = new OutputStreamWriter(content, StandardCharsets.UTF_8)) {
            SetWriter.write(set, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.hash().toString();
    }
}
