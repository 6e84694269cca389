package io.github.thuocdo.rules.sets;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units and figures in a few words. */
final class Units {
    private Units() {}

    static AdministrativeUnit commune(String code, @Nullable String type, @Nullable String parent, String... groups) {
        AdministrativeUnit unit =
                AdministrativeUnit.of(code, code, Level.COMMUNE).withGroups(Set.of(groups));
        AdministrativeUnit typed = type == null ? unit : unit.withType(type);
        return parent == null ? typed : typed.withParent(parent);
    }

    static AdministrativeUnit commune(String code) {
        return commune(code, null, null);
    }

    static AdministrativeUnit district(String code) {
        return AdministrativeUnit.of(code, code, Level.DISTRICT);
    }

    static UnitRegister register(AdministrativeUnit... units) {
        return UnitRegister.of(List.of(units));
    }

    /** Figures as lines {@code unit: indicator=value|indicator=a/b|indicator=n/a}. */
    static Submissions figures(String... lines) {
        StringBuilder csv = new StringBuilder("unit_code,indicator,value,numerator,denominator,status,ledger\n");
        for (String line : lines) {
            String[] parts = line.split(": ", 2);
            for (String figure : parts[1].split("\\|")) {
                csv.append(row(parts[0], figure)).append('\n');
            }
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        return Submissions.readCsv(new ByteArrayInputStream(bytes), "figures.csv");
    }

    private static String row(String unit, String figure) {
        String indicator = figure.substring(0, figure.indexOf('='));
        String value = figure.substring(figure.indexOf('=') + 1);
        String ledger = "";
        int at = value.indexOf('@');
        if (at >= 0) {
            ledger = value.substring(at + 1);
            value = value.substring(0, at);
        }
        String start = unit + "," + indicator + ",";
        if (value.equals("n/a")) {
            return start + ",,,not_applicable," + ledger;
        }
        if (value.matches("[0-9]+/[0-9]+")) {
            return start + "," + value.replace('/', ',') + ",," + ledger;
        }
        return start + '"' + value + "\",,,," + ledger;
    }

    /** Ranks by sets of which the prover may report an error: what they give is tried all the same. */
    static Ranking rank(CriteriaSet set, UnitRegister register, String... figures) {
        return Scorer.despiteErrors(set).rank(register.communes(), figures(figures));
    }

    /** Ranks communes of no type, parent or group, those that the figures name. */
    static Ranking rank(CriteriaSet set, String... figures) {
        AdministrativeUnit[] units = new AdministrativeUnit[figures.length];
        for (int i = 0; i < figures.length; i++) {
            units[i] = commune(figures[i].split(": ", 2)[0]);
        }
        return rank(set, register(units), figures);
    }
}
