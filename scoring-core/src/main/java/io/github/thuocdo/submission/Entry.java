package io.github.thuocdo.submission;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a submission.
 *
 * @param indicator the code of the indicator, as written
 * @param observation what was said
 * @param ledger who vouches for it
 * @param evidence what proves it (tài liệu kiểm chứng); null where nothing was named
 * @param note the unit's explanation (giải trình); null where none was given
 * @param place where it was read
 */
public record Entry(
        String indicator,
        Observation observation,
        Ledger ledger,
        @Nullable String evidence,
        @Nullable String note,
        Place place) {

    /** Refuses what only a mistake leaves out. */
    public Entry {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(observation, "observation");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(place, "place");
    }
}
