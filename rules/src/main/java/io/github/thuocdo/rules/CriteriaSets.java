package io.github.thuocdo.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.Submissions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The criteria sets that come with the library, by their ids. */
public final class CriteriaSets {
    private static final ImmutableMap<String, Supplier<CriteriaSet>> SETS =
            ImmutableMap.<String, Supplier<CriteriaSet>>builder()
                    .put("yen-dinh-2022", YenDinh::criteria)
                    .put("dti-922", Dti922::criteria)
                    .put("qd-766-xa", file("qd-766-xa"))
                    .put("thanh-hoa-1829", file("thanh-hoa-1829"))
                    .put("thanh-hoa-3853-xa", file("thanh-hoa-3853-xa"))
                    .put("thanh-hoa-3853-huyen", file("thanh-hoa-3853-huyen"))
                    .buildOrThrow();

    /** One decision with a set for each level: its name means the set of the level that is asked about. */
    private static final ImmutableMap<String, ImmutableMap<Level, String>> BY_LEVEL = ImmutableMap.of(
            "thanh-hoa-3853",
            ImmutableMap.of(Level.COMMUNE, "thanh-hoa-3853-xa", Level.DISTRICT, "thanh-hoa-3853-huyen"));

    private CriteriaSets() {}

    /** The ids, the default set first. */
    public static Iterable<String> ids() {
        return SETS.keySet();
    }

    /**
     * The set with this id, for communes where one id names a set for each level.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CriteriaSet named(String id) {
        return named(id, Level.COMMUNE);
    }

    /**
     * The set with this id, for {@code level} where one id names a set for each level.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CriteriaSet named(String id, Level level) {
        return find(id, level)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The criteria sets are " + String.join(", ", ids()) + ", not (" + Excerpt.of(id) + ")"));
    }

    /** The set with this id, for communes where one id names a set for each level; empty where there is none. */
    public static Optional<CriteriaSet> find(String id) {
        return find(id, Level.COMMUNE);
    }

    /** The set with this id, for {@code level} where one id names a set for each level; empty where there is none. */
    public static Optional<CriteriaSet> find(String id, Level level) {
        NotNull.require("id", id, "level", level);
        ImmutableMap<Level, String> byLevel = BY_LEVEL.get(id);
        String own = byLevel == null ? id : byLevel.getOrDefault(level, byLevel.get(Level.COMMUNE));
        return Optional.ofNullable(SETS.get(own)).map(Supplier::get);
    }

    /**
     * The finding on figures whose indicators {@code asked} does not know and another built-in set does: a warning that
     * names that set; empty where {@code asked} knows them all, or nobody does.
     */
    public static List<Finding> findings(CriteriaSet asked, Submissions submissions) {
        NotNull.require("asked", asked, "submissions", submissions);
        return OtherSets.findings(asked, submissions, ids(), CriteriaSets::named);
    }

    /** A set that is data, read from the jar when it is first asked for. */
    private static Supplier<CriteriaSet> file(String id) {
        return Suppliers.memoize(() -> {
            String name = "sets/" + id + ".json";
            try (InputStream in = CriteriaSets.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("The criteria set (" + name + ") is missing from the jar");
                }
                return CriteriaFile.readProved(in, name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
