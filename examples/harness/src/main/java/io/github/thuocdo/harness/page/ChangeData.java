package io.github.thuocdo.harness.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.insight.FactorShares;
import io.github.thuocdo.insight.OwnFigures;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.SetChange;
import io.github.thuocdo.insight.UnitChange;
import io.github.thuocdo.insight.UnitMove;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Ranking;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The units' places in the period before, and the parts of their moves: places in columns, the shares of the factors and of the own
 * figures in slices. Only the decimals that are shown are carried. The script of the page reads them in the same order.
 */
final class ChangeData {
    /** Digits behind the mark of a share of a score, and of a share of a rank. */
    private static final int SCORE_DIGITS = 6;

    private static final int RANK_DIGITS = 2;

    /** The most digits behind the mark of a score before. */
    private static final int MOST_DIGITS = 9;

    private final Changes changes;
    private final Plan plan;
    private final int scale;
    private final Map<String, Integer> criteria = new HashMap<>();
    private final Map<String, Integer> indicators = new LinkedHashMap<>();
    private final Map<String, Integer> clauses = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final ColumnBytes before = new ColumnBytes();
    private final Slices slices = new Slices();

    ChangeData(Changes changes, Ranking ranking) {
        this.changes = changes;
        this.plan = ranking.plan();
        int own = plan.set().policies().rounding().scale();
        // A published result may have any number of decimals, and a column whole numbers that a browser holds exactly.
        this.scale = Math.max(
                own,
                Math.min(
                        MOST_DIGITS,
                        changes.moves().stream()
                                .flatMap(move -> move.scoreBefore().stream())
                                .mapToInt(BigDecimal::scale)
                                .reduce(own, Math::max)));
        plan.criteria().forEach(criterion -> criteria.put(criterion.id(), criteria.size()));
        Map<String, Changes.Move> moves = new HashMap<>();
        changes.moves().forEach(move -> moves.put(move.unit().code(), move));
        for (var entry : ranking.entries()) {
            places.put(entry.unit().code(), places.size());
            add(Optional.ofNullable(moves.get(entry.unit().code())));
        }
    }

    private void add(Optional<Changes.Move> found) {
        before.add(found.isPresent() ? 1 : 0);
        if (found.isPresent()) {
            Changes.Move move = found.get();
            before.add(move.rankBefore().orElse(0));
            before.addOrNone(
                    move.scoreBefore().isPresent(),
                    move.scoreBefore().map(score -> steps(score, scale)).orElse(0L));
            detail(move);
        }
        slices.end();
    }

    private void detail(Changes.Move move) {
        ColumnBytes bytes = slices.bytes();
        Optional<FactorShares> score = move.change().flatMap(UnitChange::scoreShares);
        Optional<FactorShares> rank = move.change().flatMap(UnitChange::rankShares);
        bytes.add((score.isPresent() ? 1 : 0) + (rank.isPresent() ? 2 : 0));
        score.ifPresent(all -> all.shares().forEach(share -> bytes.add(steps(share, SCORE_DIGITS))));
        rank.ifPresent(all -> all.shares().forEach(share -> bytes.add(steps(share, RANK_DIGITS))));
        bytes.add(move.change()
                .map(change -> change.ownFigures().way().ordinal() + 1)
                .orElse(0));
        Map<String, Rational> own = move.change()
                .map(UnitChange::ownFigures)
                .map(OwnFigures::shares)
                .orElse(Map.of());
        shares(own, indicators);
        Optional<UnitChange.ChangedClauses> changed = move.change().map(UnitChange::changedClauses);
        bytes.add(changed.map(each -> each.way().ordinal() + 1).orElse(0));
        shares(changed.map(UnitChange.ChangedClauses::shares).orElse(Map.of()), clauses);
        List<UnitMove.Turn> turns = move.turns().stream()
                .filter(turn -> criteria.containsKey(turn.criterion()))
                .toList();
        bytes.add(turns.size());
        for (UnitMove.Turn turn : turns) {
            bytes.add(place(criteria, turn.criterion()));
            bytes.add(turn.before().ordinal());
            bytes.add(turn.after().ordinal());
        }
    }

    /** Adds the number of shares, and for each its place among the {@code names} and its value. */
    private void shares(Map<String, Rational> shares, Map<String, Integer> names) {
        ColumnBytes bytes = slices.bytes();
        bytes.add(shares.size());
        shares.forEach((name, share) -> {
            bytes.add(names.computeIfAbsent(name, next -> names.size()));
            bytes.add(steps(share, SCORE_DIGITS));
        });
    }

    private static long steps(Rational share, int digits) {
        return steps(share.rounded(digits, RoundingMode.HALF_UP), digits);
    }

    private static long steps(BigDecimal number, int digits) {
        return number.setScale(digits, RoundingMode.HALF_UP).unscaledValue().longValue();
    }

    private static int place(Map<String, Integer> places, String key) {
        return places.getOrDefault(key, 0);
    }

    /** Writes the texts that are said once, as the member {@code changes}. */
    void head(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("changes");
        json.writeFieldName("before");
        Foundations.pair(json, changes.before());
        json.writeNumberField("scale", scale);
        json.writeBooleanField("isSplit", changes.split().isPresent());
        names(json);
        UnitColumns.texts(json, "added", changes.added());
        UnitColumns.texts(json, "gone", changes.gone());
        json.writeArrayFieldStart("remarks");
        for (BilingualText remark : changes.remarks()) {
            Foundations.pair(json, remark);
        }
        json.writeEndArray();
        rises(
                json,
                "groupRises",
                changes.split().map(PeriodComparison::mostImprovedByGroup).orElse(List.of()),
                plan.pillars()::indexOf);
        rises(
                json,
                "criterionRises",
                changes.split().map(PeriodComparison::mostImprovedByCriterion).orElse(List.of()),
                criterion -> criteria.getOrDefault(criterion, -1));
        turned(json);
        lengths(json);
        json.writeEndObject();
    }

    /** The names of indicators and clauses, and the changes of the set, which columns point to. */
    private void names(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("indicators");
        for (String indicator : indicators.keySet()) {
            Foundations.pair(json, name(indicator));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("clauses");
        for (String clause : clauses.keySet()) {
            Foundations.pair(json, clause(clause));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ofSet");
        for (SetChange change :
                changes.split().map(PeriodComparison::setChanges).orElse(List.of())) {
            Foundations.pair(json, change.words());
        }
        json.writeEndArray();
    }

    private void lengths(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("lengths");
        json.writeNumber(before.length());
        for (int length : slices.columns()) {
            json.writeNumber(length);
        }
        json.writeEndArray();
    }

    /** The name of an indicator; that of a set before, which this one has no more, is its code. */
    private BilingualText name(String indicator) {
        return plan.criteria().stream()
                .map(Criterion::indicator)
                .filter(each -> each.code().equals(indicator))
                .findFirst()
                .map(each -> each.name())
                .orElse(new BilingualText(indicator, indicator));
    }

    /** The part of the set that changed: a criterion by its name and clause, a member of the set by its path. */
    private BilingualText clause(String clause) {
        if (clause.equals(UnitChange.ChangedClauses.PERIOD)) {
            return PageWords.both(words -> words.say("changes.period"));
        }
        return plan.criteria().stream()
                .filter(each -> each.id().equals(clause))
                .findFirst()
                .map(each -> PageWords.both(words -> each.name().in(words.locale()) + " ("
                        + each.source().document() + ", " + each.source().section() + ")"))
                .orElse(new BilingualText(clause, clause));
    }

    /** Each as the place of what rose, whose it is, and by how much. */
    private void rises(JsonGenerator json, String key, List<PeriodComparison.Rise> rises, ToIntFunction<String> placeOf)
            throws IOException {
        json.writeArrayFieldStart(key);
        for (PeriodComparison.Rise rise : rises) {
            int at = placeOf.applyAsInt(rise.of());
            if (at >= 0) {
                json.writeStartArray();
                json.writeNumber(at);
                json.writeNumber(place(places, rise.unit().code()));
                json.writeString(rise.by()
                        .rounded(SCORE_DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    /** Each as the criterion, how many met it anew, and how many no more. */
    private void turned(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("turned");
        for (PeriodComparison.Turned turned :
                changes.split().map(PeriodComparison::turned).orElse(List.of())) {
            json.writeStartArray();
            json.writeNumber(place(criteria, turned.criterion()));
            json.writeNumber(turned.met());
            json.writeNumber(turned.lost());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    void writeTo(OutputStream out) throws IOException {
        before.writeTo(out);
        slices.writeTo(out);
    }
}
