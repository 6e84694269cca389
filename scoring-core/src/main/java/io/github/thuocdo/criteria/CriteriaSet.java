package io.github.thuocdo.criteria;

import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.proof.SetProof;
import io.github.thuocdo.internal.setfile.SetReader;
import io.github.thuocdo.internal.setfile.SetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A set of criteria (bộ tiêu chí, bộ chỉ số): what is asked of whom, and how its publisher scores.
 *
 * <p>Immutable and safe to share between threads. What is asked under one profile is {@link #plan}.
 */
public final class CriteriaSet {
    private final String id;
    private final String version;
    private final BilingualText title;
    private final List<Level> levels;
    private final List<Horizon> horizons;
    private final @Nullable Horizon defaultHorizon;
    private final Policies policies;
    private final BilingualText scoringNote;
    private final Requirements requirements;
    private final CollectedIndicators collected;
    private final @Nullable String consistencyRules;
    private final SetShape shape;
    private final Supplier<List<Criterion>> criteria;
    private final Supplier<Map<String, String>> indicatorCodes;
    private final Supplier<String> sha256;

    /** Which indicators are collected at a level without being scored. */
    @FunctionalInterface
    public interface CollectedIndicators {
        /** The collected indicators at {@code level}, with what a figure for each is. */
        Map<Indicator, FigureType> at(Level level);
    }

    /**
     * Creates a set.
     *
     * @param id the name in results and on the command line
     * @param version the version of the set, not of the library
     * @param title its title
     * @param levels the levels that it can rank
     * @param horizons its target years; empty for a set without horizons
     * @param defaultHorizon the horizon where none is named; null for a set without horizons
     * @param policies the publisher's declared choices
     * @param scoringNote where points and weights come from
     * @param requirements what is asked under a profile
     * @param collected what is collected and never scored
     * @param consistencyRules the package of the compiled rules that hold a unit's figures against each other; null for none
     */
    public CriteriaSet(
            String id,
            String version,
            BilingualText title,
            List<Level> levels,
            List<Horizon> horizons,
            @Nullable Horizon defaultHorizon,
            Policies policies,
            BilingualText scoringNote,
            Requirements requirements,
            CollectedIndicators collected,
            @Nullable String consistencyRules) {
        this(
                id,
                version,
                title,
                levels,
                horizons,
                defaultHorizon,
                policies,
                scoringNote,
                requirements,
                collected,
                consistencyRules,
                SetShape.PLAIN);
    }

    /**
     * Creates a set that becomes one score in its own way.
     *
     * @param shape the way
     */
    public CriteriaSet(
            String id,
            String version,
            BilingualText title,
            List<Level> levels,
            List<Horizon> horizons,
            @Nullable Horizon defaultHorizon,
            Policies policies,
            BilingualText scoringNote,
            Requirements requirements,
            CollectedIndicators collected,
            @Nullable String consistencyRules,
            SetShape shape) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.levels = List.copyOf(levels);
        this.horizons = List.copyOf(horizons);
        this.defaultHorizon = defaultHorizon;
        this.policies = policies;
        this.scoringNote = scoringNote;
        this.requirements = requirements;
        this.collected = collected;
        this.consistencyRules = consistencyRules;
        this.shape = shape;
        this.criteria = Suppliers.memoize(this::everyCriterion);
        this.indicatorCodes = Suppliers.memoize(this::everyIndicatorCode);
        this.sha256 = Suppliers.memoize(this::contentHash);
    }

    /** The name in results and on the command line. */
    public String id() {
        return id;
    }

    /** The version of the set. */
    public String version() {
        return version;
    }

    /** The title. */
    public BilingualText title() {
        return title;
    }

    /** The levels that it can rank. */
    public List<Level> levels() {
        return levels;
    }

    /** The target years, ascending; empty for a set without horizons. */
    public List<Horizon> horizons() {
        return horizons;
    }

    /** The horizon where none is named; null for a set without horizons. */
    public @Nullable Horizon defaultHorizon() {
        return defaultHorizon;
    }

    /** The publisher's declared choices. */
    public Policies policies() {
        return policies;
    }

    /** Where points and weights come from. */
    public BilingualText scoringNote() {
        return scoringNote;
    }

    /** The package of the compiled rules that hold a unit's figures against each other; null where there are none. */
    public @Nullable String consistencyRules() {
        return consistencyRules;
    }

    /** How the set becomes one score, beyond its criteria. */
    public SetShape shape() {
        return shape;
    }

    /**
     * Reads a set from a JSON file of the published format; nothing in it is executed.
     *
     * @param name how faults name the stream, which the caller closes
     * @throws CriteriaException with every fault, each with its line
     * @throws IOException if the stream cannot be read
     */
    public static CriteriaSet read(InputStream in, String name) throws IOException {
        return new SetReader(name).read(in);
    }

    /**
     * Writes the set in the published format, in which {@link #read} reads it: the unchanged copy gives the same outcomes,
     * scores and ranks.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(Writer out) throws IOException {
        SetWriter.write(this, out);
    }

    /** What a set that is data states, with all its dates; empty where it is rules. */
    public Optional<DatedContent> content() {
        return requirements instanceof DatedContent content ? Optional.of(content) : Optional.empty();
    }

    /** Whether the set was read from a file, so that its words are the file's, instead of being rules. */
    public boolean isData() {
        return content().isPresent();
    }

    /** The days on which a value or a weight changes; empty for a set that holds as it is, whatever the period. */
    public Set<LocalDate> changes() {
        TreeSet<LocalDate> days = new TreeSet<>();
        content().ifPresent(stated -> days.addAll(stated.days()));
        if (shape.root() instanceof PillarTree tree) {
            tree.addDays(days);
        }
        return Collections.unmodifiableSortedSet(days);
    }

    /**
     * Proves the set: what in it makes results wrong or impossible, what is odd, and what it lacks; each with a
     * counterexample. Nothing where it has no fault.
     */
    public List<Finding> prove() {
        return SetProof.of(this);
    }

    List<Criterion> askedUnder(Profile profile) {
        return requirements.askedUnder(profile);
    }

    /** Every criterion of the set, at all levels and horizons, in the order of the documents. */
    public List<Criterion> criteria() {
        return criteria.get();
    }

    /** How many of its criteria lie in a pillar itself. */
    public int criteriaIn(String pillar) {
        return (int) criteria().stream()
                .filter(criterion -> criterion.pillar().equals(pillar))
                .count();
    }

    /**
     * The SHA-256 of the set as {@link #write} writes it, in hexadecimal: a set and its unchanged copy have the same, however
     * the copy's file is laid out.
     */
    public String sha256() {
        return sha256.get();
    }

    /** The indicators collected at {@code level} and never scored, with what a figure for each is. */
    public Map<Indicator, FigureType> collectedAt(Level level) {
        return collected.at(level);
    }

    /**
     * What is asked under {@code profile}: the criteria in the order of the documents, one per indicator scored.
     *
     * @throws IllegalArgumentException if the set has no such level or horizon
     */
    public Plan plan(Profile profile) {
        if (!levels.contains(profile.level())) {
            throw new IllegalArgumentException("The set " + id + " ranks " + levels + ", not " + profile.level());
        }
        Horizon horizon = profile.horizon();
        if (horizon == null ? !horizons.isEmpty() : !horizons.contains(horizon)) {
            throw new IllegalArgumentException("The set " + id + " has the horizons " + horizons + ", not " + horizon);
        }
        List<Criterion> asked = new ArrayList<>(requirements.askedUnder(profile));
        asked.sort(Comparator.comparingInt(Criterion::ordinal));
        return new Plan(this, profile, shape.oneCriterionPerIndicator() ? settle(asked, profile.reading()) : asked);
    }

    /** One criterion per indicator scores: the reading's first; the others are shown. */
    private static List<Criterion> settle(List<Criterion> asked, Reading reading) {
        Map<String, Criterion> scoring = new LinkedHashMap<>();
        for (Criterion criterion : asked) {
            if (criterion.scored()) {
                Criterion before = scoring.get(criterion.indicator().code());
                if (before == null || reading.preference().compare(before, criterion) > 0) {
                    scoring.put(criterion.indicator().code(), criterion);
                }
            }
        }
        List<Criterion> settled = new ArrayList<>(asked.size());
        for (Criterion criterion : asked) {
            boolean superseded =
                    criterion.scored() && scoring.get(criterion.indicator().code()) != criterion;
            settled.add(superseded ? criterion.as(Standing.SUPERSEDED) : criterion);
        }
        return settled;
    }

    private List<Criterion> everyCriterion() {
        Map<Integer, Criterion> byOrdinal = new TreeMap<>();
        List<@Nullable Horizon> asked = new ArrayList<>(horizons);
        if (asked.isEmpty()) {
            asked.add(null);
        }
        for (Level level : levels) {
            for (Horizon horizon : asked) {
                Profile profile = new Profile(level, horizon, Reading.STRICTEST);
                for (Criterion criterion : requirements.askedUnder(profile)) {
                    byOrdinal.putIfAbsent(criterion.ordinal(), criterion.asStated());
                }
            }
        }
        return List.copyOf(byOrdinal.values());
    }

    private String contentHash() {
        HashingOutputStream content = new HashingOutputStream(Hashing.sha256(), OutputStream.nullOutputStream());
        try (Writer text = new OutputStreamWriter(content, StandardCharsets.UTF_8)) {
            write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.hash().toString();
    }

    /** Every indicator code that the set knows at any level and horizon, each with the code that results use. */
    public Map<String, String> indicatorCodes() {
        return indicatorCodes.get();
    }

    private Map<String, String> everyIndicatorCode() {
        Map<String, String> codes = new TreeMap<>();
        for (Criterion criterion : criteria()) {
            addCodes(codes, criterion.indicator());
            criterion.figures().keySet().forEach(part -> codes.putIfAbsent(part, part));
        }
        for (Level level : levels) {
            collectedAt(level).keySet().forEach(indicator -> addCodes(codes, indicator));
        }
        return Collections.unmodifiableMap(codes);
    }

    private static void addCodes(Map<String, String> codes, Indicator indicator) {
        codes.put(indicator.code(), indicator.code());
        indicator.aliases().forEach(alias -> codes.put(alias, indicator.code()));
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
