package io.github.thuocdo.submission;

import io.github.thuocdo.internal.cell.CellName;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.internal.heading.NearHeading;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.text.OldFont;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a table, as its headings say. */
final class TableColumns {
    /** Stands for a column that the table does not have. */
    static final int NOWHERE = Integer.MAX_VALUE;

    /** Names of one word, "Đơn vị", "Huyện", label what stands beside them as often as they head a column. */
    private static final int LONGEST_LABEL = 6;
    /** A text that begins so is no label beside the name of one unit. */
    private static final String NAME = "Tên ";

    /** A heading that is never the label beside a unit's name. */
    private static final String CLEAR_NAME = "tên đơn vị";

    /** The number of an indicator in an annex. */
    private static final Pattern NUMBER_IN_ANNEX = Pattern.compile("[1-9]\\d?(?:\\.[1-9]\\d?){1,3}");

    private static final int LONGEST_NUMBER = 11;
    private static final int LONGEST_HEADER = 200;

    /** The heading of the column of a form that says how each figure is determined. */
    private static final Set<String> OF_FORMS = Set.of("cách xác định và tính điểm", "how it is determined and scored");

    /** So many names of units in one row are no title. */
    private static final int FEWEST_UNITS = 2;

    /** Names of places in which each word begins with a capital letter have no more words. */
    private static final int MOST_WORDS = 3;

    private final Map<FigureColumn, Integer> known = new EnumMap<>(FigureColumn.class);
    private boolean isCoded = true;
    private final List<Integer> aside = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();
    private final boolean unitsAreNamed;
    private final Origin.Mentions mentions = new Origin.Mentions();

    /**
     * The columns under these headings.
     *
     * @throws UnreadableException if two headings are the same, or name the same column
     */
    TableColumns(List<String> header, String file) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String heading = header.get(i);
            if (heading.isEmpty()) {
                continue;
            }
            if (!FigureColumn.isMeasure(header, i) && seen.put(FigureColumn.key(heading), heading) != null) {
                String code = FigureColumn.isOfUnits(heading) ? "tables-side-by-side" : "column-twice";
                throw UnreadableException.of(code, file, Cells.shown(heading));
            }
            put(i, FigureColumn.in(header, i), header, file);
        }
        putMarked(header, file);
        splitLevels(header);
        unitsAreNamed = !known.containsKey(FigureColumn.UNIT_CODE);
        namesForCodes(FigureColumn.UNIT_NAME, FigureColumn.UNIT_CODE);
        namesForCodes(FigureColumn.PARENT_NAME, FigureColumn.UNIT_CODE);
        namesForCodes(FigureColumn.INDICATOR_NAME, FigureColumn.INDICATOR);
        if (known.containsKey(FigureColumn.INDICATOR)) {
            // No indicator heads a column of the long form.
            others.stream().filter(at -> FigureColumn.isAside(header.get(at))).forEach(aside::add);
            others.removeAll(aside);
            Collections.sort(aside);
        }
    }

    /**
     * A heading that is a column's name but for the mark of a note is that column only where no other heading may be meant; one that
     * would make the table a long one only where it is one otherwise.
     */
    private void putMarked(List<String> header, String file) {
        Map<FigureColumn, List<Integer>> marked = new EnumMap<>(FigureColumn.class);
        for (int at : others) {
            FigureColumn column = FigureColumn.marked(header.get(at)).orElse(FigureColumn.ASIDE);
            if (!known.containsKey(column) && !column.isPassedOver()) {
                marked.computeIfAbsent(column, each -> new ArrayList<>()).add(at);
            }
        }
        if (marked.isEmpty()) {
            return;
        }
        marked.values().removeIf(several -> several.size() > 1);
        boolean isLong =
                Stream.concat(known.keySet().stream(), marked.keySet().stream()).anyMatch(FigureColumn::holdsFigures);
        marked.forEach((column, one) -> {
            if (isLong || !column.namesIndicators()) {
                others.removeAll(one);
                put(one.get(0), Optional.of(column), header, file);
            }
        });
    }

    private void put(int at, Optional<FigureColumn> column, List<String> header, String file) {
        if (column.isEmpty() || column.get() == FigureColumn.RESULT) {
            others.add(at);
        } else if (column.get() == FigureColumn.ASIDE) {
            aside.add(at);
        } else {
            Integer before = known.putIfAbsent(column.get(), at);
            if (before != null && FigureColumn.height(header.get(before)) != FigureColumn.height(header.get(at))) {
                putLower(column.get(), before, at, header);
                return;
            }
            if (before != null && column.get().isAlone()) {
                throw UnreadableException.of(
                        "columns-alike", file, Cells.shown(header.get(before)), Cells.shown(header.get(at)));
            }
            if (before != null) {
                aside.add(at);
            }
        }
    }

    /** Of columns of one kind, {@code Tên xã} and {@code Tên huyện}, the lower level is the unit, and the next one the unit above. */
    private void putLower(FigureColumn column, int before, int at, List<String> header) {
        boolean isLower = FigureColumn.height(header.get(at)) < FigureColumn.height(header.get(before));
        int upper = isLower ? before : at;
        known.put(column, isLower ? at : before);
        if (column != FigureColumn.UNIT_NAME) {
            aside.add(upper);
            return;
        }
        Integer above = known.putIfAbsent(FigureColumn.PARENT_NAME, upper);
        if (above != null) {
            boolean isNearer = FigureColumn.height(header.get(upper)) < FigureColumn.height(header.get(above));
            known.put(FigureColumn.PARENT_NAME, isNearer ? upper : above);
            aside.add(isNearer ? above : upper);
        }
    }

    /** {@code Mã huyện} beside {@code Tên xã} is no code of the unit, nor {@code Tên huyện} beside {@code Mã xã} its name. */
    private void splitLevels(List<String> header) {
        Integer code = known.get(FigureColumn.UNIT_CODE);
        Integer name = known.get(FigureColumn.UNIT_NAME);
        if (code == null
                || name == null
                || FigureColumn.height(header.get(code)) == FigureColumn.height(header.get(name))) {
            return;
        }
        boolean isCodeAbove = FigureColumn.height(header.get(code)) > FigureColumn.height(header.get(name));
        known.remove(isCodeAbove ? FigureColumn.UNIT_CODE : FigureColumn.UNIT_NAME);
        int upper = isCodeAbove ? code : name;
        if (known.putIfAbsent(FigureColumn.PARENT_NAME, upper) != null) {
            aside.add(upper);
        }
    }

    private void namesForCodes(FigureColumn name, FigureColumn code) {
        isCoded &= code != FigureColumn.UNIT_CODE || known.containsKey(code);
        if (!known.containsKey(code) && known.containsKey(name)) {
            known.put(code, known.remove(name));
        }
    }

    /** The place of a column; {@link #NOWHERE} where there is none. */
    int at(FigureColumn column) {
        return known.getOrDefault(column, NOWHERE);
    }

    /** Whether units have a column of codes; otherwise their names stand for these. */
    boolean isCoded() {
        return isCoded;
    }

    boolean has(FigureColumn column) {
        return known.containsKey(column);
    }

    /** The names that rows have for their indicators beside the codes. */
    Origin.Mentions mentions() {
        return mentions;
    }

    /** Takes what a row says under the heading of years. */
    void addYear(@Nullable Row row) {
        if (row != null && known.containsKey(FigureColumn.YEAR)) {
            mentions.addYear(row.text(at(FigureColumn.YEAR)));
        }
    }

    /** Whether no column has the codes of units, but one has their names. */
    boolean unitsAreNamed() {
        return unitsAreNamed;
    }

    /** The columns that hold nothing that counts. */
    List<Integer> aside() {
        return aside;
    }

    /** The columns whose headings are no names of columns. */
    List<Integer> others() {
        return others;
    }

    /** The columns of the wide form that indicators head: whatever is not of the unit, and no remark. */
    List<Integer> underIndicators() {
        List<Integer> all = new ArrayList<>(others);
        known.forEach((column, at) -> {
            if (!column.namesUnits() && column != FigureColumn.NOTE && column != FigureColumn.YEAR) {
                all.add(at);
            }
        });
        Collections.sort(all);
        return all;
    }

    /** The names of the columns that hold nothing that counts; none of a form, which says much beside the figures. */
    static List<String> aside(List<String> header, List<Integer> aside, boolean isNumbered) {
        List<String> names = new ArrayList<>();
        if (isNumbered) {
            names.add("1");
        }
        for (int column : aside) {
            names.add(header.get(column));
        }
        return names.stream().map(FigureColumn::key).anyMatch(OF_FORMS::contains) ? List.of() : names;
    }

    /** Whether a column is one of notes. */
    boolean isNoteAt(int column, List<String> header) {
        return column == at(FigureColumn.NOTE) || (column < header.size() && isNote(header.get(column)));
    }

    /** Whether a heading begins as a note, and so says itself that no figure is meant. */
    static boolean isNote(String heading) {
        String key = heading.length() > FigureColumn.LONGEST_NAME ? "" : FigureColumn.key(heading);
        return key.startsWith(FigureColumn.NOTE.code()) || key.startsWith("ghi chú");
    }

    /** The refusal of a table without a column, or without a row of headings that is clear: with the heading that may have been meant. */
    UnreadableException refusal(List<String> header, FigureColumn column, String file) {
        Optional<String> other = NearHeading.otherTable(header);
        if (other.isPresent() || isTurned(header)) {
            return UnreadableException.of(other.orElse("table-turned"), file);
        }
        String shown = Cells.shown(String.join(", ", header), LONGEST_HEADER);
        return near(header, column)
                .map(near -> UnreadableException.of(
                        "column-missing-near", file, column.code(), shown, Cells.shown(near.heading()), near.meant()))
                .orElseGet(() -> missing(column, OldFont.of(String.join(" ", header)), file, shown));
    }

    private UnreadableException missing(FigureColumn column, Optional<String> font, String file, String shown) {
        if (has(FigureColumn.UNIT_CODE)) {
            return UnreadableException.of("column-missing-value", file, column.code(), shown);
        }
        if (font.isPresent()) {
            return UnreadableException.of("headings-in-old-font", file, font.get(), shown);
        }
        return has(FigureColumn.INDICATOR)
                ? UnreadableException.of("column-missing-unit", file, column.code(), shown)
                : UnreadableException.of("column-missing", file, column.code(), shown);
    }

    private Optional<NearHeading> near(List<String> header, FigureColumn column) {
        if (has(column)) {
            // A word that labels one unit, "Đơn vị", heads a column only beside two others or more.
            return Optional.of(new NearHeading(header.get(at(column)), CLEAR_NAME));
        }
        List<String> unknown = header.stream()
                .filter(heading -> FigureColumn.of(heading).isEmpty())
                .toList();
        Optional<NearHeading> near = NearHeading.in(unknown, column.names());
        return near.isEmpty() && column == FigureColumn.UNIT_CODE
                ? NearHeading.in(unknown, FigureColumn.UNIT_NAME.names())
                : near;
    }

    /** Whether the table has a row for each indicator, and the units side by side or one unit above them. */
    private boolean isTurned(List<String> header) {
        boolean isOfUnits = !has(FigureColumn.UNIT_CODE) && unitsIn(header.stream()) >= FEWEST_UNITS;
        boolean isRecord = header.size() == 2
                && FigureColumn.isOfUnits(header.get(0))
                && !header.get(1).isEmpty()
                && Character.isDigit(header.get(1).charAt(0));
        if (isOfUnits || isRecord) {
            return true;
        }
        boolean isOfIndicators = has(FigureColumn.INDICATOR) && !has(FigureColumn.UNIT_CODE);
        boolean hasFigures = has(FigureColumn.VALUE) || has(FigureColumn.NUMERATOR);
        return isOfIndicators && !hasFigures && others.size() > 1;
    }

    private static long unitsIn(Stream<String> texts) {
        return texts.filter(CellName::isTyped).count();
    }

    /** Whether a row heads indicators and their figures, or units side by side, and no column under which units stand. */
    static boolean isHeaderWithoutUnits(Row row) {
        List<String> texts = IntStream.range(0, row.size())
                .filter(i -> row.length(i) <= LONGEST_HEADER)
                .mapToObj(row::text)
                .toList();
        // A row of figures may name two units, an old one beside the new.
        boolean isOfFigures = IntStream.range(0, row.size()).anyMatch(row::startsWithDigit);
        return (unitsIn(texts.stream()) >= FEWEST_UNITS && !isOfFigures)
                || texts.size() > 1
                        && texts.stream()
                                .flatMap(text -> FigureColumn.of(text).stream())
                                .anyMatch(column ->
                                        column == FigureColumn.INDICATOR || column == FigureColumn.INDICATOR_NAME);
    }

    /** Whether a row holds headings of figures, and one under which units stand at a place. */
    static boolean isHeadedAt(Row row, int column) {
        boolean mayBe = !row.isBesideNumber(column) || row.is(column, FigureColumn.UNIT_CODE.code());
        return mayBe && FigureColumn.isOfUnits(row.text(column)) && isHeader(row);
    }

    /** Whether a row holds headings of figures: one under which units stand, and one of figures. */
    static boolean isHeader(Row row) {
        boolean isNamed = false;
        boolean isClear = false;
        boolean hasNumbers = false;
        int filled = 0;
        for (int i = 0; i < row.size(); i++) {
            if (row.isEmpty(i)) {
                continue;
            }
            filled++;
            hasNumbers |= row.startsWithDigit(i) && !isListed(row.text(i));
            if (FigureColumn.isOfUnits(row.text(i))) {
                isNamed = true;
                isClear |= row.length(i) > LONGEST_LABEL || row.text(i).strip().startsWith(NAME);
                if (row.is(i, FigureColumn.UNIT_CODE.code())) {
                    return true;
                }
            }
        }
        // A title may say "Đơn vị" beside the name of the unit, or "Mã đơn vị" beside its code.
        return isNamed && (filled > 2 || (filled == 2 && isClear && !hasNumbers));
    }

    /**
     * Whether a text that begins with a digit may be a heading: the number of an indicator in an annex, {@code 2.4}, or one behind its
     * number, {@code 1. Mức độ hài lòng}, which is no unit or office in a list.
     */
    private static boolean isListed(String text) {
        if (text.length() <= LONGEST_NUMBER && NUMBER_IN_ANNEX.matcher(text).matches()) {
            return true;
        }
        int mark = text.length() > 1 && text.charAt(1) >= '0' && text.charAt(1) <= '9' ? 2 : 1;
        if (mark >= text.length() || (text.charAt(mark) != '.' && text.charAt(mark) != ')')) {
            return false;
        }
        int from = mark + (text.startsWith(" ", mark + 1) ? 2 : 1);
        return from < text.length() && Character.isLetter(text.codePointAt(from)) && !isName(text.substring(from));
    }

    /**
     * Whether a row may hold two headings, {@code Xã} beside {@code Mức độ hài lòng}, or a title that names one unit, {@code Xã}
     * beside {@code Yên Phú}: the row below tells.
     */
    static boolean mayBeHeader(Row row) {
        return row.size() == 2
                && !row.isEmpty(1)
                && FigureColumn.isOfUnits(row.text(0))
                && !row.startsWithDigit(1)
                && !isName(row.text(1));
    }

    private static boolean isName(String text) {
        String[] words = text.split("\\s+", MOST_WORDS + 1);
        return text.length() > LONGEST_HEADER
                || CellName.isTyped(text)
                || (words.length <= MOST_WORDS
                        && Arrays.stream(words)
                                .allMatch(word -> word.isEmpty() || Character.isUpperCase(word.codePointAt(0))));
    }

    /** Whether a row of two cells names a unit, and says a number of it unless the unit is clear by its code or its type. */
    static boolean isRecord(Row row) {
        return !row.isEmpty(0)
                && FigureColumn.inAnyWay(row.text(0)).isEmpty()
                && (row.startsWithDigit(0) || row.startsWithDigit(1) || CellName.isTyped(row.text(0)));
    }
}
