package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import java.util.List;

/** The hidden sheet that holds what is offered to choose from. */
final class ListsSheet {
    private final String name;
    private final Lists lists;

    ListsSheet(String name, Lists lists) {
        this.name = name;
        this.lists = lists;
    }

    String name() {
        return name;
    }

    /** The cells of a list, from any sheet. */
    String range(int list) {
        int last = lists.all().get(list).size() - 1;
        return A1.sheet(name) + Area.column(list, 0, last).fixed();
    }

    void write(Tab tab) {
        List<List<Object>> all = lists.all();
        for (int column = 0; column < all.size(); column++) {
            for (int row = 0; row < all.get(column).size(); row++) {
                Object entry = all.get(column).get(row);
                if (entry instanceof Formula formula) {
                    tab.formula(row, column, formula.at(place -> ""), Look.PLAIN);
                } else {
                    tab.text(row, column, entry.toString(), Look.PLAIN.as(Look.TEXT));
                }
            }
        }
        tab.protect();
        tab.hide();
    }
}
