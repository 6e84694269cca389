package io.github.thuocdo.rules.sets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
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
        return open(file, in -> CriteriaFile.read(in, file));
    }

    /** The set of a file in which each text at an even place is replaced by the one behind it. */
    static CriteriaSet set(String file, String... replaced) {
        String json = text(file);
        for (int i = 0; i < replaced.length; i += 2) {
            if (!json.contains(replaced[i])) {
                throw new IllegalArgumentException(file + " does not say " + replaced[i]);
            }
            json = json.replace(replaced[i], replaced[i + 1]);
        }
        try {
            return CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UnitRegister units(String file) {
        return open(file, in -> UnitRegister.read(in, file));
    }

    static Submissions submissions(String file) {
        return open(file, in -> Submissions.readCsv(in, file));
    }

    private static String text(String file) {
        return open(file, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    static List<NamedCsvRecord> rows(String file) {
        return CsvReader.builder().ofNamedCsvRecord(text(file)).stream().toList();
    }
}
