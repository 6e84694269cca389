package io.github.thuocdo.report;

import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The table of ledgers: of every unit its rank and name, and under it a line for each ledger. */
final class LedgerTable {
    private static final int RANK = 6;
    private static final int LEDGER = 15;
    private static final int SCORE = 10;
    private static final int DIFFERENCE = 11;

    private final LedgerComparison comparison;
    private final Ranking ranking;
    private final int width;
    private final Wording words;

    LedgerTable(LedgerComparison comparison, Ranking ranking, int width, Locale locale) {
        this.width = width;
        this.comparison = comparison;
        this.ranking = ranking;
        this.words = new Wording(locale);
    }

    void write(Appendable text) throws IOException {
        text.append(Lines.paragraph("", ranking.plan().set().title().in(words.locale())));
        text.append(Lines.paragraph("", words.profile(ranking.plan(), ranking.period())));
        text.append('\n');
        String columns = row(
                words.say("ledgers.ledger"),
                words.say("ranking.score"),
                words.say("ledgers.score-difference"),
                words.say("ranking.rank"),
                words.say("ledgers.rank-difference"));
        text.append(Lines.left(words.say("ranking.rank"), RANK) + columns.substring(RANK))
                .append('\n');
        text.append("─".repeat(width)).append('\n');
        for (RankedUnit entry : ranking.entries()) {
            unit(text, entry);
        }
        text.append("─".repeat(width)).append('\n');
        text.append(Lines.paragraph("", words.say("ledgers.legend")));
        RankingTable.close(text, ranking, words);
    }

    private void unit(Appendable text, RankedUnit entry) throws IOException {
        String rank = rank(entry.findRank());
        text.append(Lines.paragraph(
                Lines.left(rank, RANK),
                entry.unit().name() + " (" + entry.unit().code() + ")"));
        for (LedgerComparison.Line line : comparison.unit(entry.unit().code())) {
            text.append(row(
                            words.ledger(line.ledger()),
                            words.numberOrDash(line.score()),
                            signed(line.scoreDifference()),
                            rank(line.rank()),
                            signed(moved(line.rankDifference()))))
                    .append('\n');
        }
    }

    private static String row(String ledger, String score, String difference, String rank, String moved) {
        String row = " ".repeat(RANK)
                + Lines.left(ledger, LEDGER)
                + whole(score, SCORE)
                + " " + whole(difference, DIFFERENCE)
                + " " + whole(rank, SCORE)
                + " " + whole(moved, DIFFERENCE);
        return row.stripTrailing();
    }

    /** From the right, and never cut. */
    private static String whole(String text, int columns) {
        return Lines.right(text, Math.max(columns, Lines.width(text)));
    }

    /** "+0,0125", "−2", "0"; nothing where there is nothing to compare. */
    private String signed(Optional<BigDecimal> difference) {
        return difference
                .map(known -> known.signum() == 0 ? "0" : (known.signum() > 0 ? "+" : "−") + words.number(known.abs()))
                .orElse("");
    }

    private static Optional<BigDecimal> moved(OptionalInt ranks) {
        return ranks.isPresent() ? Optional.of(BigDecimal.valueOf(ranks.getAsInt())) : Optional.empty();
    }

    private static String rank(OptionalInt rank) {
        return rank.isPresent() ? Integer.toString(rank.getAsInt()) : "—";
    }
}
