package io.github.thuocdo.submission;

import io.github.thuocdo.internal.cell.CellCode;
import io.github.thuocdo.internal.text.Sameness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units of one level by what files write for them: their names, and the numbers that spreadsheets make of their codes. */
final class UnitNames {
    private static final int LONGEST = 500;
    /** The longest first, as "thị xã" begins with a type too; abbreviations as offices write them. */
    private static final List<String> TYPES = List.of(
            "thành phố",
            "thị trấn",
            "đặc khu",
            "phường",
            "thị xã",
            "huyện",
            "tỉnh",
            "quận",
            "xã",
            "t.trấn",
            "tt.",
            "tp.",
            "tx.",
            "tt",
            "tp",
            "tx",
            "x.",
            "p.",
            "h.",
            "q.",
            "t.");

    private final Map<String, List<AdministrativeUnit>> byName = new HashMap<>();
    private final Map<String, List<AdministrativeUnit>> byBareName = new HashMap<>();
    private final Map<String, List<AdministrativeUnit>> byNumber = new HashMap<>();

    UnitNames(List<AdministrativeUnit> units) {
        for (AdministrativeUnit unit : units) {
            String key = Sameness.nameKey(unit.name());
            add(byName, key, unit);
            add(byBareName, bare(key), unit);
            CellCode.digits(unit.code()).ifPresent(digits -> add(byNumber, digits, unit));
        }
    }

    private static void add(Map<String, List<AdministrativeUnit>> units, String key, AdministrativeUnit unit) {
        units.computeIfAbsent(key, each -> new ArrayList<>(1)).add(unit);
    }

    /** The units of a name; where none has it whole, those that have it but for the type. */
    List<AdministrativeUnit> named(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return List.of();
        }
        String key = Sameness.nameKey(name);
        List<AdministrativeUnit> whole = byName.getOrDefault(key, List.of());
        return whole.isEmpty() ? byBareName.getOrDefault(bare(key), List.of()) : whole;
    }

    /** The units whose codes a spreadsheet makes this number of. */
    List<AdministrativeUnit> ofNumber(String typed) {
        return CellCode.digits(Sameness.visible(typed))
                .map(digits -> byNumber.getOrDefault(digits, List.of()))
                .orElse(List.of());
    }

    /** Whether {@code name} is the name of a unit, with its type, another, or none. */
    static boolean agree(String name, AdministrativeUnit unit) {
        if (name.equals(unit.name())) {
            return true;
        }
        return name.length() <= LONGEST
                && bare(Sameness.nameKey(name)).equals(bare(Sameness.nameKey(unit.name())));
    }

    /** The key of a name without the type before it. */
    private static String bare(String key) {
        for (String type : TYPES) {
            String typeKey = Sameness.nameKey(type);
            if (key.startsWith(typeKey) && key.length() > typeKey.length()) {
                boolean isWord = type.endsWith(".") || key.charAt(typeKey.length()) == ' ';
                if (isWord) {
                    return key.substring(typeKey.length()).stripLeading();
                }
            }
        }
        return key;
    }
}
