package io.github.thuocdo.harness.annex;

import io.github.thuocdo.internal.text.Sameness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of an annex by their headings, which stand in one row or in two.
 *
 * @param at the place of each column
 * @param points the headings that may head the most points, the one that is taken first; one alone where there is no doubt
 * @param isInDoubt whether the first of them is no better than the second
 */
record AnnexColumns(Map<String, Integer> at, List<String> points, boolean isInDoubt) {
    /** The beginnings of each column's heading, in folded form. */
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "no", List.of("stt", "tt", "số tt", "no"),
            "name",
                    List.of(
                            "chỉ số",
                            "tên chỉ số",
                            "tiêu chí",
                            "tên tiêu chí",
                            "chỉ tiêu",
                            "nội dung",
                            "indicator",
                            "criterion"),
            "method", List.of("cách xác định", "cách tính", "phương pháp", "how it is"),
            "evidence", List.of("tài liệu kiểm chứng", "minh chứng", "evidence"),
            "collected", List.of("nguồn", "source", "collected"),
            "verified", List.of("đơn vị xác minh", "xác minh", "verified"));

    /** Headings that count only where none of the others stands: beside these they head something else. */
    private static final Map<String, List<String>> SPARE =
            Map.of("name", List.of("lĩnh vực"), "method", List.of("cách đánh giá", "cách chấm"));

    /** The heading of the most points, and what means nothing else. */
    private static final Set<String> MOST_POINTS = Set.of("điểm tối đa", "số điểm tối đa", "most points");

    private static final List<String> POINTS = List.of("điểm tối đa", "thang điểm", "điểm chuẩn", "most points", "max");

    /** Headings above the most points and other points in two rows of headings; alone, they head the most points. */
    private static final Set<String> POINTS_OF_SOME_KIND = Set.of("điểm", "số điểm", "points");

    /** Headings of the most points below a heading of points. */
    private static final Set<String> MOST = Set.of("tối đa", "chuẩn", "max", "most");

    private static final int SURE = 0;
    private static final int OF_SOME_KIND = 3;
    private static final int NONE = 4;

    /** Whether a row heads names and points, be it points of which the row below says the kind. */
    static boolean isHeading(List<String> row) {
        AnnexColumns columns = of(row);
        return columns.at.containsKey("name")
                && (columns.hasPoints() || row.stream().anyMatch(AnnexColumns::isOfPoints));
    }

    static AnnexColumns of(List<String> row) {
        return ranked(
                named(List.of(row)), row, row.stream().map(AnnexColumns::rank).toList());
    }

    /** The columns by the first row of headings and a second row; empty if the second row heads nothing. */
    static Optional<AnnexColumns> of(List<String> first, List<String> second) {
        List<String> headings = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        boolean isUnderNothing = false;
        boolean isOfPoints = false;
        boolean isBelowNamed = false;
        boolean hasMost = false;
        String above = "";
        for (int at = 0; at < Math.max(first.size(), second.size()); at++) {
            String own = at < first.size() ? first.get(at).strip() : "";
            String below = at < second.size() ? second.get(at).strip() : "";
            above = own.isEmpty() ? above : own;
            boolean isBelowPoints = rank(above) < NONE;
            boolean isMost = isOfPoints(above) && MOST.contains(Sameness.key(below));
            isUnderNothing |= own.isEmpty() && !below.isEmpty();
            isOfPoints |= (isBelowPoints || isMost) && !below.isEmpty();
            isBelowNamed |= !below.isEmpty() && !named(List.of(List.of(own))).isEmpty();
            int rank = below.isEmpty() ? rank(own) : isMost ? SURE : rankBelow(below, isBelowPoints);
            hasMost |= !below.isEmpty() && rank == SURE;
            headings.add(below.isEmpty() ? own : above + " " + below);
            ranks.add(rank);
        }
        boolean isBelowNaming = !named(List.of(second)).isEmpty();
        long texts = second.stream().filter(text -> !text.isBlank()).count();
        boolean isSplit = texts > 1 && isUnderNothing && (isOfPoints || isBelowNaming || !isBelowNamed);
        if (!isSplit && !hasMost) {
            return Optional.empty();
        }
        return Optional.of(ranked(named(List.of(first, second)), headings, ranks));
    }

    /** Whether a heading is of points, whatever kind: {@code Điểm đánh giá}. */
    private static boolean isOfPoints(String heading) {
        String key = Sameness.key(heading);
        return POINTS_OF_SOME_KIND.stream().anyMatch(kind -> key.equals(kind) || key.startsWith(kind + " "));
    }

    boolean hasPoints() {
        return at.containsKey("points");
    }

    private static Map<String, Integer> named(List<List<String>> rows) {
        Map<String, Integer> columns = new HashMap<>();
        for (Map<String, List<String>> headings : List.of(HEADINGS, SPARE)) {
            rows.forEach(row -> name(row, headings, columns));
        }
        return columns;
    }

    private static void name(List<String> row, Map<String, List<String>> headings, Map<String, Integer> columns) {
        for (int at = 0; at < row.size(); at++) {
            String key = Sameness.key(row.get(at));
            for (Map.Entry<String, List<String>> column : headings.entrySet()) {
                if (column.getValue().stream().anyMatch(key::startsWith)) {
                    columns.putIfAbsent(column.getKey(), at);
                    break;
                }
            }
        }
    }

    /** The doubt that a heading is that of the most points: the less, the surer. */
    private static int rank(String heading) {
        String key = Sameness.key(heading);
        if (MOST_POINTS.contains(key)) {
            return SURE;
        }
        if (POINTS.contains(key)) {
            return 1;
        }
        if (POINTS.stream().anyMatch(key::startsWith)) {
            return 2;
        }
        return POINTS_OF_SOME_KIND.contains(key) ? OF_SOME_KIND : NONE;
    }

    /** The same of a heading in the second row: points of some kind, and the most of something, by what stands above it. */
    private static int rankBelow(String heading, boolean isBelowPoints) {
        int rank = rank(heading);
        return rank == OF_SOME_KIND && !isBelowPoints ? NONE : rank;
    }

    private static AnnexColumns ranked(Map<String, Integer> at, List<String> headings, List<Integer> ranks) {
        int best = ranks.stream().mapToInt(Integer::intValue).min().orElse(NONE);
        List<String> points = new ArrayList<>();
        if (best < NONE) {
            at.put("points", ranks.indexOf(best));
            for (int rank = best; rank < NONE; rank++) {
                for (int column = 0; column < headings.size() && (best > SURE || rank == best); column++) {
                    if (ranks.get(column) == rank) {
                        points.add(Sameness.visible(headings.get(column)).strip());
                    }
                }
            }
        }
        return new AnnexColumns(
                at,
                points,
                ranks.stream().filter(rank -> rank == best && best < NONE).count() > 1);
    }
}
