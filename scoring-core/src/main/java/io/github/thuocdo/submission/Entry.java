package io.github.thuocdo.submission;

import io.github.thuocdo.internal.text.Digits;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a submission. Immutable.
 *
 * <pre>{@code
 * Entry.of("online-level3", Observation.Counts.of(314, 400)).withLedger(Ledger.VERIFIED).withEvidence("01/BC-UBND")
 * }</pre>
 */
public final class Entry {
    private final String indicator;
    private final Observation observation;
    private final Ledger ledger;
    private final @Nullable String evidence;
    private final @Nullable String note;
    private final SourcePosition place;
    /** The points that a publisher gives; null where none are given. */
    private final @Nullable BigDecimal points;

    private Entry(
            String indicator,
            Observation observation,
            Ledger ledger,
            @Nullable String evidence,
            @Nullable String note,
            SourcePosition place,
            @Nullable BigDecimal points) {
        this.indicator = indicator;
        this.observation = observation;
        this.ledger = ledger;
        this.evidence = evidence;
        this.note = note;
        this.place = place;
        this.points = points;
    }

    /**
     * A figure made in code, vouched for by the unit itself, without evidence or note.
     *
     * @param indicator the code of the indicator
     * @param observation the statement
     */
    public static Entry of(String indicator, Observation observation) {
        return new Entry(
                Objects.requireNonNull(indicator, "indicator"),
                Objects.requireNonNull(observation, "observation"),
                Ledger.SELF,
                null,
                null,
                SourcePosition.CODE,
                null);
    }

    /** A figure that was read; evidence and note are "" where there is none. */
    static Entry read(
            String indicator,
            Observation observation,
            Ledger ledger,
            String evidence,
            String note,
            SourcePosition place) {
        return new Entry(
                indicator,
                observation,
                ledger,
                evidence.isEmpty() ? null : evidence,
                note.isEmpty() ? null : note,
                place,
                null);
    }

    /** The same, vouched for by {@code ledger}. */
    public Entry withLedger(Ledger ledger) {
        return new Entry(
                indicator, observation, Objects.requireNonNull(ledger, "ledger"), evidence, note, place, points);
    }

    /** The same, proved by {@code evidence} (tài liệu kiểm chứng). */
    public Entry withEvidence(String evidence) {
        return new Entry(
                indicator, observation, ledger, Objects.requireNonNull(evidence, "evidence"), note, place, points);
    }

    /** The same with the unit's explanation {@code note} (giải trình). */
    public Entry withNote(String note) {
        return new Entry(indicator, observation, ledger, evidence, Objects.requireNonNull(note, "note"), place, points);
    }

    /** The same of the indicator with another code. */
    public Entry withIndicator(String code) {
        return new Entry(Objects.requireNonNull(code, "code"), observation, ledger, evidence, note, place, points);
    }

    /** The same, read at {@code place}. */
    public Entry at(SourcePosition place) {
        return new Entry(
                indicator, observation, ledger, evidence, note, Objects.requireNonNull(place, "place"), points);
    }

    /**
     * The same with points that a publisher gives without the figures, as they are: those of the indicator's scored criterion, or
     * of the group with that id.
     *
     * @throws IllegalArgumentException if they have more than 40 digits
     */
    public Entry withPoints(BigDecimal published) {
        Objects.requireNonNull(published, "published");
        return new Entry(
                indicator, observation, ledger, evidence, note, place, Digits.few("A mark in points", published));
    }

    /** The code of the indicator, as written. */
    public String indicator() {
        return indicator;
    }

    /** The observation. */
    public Observation observation() {
        return observation;
    }

    /** The ledger: who vouches for it. */
    public Ledger ledger() {
        return ledger;
    }

    /** The evidence that proves it (tài liệu kiểm chứng); empty where nothing was named. */
    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** The unit's explanation (giải trình); empty where none was given. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** The points that a publisher gives; empty where none are given. */
    public Optional<BigDecimal> points() {
        return Optional.ofNullable(points);
    }

    /** Whether points are given; asked of millions, so that no object is made for the answer. */
    public boolean hasPoints() {
        return points != null;
    }

    /** The place where it was read. */
    public SourcePosition place() {
        return place;
    }

    /** Whether something that proves it was named; asked of millions, so that no object is made for the answer. */
    boolean isEvidenced() {
        return evidence != null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry that
                && indicator.equals(that.indicator)
                && observation.equals(that.observation)
                && ledger == that.ledger
                && Objects.equals(evidence, that.evidence)
                && Objects.equals(note, that.note)
                && place.equals(that.place)
                && Objects.equals(points, that.points);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, observation, ledger, evidence, note, place, points);
    }

    /** {@code online-level3 = 314/400 (figures.csv:2)}. */
    @Override
    public String toString() {
        return indicator + " = " + observation + (points == null ? "" : ", " + points + " points") + " (" + place + ")";
    }
}
