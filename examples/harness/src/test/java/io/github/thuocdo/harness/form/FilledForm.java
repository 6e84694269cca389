package io.github.thuocdo.harness.form;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.harness.form.Formula.Part;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A form of many units, filled in, and the same figures as a file for the engine. */
final class FilledForm {
    private final Scorer scorer;
    private final Level level;
    private final List<AdministrativeUnit> units = new ArrayList<>();
    private final Map<String, Object> cells = new HashMap<>();
    private final StringBuilder file = new StringBuilder("unit_code,indicator,value,numerator,denominator,status\n");

    FilledForm(Scorer scorer, Level level) {
        this.scorer = scorer;
        this.level = level;
    }

    Plan plan() {
        return scorer.plan(level);
    }

    List<OwedFigure> figures() {
        return OwedFigure.of(plan());
    }

    /** A new unit, of a type. */
    AdministrativeUnit unit(String type) {
        String code = "u" + (units.size() + 1);
        AdministrativeUnit unit =
                AdministrativeUnit.of(code, "Đơn vị " + code, level).withType(type);
        units.add(unit);
        return unit;
    }

    private String key(AdministrativeUnit unit, String code, Part part) {
        return unit.code() + " " + code + " " + part;
    }

    /** Says a number, a day, or a word. */
    void say(AdministrativeUnit unit, String code, Object value) {
        cells.put(key(unit, code, Part.VALUE), value);
        line(unit, code, value instanceof BigDecimal number ? number.toPlainString() : value.toString(), "", "", "");
    }

    void say(AdministrativeUnit unit, String code, long numerator, long denominator) {
        cells.put(key(unit, code, Part.NUMERATOR), numerator);
        cells.put(key(unit, code, Part.DENOMINATOR), denominator);
        line(unit, code, "", Long.toString(numerator), Long.toString(denominator), "");
    }

    void sayNotApplicable(AdministrativeUnit unit, String code, boolean isWide) {
        cells.put(key(unit, code, isWide ? Part.VALUE : Part.STATUS), isWide ? "n/a" : "không áp dụng");
        line(unit, code, "", "", "", "not_applicable");
    }

    private void line(AdministrativeUnit unit, String code, String value, String top, String bottom, String status) {
        file.append(String.join(",", unit.code(), code, "\"" + value.replace("\"", "\"\"") + "\"", top, bottom, status))
                .append('\n');
    }

    /** The ranking by the engine. */
    Ranking ranked() {
        UnitSelection selection = UnitRegister.of(units).at(level);
        byte[] csv = file.toString().getBytes(StandardCharsets.UTF_8);
        return scorer.withoutConsistency()
                .rank(selection, Submissions.readCsv(new ByteArrayInputStream(csv), "figures.csv"));
    }

    List<AdministrativeUnit> units() {
        return units;
    }

    Path write(Path workbook, boolean isWide) throws IOException {
        return write(workbook, isWide, new Locale("vi"));
    }

    Path write(Path workbook, boolean isWide, Locale locale) throws IOException {
        Form form = Form.of(plan(), units).in(locale);
        Form laidOut = isWide ? form.asOneTable() : form;
        try (OutputStream out = Files.newOutputStream(workbook)) {
            laidOut.writeXlsx(out, (unit, code, part) -> Optional.ofNullable(cells.get(key(unit, code, part))));
        }
        return workbook;
    }

    /** A word or a day that a figure of a type can be, where it is no number. */
    static Object other(FigureType type, List<String> categories, int pick) {
        return switch (type) {
            case YES_NO -> pick % 2 == 0 ? "Có" : "Không";
            case DATE -> LocalDate.of(2025, 11, 25).plusDays(pick % 20);
            default -> categories.get(pick % categories.size());
        };
    }
}
