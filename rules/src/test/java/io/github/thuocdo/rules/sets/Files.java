package io.github.thuocdo.rules.sets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files beside these tests. */
final class Files {
    private Files() {}

    private interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    private static <T> T open(String file, Reading<T> reading) {
        try (InputStream in = Objects.requireNonNull(Files.class.getResourceAsStream("/" + file), file)) {
            return reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CriteriaSet set(String file) {
        return open(file, in -> CriteriaSet.read(in, file));
    }

    static UnitRegister units(String file) {
        return open(file, in -> UnitRegister.read(in, file));
    }

    static Submissions submissions(String file) {
        return open(file, in -> Submissions.readCsv(in, file));
    }

    static List<NamedCsvRecord> rows(String file) {
        String text = open(file, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
