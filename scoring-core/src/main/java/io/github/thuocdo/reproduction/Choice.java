package io.github.thuocdo.reproduction;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.settree.SetTree;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A choice that a publisher may have made otherwise than a set declares: where rounding stands, how ties are numbered, what an
 * empty denominator gives. Equal to every other of the same kind, place and value.
 */
public final class Choice {
    static final String ROUNDING = "rounding";
    static final String BEFORE_RANKING = "rounding-before-ranking";
    static final String TIES = "ties";
    static final String IN_ORDER = "in-order";
    static final String EMPTY = "empty-denominator";
    static final String MISSING = "missing";
    static final String THRESHOLD = "threshold";
    static final String SHOWN = "shown-digits";

    static final String TOTAL = "total";
    static final String CRITERIA = "criteria";
    static final String GROUPS = "groups";
    static final String RANKS = "ranks";
    static final String SET = "set";

    private static final Set<String> WIDE = Set.of(CRITERIA, GROUPS, SET);

    /** The kinds of which one choice may speak of all criteria or groups. */
    private static final Set<String> OF_ALL = Set.of(ROUNDING, EMPTY, MISSING);

    private final String kind;
    private final String at;
    private final String value;
    private final BilingualText words;
    private final Consumer<SetTree> edit;
    private final boolean isLikely;

    Choice(String kind, String at, String value, BilingualText words, Consumer<SetTree> edit) {
        this(kind, at, value, words, edit, true);
    }

    private Choice(
            String kind, String at, String value, BilingualText words, Consumer<SetTree> edit, boolean isLikely) {
        this.kind = kind;
        this.at = at;
        this.value = value;
        this.words = words;
        this.edit = edit;
        this.isLikely = isLikely;
    }

    /** The same, tried alone and never in pairs. */
    Choice unlikely() {
        return new Choice(kind, at, value, words, edit, false);
    }

    /** Whether it is tried in pairs. */
    boolean isLikely() {
        return isLikely;
    }

    /**
     * The kind of choice: {@code rounding}, {@code rounding-before-ranking}, {@code ties}, {@code empty-denominator},
     * {@code missing}, {@code threshold} or {@code shown-digits}.
     */
    public String kind() {
        return kind;
    }

    /**
     * The place of the choice: the id of a criterion or a group; {@code criteria}, {@code groups}, {@code total}, {@code ranks} or
     * {@code set}.
     */
    public String at() {
        return at;
    }

    /** The value that is chosen there: {@code half-up 2}, {@code dense}, {@code full-points}, {@code not-applied}, {@code 1}. */
    public String value() {
        return value;
    }

    /** The choice as a sentence. */
    public BilingualText words() {
        return words;
    }

    /** Whether both say something of the same thing, so that one takes the place of the other. */
    boolean isAbout(Choice other) {
        return kind.equals(other.kind) && at.equals(other.at);
    }

    /** Whether both choose the same, here and elsewhere. */
    boolean isSameElsewhere(Choice other) {
        return kind.equals(other.kind) && value.equals(other.value);
    }

    /** Whether it numbers units of equal scores one after the other, which no set declares. */
    boolean isInOrder() {
        return kind.equals(TIES) && value.equals(IN_ORDER);
    }

    /** Whether it speaks of all criteria or groups, and not of one. */
    boolean isWide() {
        return WIDE.contains(at);
    }

    boolean isRounding() {
        return kind.equals(ROUNDING);
    }

    /** Whether it speaks of one group or one criterion, of which all may be spoken too. */
    boolean isOfOne() {
        return OF_ALL.contains(kind) && !isWide() && !at.equals(TOTAL);
    }

    void apply(SetTree tree) {
        edit.accept(tree);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Choice choice && isAbout(choice) && value.equals(choice.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, at, value);
    }

    @Override
    public String toString() {
        return kind + " at " + at + ": " + value;
    }
}
