package io.github.thuocdo.benchmarks;

import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The result that every variant must give, from fractions: each is held against it before it is timed. */
final class Expected {
    private final Country country;
    /** The units whose scores are known. */
    private final int[] sample;

    private final Columns scores;

    private Expected(Country country, int step) {
        this.country = country;
        this.sample =
                IntStream.iterate(0, i -> i < country.units(), i -> i + step).toArray();
        this.scores = new Columns(country.units());
        for (int unit : sample) {
            ExactReference.score(country, unit, scores);
        }
    }

    /** Every unit of {@code country}. */
    static Expected of(Country country) {
        return new Expected(country, 1);
    }

    /** So many units of {@code country} that they have no more figures than {@code most}, but one at least. */
    static Expected sample(Country country, int most) {
        long figures = (long) country.units() * country.criteria();
        return new Expected(country, (int) Math.min(country.units(), (figures + most - 1) / most));
    }

    /** @throws IllegalStateException if a score differs */
    void require(String variant, Columns actual) {
        requireEqual(variant + ": score", scores.score, actual.score);
        requireEqual(variant + ": worst", scores.worst, actual.worst);
        requireEqual(variant + ": best", scores.best, actual.best);
        requireEqual(variant + ": met", scores.met, actual.met);
    }

    /** @throws IllegalStateException if a score differs */
    void require(String variant, ScoreBuffer actual) {
        require(variant, copy(actual));
    }

    /** @throws IllegalStateException if a rank differs */
    void requireRanks(String variant, int[] actual) {
        requireEqual(variant + ": rank", ExactReference.ranks(scores, ExactReference.order(scores)), actual);
    }

    /**
     * Holds the places of a ranking against the scores that it is made of, which are to be held against fractions besides.
     *
     * @throws IllegalStateException if a place is held by another unit or has another rank
     */
    void require(Ranking ranking, ScoreBuffer made) {
        require(ranking, copy(made));
    }

    /**
     * The same, against scores that a ranking was made of.
     *
     * @throws IllegalStateException if a place is held by another unit or has another rank
     */
    void require(Ranking ranking, ScoreColumns made) {
        Columns all = new Columns(country.units());
        for (int i = 0; i < country.units(); i++) {
            all.score[i] = made.score(i);
            all.worst[i] = made.worst(i);
            all.best[i] = made.best(i);
            all.met[i] = made.met(i);
        }
        require(ranking, all);
    }

    private void require(Ranking ranking, Columns all) {
        int[] order = ExactReference.order(all);
        int[] ranks = ExactReference.ranks(all, order);
        List<RankedUnit> entries = ranking.entries();
        for (int k = 0; k < order.length; k++) {
            RankedUnit entry = entries.get(k);
            String code = country.selection().units().get(order[k]).code();
            if (!entry.unit().code().equals(code) || entry.findRank().orElse(0) != ranks[order[k]]) {
                throw new IllegalStateException(
                        "Place " + (k + 1) + " holds " + entry.unit().code() + " of rank " + entry.findRank()
                                + " instead of " + code + " of rank " + ranks[order[k]]);
            }
        }
    }

    private Columns copy(ScoreBuffer from) {
        Columns to = new Columns(country.units());
        for (int i = 0; i < country.units(); i++) {
            to.score[i] = from.score[i];
            to.worst[i] = from.worst[i];
            to.best[i] = from.best[i];
            to.met[i] = from.met()[i];
        }
        return to;
    }

    private void requireEqual(String what, int[] expected, int[] actual) {
        int unit = Arrays.stream(sample)
                .filter(i -> expected[i] != actual[i])
                .findFirst()
                .orElse(-1);
        if (unit >= 0) {
            throw new IllegalStateException(
                    what + " of unit " + unit + " is " + actual[unit] + " instead of " + expected[unit]);
        }
    }
}
