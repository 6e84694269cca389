package io.github.thuocdo.insight;

import com.google.common.base.Suppliers;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.ranks.ComputedRanking;
import io.github.thuocdo.ranking.Ranking;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The effect of changes of a criteria set on every unit, whose figures stay what they are. */
public final class Effect {
    private final Ranking before;
    private final Ranking after;
    private final Supplier<List<UnitMove>> units = Suppliers.memoize(this::moves);

    Effect(Ranking before, Ranking after) {
        this.before = before;
        this.after = after;
    }

    /** The ranking without the changes. */
    public Ranking before() {
        return before;
    }

    /** The ranking with the changes. */
    public Ranking after() {
        return after;
    }

    /** Every unit, in the order of the ranking with the changes. */
    public List<UnitMove> units() {
        return units.get();
    }

    private List<UnitMove> moves() {
        return ComputedRanking.pairs(after, before, (now, old) -> new UnitMove(old, now));
    }

    /** The units whose score, rank or verdict differs. */
    public List<UnitMove> moved() {
        return only(move -> !move.isStill());
    }

    /** The units whose verdict differs. */
    public List<UnitMove> acrossALine() {
        return only(UnitMove::isAcrossALine);
    }

    /** The number of units that have another rank, or have one in one ranking alone. */
    public int ranksChanged() {
        return ComputedRanking.ranksUnlike(before, after);
    }

    /** Says how many units the changes move together, have another rank, and another verdict. */
    public BilingualText words() {
        return words("decide.together");
    }

    /** The same of a change alone. */
    public BilingualText wordsAlone() {
        return words("decide.alone");
    }

    private BilingualText words(String key) {
        return ChangeWords.bilingual(
                key,
                Integer.toString(moved().size()),
                Integer.toString(ranksChanged()),
                Integer.toString(acrossALine().size()));
    }

    private List<UnitMove> only(Predicate<UnitMove> which) {
        return units().stream().filter(which).toList();
    }
}
