package io.github.thuocdo.criteria;

import io.github.thuocdo.finding.BilingualText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whom (tiêu chí): an indicator, what is asked of its figure, and the clause that says so.
 *
 * @param id unique in its set, {@code ap-online-level3-2025}
 * @param ordinal the place in the order of the documents, from 1 on
 * @param name a short title; the Vietnamese one is the library's own, the document's words are in {@code source}
 * @param rule the name of the Drools rule that concluded it
 * @param indicator what is measured
 * @param pillar the name of the group that it belongs to
 * @param target what the document asks, for all levels
 * @param type what a figure for it is, at the level of the plan
 * @param requirement what is asked of the figure, at the level of the plan
 * @param levels who the document asks: {@code district}, {@code commune}, {@code agency}, {@code sector:y tế}, …
 * @param horizon the year as the document states it, or {@code annual}, {@code quarterly}; null where it states none
 * @param standing what its outcome counts for
 * @param source the clause that it rests on
 * @param exceptions what the document excepts; null where it excepts nothing
 * @param lead who leads; null where the document names nobody
 * @param coordinating who coordinates; null where the document names nobody
 * @param notes contradictions and gaps that touch it
 */
public record Criterion(
        String id,
        int ordinal,
        BilingualText name,
        String rule,
        Indicator indicator,
        String pillar,
        Target target,
        FigureType type,
        Requirement requirement,
        List<String> levels,
        @Nullable String horizon,
        Standing standing,
        LegalSource source,
        @Nullable String exceptions,
        @Nullable String lead,
        @Nullable String coordinating,
        List<BilingualText> notes) {

    public Criterion {
        levels = List.copyOf(levels);
        notes = List.copyOf(notes);
    }

    /** The form in which the document states it. */
    public Kind kind() {
        return target.kind();
    }

    /** The thresholds that the document gives for single levels, empty where it gives none. */
    public Map<Level, BigDecimal> perLevel() {
        return target.perLevel();
    }

    /** What a missing figure counts as: as the criterion says itself, else as the set's policies say. */
    public Policies.Missing missing(Policies policies) {
        Policies.Missing own = target.terms().missing();
        return own == null ? policies.missing() : own;
    }

    /** Its weight in the score; above 0. */
    public BigDecimal points() {
        return target.points();
    }

    /** The codes of the indicators whose figures its scoring function takes, with what a figure for each is. */
    public Map<String, FigureType> figures() {
        Map<String, FigureType> all = new LinkedHashMap<>();
        target.scoring().eachFigure(indicator.code(), type, (scoring, code, taken) -> all.putIfAbsent(code, taken));
        return all;
    }

    /** Whether its points enter the score. */
    public boolean scored() {
        return standing == Standing.SCORED;
    }

    /** The same criterion with another standing. */
    Criterion as(Standing other) {
        return copy(type, requirement, other);
    }

    /** As the document states it, whatever the level: a share, even where one level answers it with a yes or a no. */
    Criterion asStated() {
        return copy(target.type(), target.requirement(), standing);
    }

    private Criterion copy(FigureType ofType, Requirement required, Standing standing) {
        return new Criterion(
                id,
                ordinal,
                name,
                rule,
                indicator,
                pillar,
                target,
                ofType,
                required,
                levels,
                horizon,
                standing,
                source,
                exceptions,
                lead,
                coordinating,
                notes);
    }
}
