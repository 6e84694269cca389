package io.github.thuocdo.harness.result;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.ranking.RankedUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A sheet of units by scored criteria, coloured by what its cells say. Above the headings stands what each cell is held
 * against, so that the colours follow when somebody changes a figure.
 */
abstract class MatrixSheet {
    /** The row of what is asked, counted from 0; the headings stand below it. */
    static final int ASKED = 3;

    static final int HEADINGS = 4;

    /** Rank, code and name. */
    static final int BEFORE = 3;

    private static final int WIDTH = 16;
    private static final int MOST_HEADING_LINES = 9;
    private static final int LINE = 13;

    /** Rows that are kept in memory. */
    private static final int CHUNK = 500;

    /** Criteria on one printed page. */
    private static final int ON_A_PAGE = 12;

    private final Matrix matrix;
    private final ResultTexts texts;

    MatrixSheet(Matrix matrix, ResultTexts texts) {
        this.matrix = matrix;
        this.texts = texts;
    }

    final Matrix matrix() {
        return matrix;
    }

    final ResultTexts texts() {
        return texts;
    }

    /** The content of a cell. */
    abstract Object cell(int unit, int criterion);

    /** The look of a criterion's cells. */
    abstract Look look(int criterion);

    /** The look of a cell that a publisher's points stand behind. */
    Look published(Look look) {
        return look;
    }

    /** Writes what the cells of a criterion are held against. */
    abstract void asked(Tab tab, int row, int column, int criterion);

    /** Colours the cells of a criterion, the first of which is {@code first}. */
    abstract void colour(Tab tab, Area rows, String first, int criterion);

    /** The title of the row of requirements. */
    abstract String askedTitle();

    final void write(Tab tab, String title, String below) {
        tab.freeze(HEADINGS + 1, BEFORE);
        tab.fitToPages();
        tab.text(0, 0, title, Looks.TITLE);
        tab.text(1, 0, below, Looks.BELOW);
        heading(tab);
        List<RankedUnit> units = matrix.units();
        for (int from = 0; from < units.size(); from += CHUNK) {
            chunk(tab, from, Math.min(units.size(), from + CHUNK));
        }
        int last = HEADINGS + units.size();
        int width = BEFORE + matrix.criteria().size();
        if (!units.isEmpty()) {
            for (int k = 0; k < matrix.criteria().size(); k++) {
                int column = BEFORE + k;
                colour(tab, Area.column(column, HEADINGS + 1, last), A1.cell(HEADINGS + 1, column), k);
            }
        }
        tab.filter(new Area(HEADINGS, 0, Math.max(last, HEADINGS + 1), width - 1));
        int pages = Math.max(1, (matrix.criteria().size() + ON_A_PAGE - 1) / ON_A_PAGE);
        tab.print(new Area(1, 0, last, width - 1), HEADINGS, pages > 1 ? BEFORE : 0, pages, title);
    }

    private void heading(Tab tab) {
        tab.text(ASKED, BEFORE - 1, askedTitle(), Looks.HEADING);
        String[] titles = {texts.say("column.rank"), texts.say("column.code"), texts.say("column.unit")};
        int[] widths = {9, 10, 28};
        for (int column = 0; column < BEFORE; column++) {
            tab.text(HEADINGS, column, titles[column], Looks.HEADING);
            tab.width(column, widths[column]);
        }
        int lines = 1;
        for (int k = 0; k < matrix.criteria().size(); k++) {
            Criterion criterion = matrix.criteria().get(k);
            String name = ResultTexts.plain(criterion.name().in(texts.locale()));
            asked(tab, ASKED, BEFORE + k, k);
            tab.text(HEADINGS, BEFORE + k, name, Looks.HEADING.sized(9));
            tab.width(BEFORE + k, WIDTH);
            lines = Math.max(lines, Tab.lines(name, WIDTH));
        }
        tab.height(HEADINGS, LINE * Math.min(MOST_HEADING_LINES, lines) + 4);
    }

    /** Rows of some units: their looks are set by columns, which is many times faster than cell by cell. */
    private void chunk(Tab tab, int from, int to) {
        for (int unit = from; unit < to; unit++) {
            int row = HEADINGS + 1 + unit;
            RankedUnit entry = matrix.units().get(unit);
            entry.findRank().ifPresent(rank -> tab.set(row, 0, rank));
            tab.set(row, 1, ResultTexts.plain(entry.unit().code()));
            tab.set(row, 2, ResultTexts.plain(entry.unit().name()));
            for (int k = 0; k < matrix.criteria().size(); k++) {
                Object cell = cell(unit, k);
                if (!cell.equals("")) {
                    tab.set(row, BEFORE + k, cell);
                }
            }
        }
        int top = HEADINGS + 1 + from;
        int bottom = HEADINGS + to;
        tab.look(Area.column(0, top, bottom), Looks.NUMBER.centred());
        tab.look(Area.column(1, top, bottom), Looks.CODE);
        tab.look(Area.column(2, top, bottom), Looks.CODE);
        for (int k = 0; k < matrix.criteria().size(); k++) {
            tab.look(Area.column(BEFORE + k, top, bottom), look(k).centred());
        }
        for (int unit = from; unit < to; unit++) {
            for (int k = 0; k < matrix.criteria().size(); k++) {
                if (matrix.isPublished(unit, k)) {
                    tab.look(HEADINGS + 1 + unit, BEFORE + k, published(look(k)).centred());
                }
            }
        }
        tab.flush();
    }

    /** A colour where a condition holds; the first one that does decides. */
    static void rule(Tab tab, Area rows, String condition, Looks.Colour colour) {
        tab.colourFirst(rows, condition, colour.fill(), colour.ink());
    }

    /** Grey where nothing is known. */
    static void unknown(Tab tab, Area rows, String first) {
        rule(tab, rows, first + "=" + A1.text(Cells.UNKNOWN), Looks.UNKNOWN);
    }

    /** The points that units got, held against the most that each criterion gives. */
    static final class Points extends MatrixSheet {
        private final int scale;

        Points(Matrix matrix, ResultTexts texts, int scale) {
            super(matrix, texts);
            this.scale = scale;
        }

        @Override
        Object cell(int unit, int criterion) {
            return matrix().points(unit, criterion);
        }

        @Override
        Look look(int criterion) {
            return Looks.decimals(scale);
        }

        @Override
        Look published(Look look) {
            return look.as(Looks.format(scale, "\"*\""));
        }

        @Override
        String askedTitle() {
            return texts().say("points.most");
        }

        @Override
        void asked(Tab tab, int row, int column, int criterion) {
            BigDecimal most = Cells.number(matrix().criteria().get(criterion).points(), false);
            tab.number(row, column, most, Looks.HEADING.as(Looks.format(Matrix.decimals(most, false), "")));
        }

        @Override
        void colour(Tab tab, Area rows, String first, int criterion) {
            boolean judged = FiguresAsked.isJudged(matrix().criteria().get(criterion));
            String share = first + "/" + A1.column(rows.left()) + "$" + (ASKED + 1);
            String number = "AND(ISNUMBER(" + first + ")," + share;
            unknown(tab, rows, first);
            rule(tab, rows, number + ">=1)", Looks.MET);
            rule(tab, rows, number + ">=0.8)", judged ? Looks.NEAR : Looks.MOST);
            rule(tab, rows, number + ">=0.5)", judged ? Looks.NEARER : Looks.MANY);
            rule(tab, rows, number + ">=0.3)", judged ? Looks.HALFWAY : Looks.SOME);
            rule(tab, rows, "ISNUMBER(" + first + ")", judged ? Looks.FAR : Looks.FEW);
        }
    }

    /** The figures of units beside the requirements. */
    static final class Figures extends MatrixSheet {
        Figures(Matrix matrix, ResultTexts texts) {
            super(matrix, texts);
        }

        @Override
        Object cell(int unit, int criterion) {
            return matrix().figure(unit, criterion);
        }

        @Override
        Look look(int criterion) {
            return Looks.WORDS.as(format(criterion));
        }

        private String format(int criterion) {
            Criterion asked = matrix().criteria().get(criterion);
            return switch (asked.type()) {
                case DATE -> texts().dayFormat();
                case YES_NO, CATEGORY -> Look.TEXT;
                default ->
                    Looks.format(matrix().decimals(criterion), asked.type().sign());
            };
        }

        @Override
        String askedTitle() {
            return texts().say("figures.asked");
        }

        @Override
        void asked(Tab tab, int row, int column, int criterion) {
            FiguresAsked asked = new FiguresAsked(matrix().criteria().get(criterion), texts());
            Object said = asked.cell();
            Look look = Looks.HEADING.inLines();
            if (said instanceof BigDecimal number) {
                tab.number(row, column, number, look.as(asked.format()));
            } else if (said instanceof LocalDate day) {
                tab.day(row, column, day, look.as(asked.format()));
            } else {
                tab.text(row, column, said.toString(), look);
            }
        }

        @Override
        void colour(Tab tab, Area rows, String first, int criterion) {
            FiguresAsked asked = new FiguresAsked(matrix().criteria().get(criterion), texts());
            String against = A1.column(rows.left()) + "$" + (ASKED + 1);
            unknown(tab, rows, first);
            asked.met(first, against).ifPresent(met -> {
                rule(tab, rows, "AND(" + asked.isSaid(first) + "," + met + ")", Looks.MET);
                rule(tab, rows, asked.isSaid(first), Looks.NEARER);
            });
        }
    }
}
