package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.rules.YenDinh;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes made-up figures of a country as CSV, long form, forty rows a commune, from a fixed seed.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar io.github.thuocdo.benchmarks.FiguresFile forty.csv 10599
 * }</pre>
 */
final class FiguresFile {
    private static final String HEADER = "unit_code,indicator,value,numerator,denominator\n";

    private FiguresFile() {}

    /**
     * Writes a file for the forty criteria of {@link Country}, or with a third word {@code yen-dinh-2022} for that set.
     *
     * @param args the file, then how many communes
     */
    public static void main(String[] args) throws IOException {
        Country country = Country.of(Integer.parseInt(args[1]));
        if (args.length > 2 && args[2].equals(YenDinh.criteria().id())) {
            writeYenDinh(country, Path.of(args[0]));
        } else {
            writeForty(country, Path.of(args[0]));
        }
    }

    /** The figures of {@code country}. */
    static void writeForty(Country country, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 0; i < country.units(); i++) {
                String unit = country.selection().units().get(i).code();
                for (int j = 0; j < Country.CRITERIA; j++) {
                    out.write(unit + ',' + Country.code(j) + ',' + cells(country, j, i) + '\n');
                }
            }
        }
    }

    private static String cells(Country country, int criterion, int unit) {
        int figure = country.first[criterion][unit];
        if (figure == Country.MISSING) {
            return ",,";
        }
        if (country.isAnswer(criterion)) {
            return (figure == 1 ? "có" : "không") + ",,";
        }
        int of = country.denominator[criterion][unit];
        return of == 0 ? hundredths(figure) + ",," : "," + figure + "," + of;
    }

    private static String hundredths(int figure) {
        int rest = figure % 100;
        return figure / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    /** Figures for forty indicators of the district's own set: those that it asks of communes, then those that it collects. */
    static void writeYenDinh(Country country, Path file) throws IOException {
        Map<String, FigureType> asked = figuresOf(YenDinh.criteria());
        SplittableRandom random = new SplittableRandom(2025);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 0; i < country.units(); i++) {
                String unit = country.selection().units().get(i).code();
                for (Map.Entry<String, FigureType> figure : asked.entrySet()) {
                    out.write(unit + ',' + figure.getKey() + ',' + cells(figure.getValue(), random) + '\n');
                }
            }
        }
    }

    private static Map<String, FigureType> figuresOf(CriteriaSet set) {
        Map<String, FigureType> all = new LinkedHashMap<>();
        for (Criterion criterion : Scorer.of(set).plan(Level.COMMUNE).criteria()) {
            if (criterion.type() != FigureType.RANK) {
                all.putIfAbsent(criterion.indicator().code(), criterion.type());
            }
        }
        for (Map.Entry<Indicator, FigureType> collected :
                set.collectedAt(Level.COMMUNE).entrySet()) {
            all.putIfAbsent(collected.getKey().code(), collected.getValue());
        }
        for (Criterion criterion : set.criteria()) {
            if (criterion.type() != FigureType.RANK) {
                all.putIfAbsent(criterion.indicator().code(), criterion.target().typeAt(Level.COMMUNE));
            }
        }
        Map<String, FigureType> forty = new LinkedHashMap<>();
        all.entrySet().stream().limit(Country.CRITERIA).forEach(entry -> forty.put(entry.getKey(), entry.getValue()));
        return forty;
    }

    private static String cells(FigureType type, SplittableRandom random) {
        if (random.nextInt(100) == 0) {
            return ",,";
        }
        switch (type) {
            case YES_NO:
                return (random.nextBoolean() ? "có" : "không") + ",,";
            case DATE:
                return "2025-12-0" + random.nextInt(1, 10) + ",,";
            case COUNT:
                return random.nextInt(4) + ",,";
            case PER_HEAD, INDEX:
                return hundredths(random.nextInt(101)) + ",,";
            default:
                if (random.nextInt(10) == 0) {
                    int of = random.nextInt(20, 3_000);
                    return "," + of * random.nextInt(30, 101) / 100 + "," + of;
                }
                return hundredths(random.nextInt(3_000, 10_001)) + ",,";
        }
    }
}
