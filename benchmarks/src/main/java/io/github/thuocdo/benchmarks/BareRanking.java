package io.github.thuocdo.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The work of {@code HelloRanking} by hand and without a library, up to its explanation: reads a CSV of figures, ranks the 26
 * communes of Yên Định on the nine targets for 2025, and prints the same lines. The yardstick of a cold start.
 */
public final class BareRanking {
    private static final String[] INDICATORS = {
        "esigned-docs",
        "online-level3",
        "online-level4",
        "satisfaction",
        "portal-disclosure",
        "dedicated-network",
        "video-meeting-coverage",
        "level4-multichannel",
        "communes-complete"
    };
    /** In percent; 1 for the last, which is a yes or a no. */
    private static final int[] THRESHOLDS = {100, 80, 80, 95, 100, 100, 100, 100, 1};

    private static final List<String> LEDGERS = List.of("", "self", "verified", "final");
    private static final String ORDER =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz";

    /** A figure as a fraction of full points; over 0 where it does not apply. */
    private record Figure(BigInteger numerator, BigInteger denominator, int ledger) {
        boolean isApplicable() {
            return denominator.signum() != 0;
        }
    }

    private static final class Commune {
        final String code;
        final String name;
        final @Nullable Figure[] figures = new Figure[INDICATORS.length];
        BigDecimal score = BigDecimal.ZERO;
        int met;
        boolean ranked;

        Commune(String code, String name) {
            this.code = code;
            this.name = name;
        }
    }

    private BareRanking() {}

    /** Prints the ranking of the figures in the file named first. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        String file = args.length > 0 ? args[0] : "examples/data/yen-dinh-2025.csv";
        lines(Path.of(file)).forEach(out::println);
        out.flush();
    }

    /** The lines of the ranking. */
    static List<String> lines(Path file) throws IOException {
        Map<String, Commune> communes = communes();
        read(file, communes);
        List<Commune> ranked = new ArrayList<>(communes.values());
        ranked.forEach(BareRanking::score);
        ranked.removeIf(commune -> !commune.ranked);
        Comparator<Commune> better = Comparator.comparing((Commune c) -> c.score)
                .thenComparing(c -> c.met)
                .reversed();
        ranked.sort(better.thenComparing(c -> key(c.name)).thenComparing(c -> c.code));
        List<String> lines = new ArrayList<>();
        int rank = 0;
        for (int k = 0; k < ranked.size(); k++) {
            Commune commune = ranked.get(k);
            if (k == 0 || better.compare(ranked.get(k - 1), commune) != 0) {
                rank = k + 1;
            }
            lines.add(line(rank, commune.name, commune.score));
        }
        return lines;
    }

    static String line(int rank, String name, BigDecimal score) {
        StringBuilder line = new StringBuilder(40);
        line.append(rank < 10 ? " " : "").append(rank).append("  ").append(name);
        while (line.length() < 4 + 22) {
            line.append(' ');
        }
        return line.append(' ').append(score).toString();
    }

    private static Map<String, Commune> communes() throws IOException {
        Map<String, Commune> communes = new HashMap<>();
        try (InputStream in = BareRanking.class.getResourceAsStream("/io/github/thuocdo/rules/units/yen-dinh.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = cells(line);
                if (cells.get(2).equals("commune")) {
                    communes.put(cells.get(0), new Commune(cells.get(0), cells.get(1)));
                }
            }
        }
        return communes;
    }

    private static void read(Path file, Map<String, Commune> communes) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = cells(line);
                int indicator = Arrays.asList(INDICATORS).indexOf(cells.get(1));
                Commune commune = communes.get(cells.get(0));
                if (indicator >= 0 && commune != null) {
                    put(commune, indicator, figure(cells, indicator));
                }
            }
        }
    }

    private static void put(Commune commune, int indicator, @Nullable Figure figure) {
        Figure before = commune.figures[indicator];
        if (figure != null && (before == null || before.ledger < figure.ledger)) {
            commune.figures[indicator] = figure;
        }
    }

    private static @Nullable Figure figure(List<String> cells, int indicator) {
        int ledger = Math.max(1, LEDGERS.indexOf(cells.get(6)));
        if (cells.get(5).equals("not_applicable")) {
            return new Figure(BigInteger.ZERO, BigInteger.ZERO, ledger);
        }
        BigInteger threshold = BigInteger.valueOf(THRESHOLDS[indicator]);
        if (!cells.get(3).isEmpty()) {
            BigInteger hundredfold = new BigInteger(cells.get(3)).multiply(BigInteger.valueOf(100));
            return new Figure(hundredfold, new BigInteger(cells.get(4)).multiply(threshold), ledger);
        }
        String value = cells.get(2);
        if (value.isEmpty()) {
            return null;
        }
        if (indicator == INDICATORS.length - 1) {
            return new Figure(value.equals("có") ? BigInteger.ONE : BigInteger.ZERO, BigInteger.ONE, ledger);
        }
        BigDecimal number = new BigDecimal(value.replace(',', '.'));
        return new Figure(
                number.unscaledValue(), BigInteger.TEN.pow(number.scale()).multiply(threshold), ledger);
    }

    private static void score(Commune commune) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        int applicable = 0;
        for (Figure figure : commune.figures) {
            commune.ranked |= figure != null;
            applicable += figure == null || figure.isApplicable() ? 1 : 0;
            if (figure != null && figure.isApplicable()) {
                commune.met += figure.numerator.compareTo(figure.denominator) >= 0 ? 1 : 0;
                BigInteger points = figure.numerator.min(figure.denominator);
                numerator = numerator.multiply(figure.denominator).add(points.multiply(denominator));
                denominator = denominator.multiply(figure.denominator);
            }
        }
        commune.ranked &= applicable > 0;
        if (commune.ranked) {
            BigInteger divisor = denominator.multiply(BigInteger.valueOf(applicable));
            commune.score = new BigDecimal(numerator).divide(new BigDecimal(divisor), 4, RoundingMode.HALF_UP);
        }
    }

    /** A text whose plain order is good enough for the names of these communes. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            key.append((char) (1 + ORDER.indexOf(c)));
        }
        return key.toString();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
