package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.internal.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads target years. */
final class Horizons {
    private Horizons() {}

    /** The target years of a member, each of them once. */
    static Set<Horizon> read(JsonObject json, String name) {
        Set<Horizon> horizons = new LinkedHashSet<>();
        for (int year : json.integers(name)) {
            if (year < 1900 || year > 2999) {
                json.faultAt(name, "holds-years-from-1900-2999-not", name, year);
            } else {
                horizons.add(new Horizon(year));
            }
        }
        return horizons;
    }
}
