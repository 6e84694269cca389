package io.github.thuocdo.harness.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A formula of which the places of some cells are still open: the same for every unit, each of which has a row of its own.
 *
 * @param pieces texts ({@link String}) and places ({@link CellReference})
 */
record Formula(List<Object> pieces) {
    /** A cell or some cells that a formula looks at. */
    sealed interface CellReference {}

    /** A cell of the formula's own row of the calculation. */
    record Column(int index) implements CellReference {}

    /** Cells of the formula's own row of the calculation, side by side. */
    record Columns(int first, int last) implements CellReference {}

    /** A cell that the unit fills. */
    record Input(int figure, Part part) implements CellReference {}

    /** The format of a cell that the unit fills, as a spreadsheet tells it: {@code P2} for two digits of a percentage. */
    record Format(Input input) implements CellReference {}

    /** The names, or the fractions, of the categories of a figure, on the sheet of lists. */
    record Listed(int list) implements CellReference {}

    /** The cells of one figure. */
    enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR,
        STATUS
    }

    /** Texts, places, formulas and numbers, one after the other. */
    static Formula of(Object... parts) {
        List<Object> pieces = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Formula formula) {
                pieces.addAll(formula.pieces);
            } else if (part instanceof CellReference) {
                pieces.add(part);
            } else {
                pieces.add(String.valueOf(part));
            }
        }
        return new Formula(List.copyOf(pieces));
    }

    /** {@code IF(condition,then,otherwise)}. */
    static Formula when(Object condition, Object then, Object otherwise) {
        return of("IF(", condition, ",", then, ",", otherwise, ")");
    }

    /** {@code AND(…)}. */
    static Formula all(Object... conditions) {
        return call("AND", conditions);
    }

    /** {@code OR(…)}. */
    static Formula any(Object... conditions) {
        return call("OR", conditions);
    }

    /** A function of some arguments. */
    static Formula call(String function, Object... arguments) {
        List<Object> parts = new ArrayList<>(List.of(function, "("));
        for (int i = 0; i < arguments.length; i++) {
            if (i > 0) {
                parts.add(",");
            }
            parts.add(arguments[i]);
        }
        parts.add(")");
        return of(parts.toArray());
    }

    /** The formula with its places written in. */
    String at(Function<CellReference, String> where) {
        StringBuilder text = new StringBuilder();
        for (Object piece : pieces) {
            text.append(piece instanceof CellReference place ? where.apply(place) : piece);
        }
        return text.toString();
    }
}
