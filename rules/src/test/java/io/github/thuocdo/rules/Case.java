package io.github.thuocdo.rules;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case as a lawyer reads it: a figure, and what becomes of a criterion.
 *
 * @param name the case in words
 * @param profile of whom it is asked, by when, and how contradictions are settled
 * @param indicator the code of the indicator that the figure is for
 * @param criterion the id of the criterion that judges it
 * @param figure the figure: {@code 79.99}, {@code 799/1000}, {@code có}, {@code 2025-12-04}, {@code n/a}, or nothing
 * @param status what becomes of it
 * @param points its points at four decimals; null where it has none
 */
record Case(
        String name,
        Profile profile,
        String indicator,
        String criterion,
        String figure,
        Status status,
        @Nullable String points) {

    private static final Map<String, Status> STATUS = Map.of(
            "đạt", Status.MET,
            "chưa đạt", Status.NOT_MET,
            "chưa rõ", Status.UNKNOWN,
            "không áp dụng", Status.NOT_APPLICABLE,
            "tính điểm", Status.SCORED);
    private static final List<String> FILES = List.of(
            "qd-1264-muc-tieu",
            "qd-1264-nhiem-vu",
            "qd-1264-to-chuc-thuc-hien",
            "qd-1264-phu-luc-01",
            "kh-cntt-2022",
            "cach-hieu",
            "so-lieu-sai",
            "qd-922-2022");

    /** Every case of one figure and one criterion. */
    static Stream<Case> all() {
        return FILES.stream()
                .flatMap(file -> Sources.table("cases/" + file + ".csv").stream())
                .map(Case::of);
    }

    /** The word of a case for a status. */
    static Status status(String word) {
        Status status = STATUS.get(word);
        if (status == null) {
            throw new IllegalArgumentException("A case says " + STATUS.keySet() + ", not (" + word + ")");
        }
        return status;
    }

    private static Case of(NamedCsvRecord row) {
        String horizon = row.getField("horizon");
        Profile profile = new Profile(
                Level.ofCode(row.getField("level")),
                Optional.of(horizon).filter(year -> !year.isEmpty()).map(year -> new Horizon(Integer.parseInt(year))),
                Reading.LIBRARY.stream()
                        .filter(reading -> reading.code().equals(row.getField("reading")))
                        .findFirst()
                        .orElseThrow(),
                Optional.empty());
        String points = row.getField("points");
        return new Case(
                row.getField("case"),
                profile,
                row.getField("indicator"),
                row.getField("criterion"),
                row.getField("figure"),
                status(row.getField("status")),
                points.isEmpty() ? null : points);
    }
}
