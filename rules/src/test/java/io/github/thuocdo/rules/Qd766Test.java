package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.Effect;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.insight.SetChange;
import io.github.thuocdo.insight.UnitMove;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Published results of 37 communes and a province, recomputed from their figures by {@code qd-766-xa}. */
class Qd766Test {
    private static final CriteriaSet SET = CriteriaSets.named("qd-766-xa");
    static final Map<String, String> GROUPS = Map.of(
            "cong-khai", "cong_khai_minh_bach",
            "tien-do", "tien_do_giai_quyet",
            "truc-tuyen", "dich_vu_cong_truc_tuyen",
            "thanh-toan", "thanh_toan_truc_tuyen",
            "so-hoa", "so_hoa_ho_so",
            "hai-long", "muc_do_hai_long");
    static final List<NamedCsvRecord> COMPONENTS = rows("components.csv");
    static final List<NamedCsvRecord> PUBLISHED = rows("groups.csv");
    static final UnitRegister UNITS = units();
    /** The unit whose payment group the portal rounded a binary 5.595 down for. */
    private static final String ROUNDED_DOWN = "H44.125";

    private static String text(String file) {
        try (var in = Qd766Test.class.getResourceAsStream("/annex-766/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NamedCsvRecord> rows(String file) {
        return CsvReader.builder().ofNamedCsvRecord(text(file)).stream().toList();
    }

    private static UnitRegister units() {
        return UnitRegister.read(
                new ByteArrayInputStream(text("register.csv").getBytes(StandardCharsets.UTF_8)), "register.csv");
    }

    /** What is published: figures, and points where there are no figures. */
    static Submissions submissions() {
        return submissions(submissionsText());
    }

    private static Submissions submissions(String csv) {
        return Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "766.csv");
    }

    private static String submissionsText() {
        StringBuilder csv = new StringBuilder("unit_code,indicator,numerator,denominator,points,evidence\n");
        Set<String> known = new HashSet<>();
        for (NamedCsvRecord row : COMPONENTS) {
            boolean hasFigures = !row.getField("denominator").isEmpty();
            String unit = row.getField("unit");
            String indicator = row.getField("indicator");
            known.add(unit + " " + group(indicator));
            csv.append(unit).append(',').append(indicator).append(',');
            csv.append(hasFigures ? row.getField("numerator") + "," + row.getField("denominator") + ",," : ",,")
                    .append(hasFigures ? "" : row.getField("published_points") + ",Cổng Dịch vụ công quốc gia")
                    .append('\n');
        }
        for (NamedCsvRecord row : PUBLISHED) {
            GROUPS.forEach((group, column) -> {
                if (!known.contains(row.getField("unit") + " " + group)) {
                    csv.append(row.getField("unit") + "," + group + ",,," + row.getField(column)
                            + ",Cổng Dịch vụ công quốc gia\n");
                }
            });
        }
        return csv.toString();
    }

    private static String group(String indicator) {
        return SET.criteria().stream()
                .filter(criterion -> criterion.id().equals(indicator))
                .findFirst()
                .orElseThrow()
                .pillar();
    }

    private static Ranking rank(Level level, String reading) {
        Reading named = SET.readings().stream()
                .filter(each -> each.code().equals(reading))
                .findFirst()
                .orElseThrow();
        return Scorer.of(SET).withReading(named).rank(UNITS.at(level), submissions());
    }

    /** How one commune is explained, points of whose groups are published. */
    static List<Explanation.Line> explained() {
        return rank(Level.COMMUNE, "portal").unit("H21.227").explain().lines();
    }

    private static Map<String, BigDecimal> groups(RankedUnit unit) {
        return unit.pillars().stream()
                .collect(Collectors.toMap(
                        PillarScore::pillar, pillar -> pillar.score().orElseThrow()));
    }

    @Test
    void everyPublishedComponentIsComputedToTheDigit() {
        int compared = 0;
        for (Level level : SET.levels()) {
            Ranking ranking = rank(level, "portal");
            for (NamedCsvRecord row : COMPONENTS) {
                boolean isHere =
                        (level == Level.PROVINCE) == row.getField("unit").equals("H44");
                if (isHere && !row.getField("published_points").isEmpty()) {
                    Outcome outcome = ranking.unit(row.getField("unit")).outcome(row.getField("indicator"));
                    assertThat(outcome.points())
                            .as(row.getField("unit") + " " + row.getField("indicator"))
                            .hasValueSatisfying(points ->
                                    assertThat(points).isEqualByComparingTo(row.getField("published_points")));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(38 * 15);
    }

    @Test
    void everyPublishedGroupAndTotalIsTheSumOfItsRoundedComponents() {
        int totals = 0;
        for (Level level : SET.levels()) {
            Ranking ranking = rank(level, "portal");
            for (NamedCsvRecord row : PUBLISHED) {
                String code = row.getField("unit");
                if ((level == Level.PROVINCE) == code.equals("H44")) {
                    RankedUnit unit = ranking.unit(code);
                    groups(unit)
                            .forEach((group, score) -> assertThat(score)
                                    .as(code + " " + group)
                                    .isEqualByComparingTo(published(row, group)));
                    if (!row.getField("total").isEmpty()) {
                        assertThat(unit.score()).as(code).isEqualByComparingTo(row.getField("total"));
                        totals++;
                    }
                    assertThat(unit.worst()).contains(unit.score());
                    assertThat(unit.best()).contains(unit.score());
                }
            }
        }
        assertThat(totals).isEqualTo(18);
    }

    private static BigDecimal published(NamedCsvRecord row, String group) {
        BigDecimal points = new BigDecimal(row.getField(GROUPS.get(group)));
        boolean isRoundedDown = row.getField("unit").equals(ROUNDED_DOWN) && group.equals("thanh-toan");
        return isRoundedDown ? points.add(new BigDecimal("0.01")) : points;
    }

    @Test
    void publishedPartsAreMarkedAndNothingIsUnknown() {
        RankedUnit unit = rank(Level.COMMUNE, "portal").unit("H21.227");
        assertThat(unit.outcome("certified-copies").isPublished()).isTrue();
        assertThat(unit.outcome("certified-copies").publishedBy()).contains("Cổng Dịch vụ công quốc gia");
        Outcome covered = unit.outcome("online-provided");
        assertThat(covered.status()).isEqualTo(Status.SCORED);
        assertThat(covered.points()).isEmpty();
        assertThat(covered.coveredBy()).contains("truc-tuyen");
        assertThat(unit.pillars().stream().filter(PillarScore::isPublished).map(PillarScore::pillar))
                .containsExactly("truc-tuyen", "thanh-toan");
        assertThat(unit.unknown()).isZero();
        assertThat(unit.explain().lines()).hasSize(21);
        assertThat(rank(Level.COMMUNE, "portal").findings())
                .noneMatch(finding -> finding.severity().compareTo(Severity.INFO) > 0);
    }

    @Test
    void theDocumentSharesThePointsOfPetitionsAndAppliesItsThreshold() {
        Ranking ranking = rank(Level.COMMUNE, "document");
        RankedUnit unit = ranking.unit("H21.227");
        assertThat(unit.outcome("petitions-on-time").status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(unit.outcome("petitions-on-time")
                        .emptyDenominator()
                        .orElseThrow()
                        .code())
                .isEqualTo("shared");
        assertThat(unit.outcome("dossiers-satisfied").points()).contains(new BigDecimal("18.00"));
        // 4 × 58.06 % ÷ 80 %.
        assertThat(unit.outcome("digitised").points()).contains(new BigDecimal("2.90"));
        assertThat(ranking.plan().profile().reading().title().vi()).contains("văn bản");
        assertThat(ranking.plan().profile().reading().title().en()).startsWith("as the document words it");
    }

    @Test
    void aPetitionThatFailedCostsTwelvePoints() {
        Ranking portal = rank(Level.COMMUNE, "portal");
        assertThat(groups(portal.unit("H21.183")).get("hai-long")).isEqualByComparingTo("6.0");
        assertThat(groups(portal.unit("H21.227")).get("hai-long")).isEqualByComparingTo("18.0");
    }

    private static String move(Effect effect, String unit) {
        UnitMove move = effect.units().stream()
                .filter(each -> each.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
        return move.before().findScore().orElseThrow() + " at " + move.before().rank() + " -> "
                + move.after().findScore().orElseThrow() + " at " + move.after().rank();
    }

    /** Of 299 units the failed petition of phường Quy Nhơn Tây costs 55 places, as outside checks found; of these 37 it costs 22. */
    @Test
    void oneQuestionTellsThePointsAndPlacesThatAFailedPetitionCosts() {
        String asked = submissionsText();
        String none = asked.replaceAll("(H21.183,petitions-(?:on-time|satisfied)),0,1,", "$1,0,0,");
        assertThat(none).isNotEqualTo(asked);
        ScoredPeriod without = new ScoredPeriod(Scorer.of(SET), UNITS.at(Level.COMMUNE), submissions(none));
        ScoredPeriod with = new ScoredPeriod(Scorer.of(SET), UNITS.at(Level.COMMUNE), submissions());
        UnitMove cost = PeriodComparison.of(without, with).unit("H21.183").move();
        assertThat(cost.scoreChange()).contains(Rational.of(-12, 1));
        assertThat(cost.rankChange())
                .hasValueSatisfying(places -> assertThat(Math.abs(places)).isEqualTo(22));
        assertThat(cost.before().findRank()).isEqualTo(OptionalInt.of(12));
        assertThat(cost.after().findRank()).isEqualTo(OptionalInt.of(34));
    }

    @Test
    void oneQuestionTellsWhatAnEmptyDenominatorIsWorth() {
        ScoredPeriod period = new ScoredPeriod(Scorer.of(SET), UNITS.at(Level.COMMUNE), submissions());
        Effect effect = Decision.of(
                        period,
                        List.of(
                                "petitions-on-time.emptyDenominator.gives=no-points",
                                "petitions-satisfied.emptyDenominator.gives=no-points"))
                .together();
        assertThat(move(effect, "H21.227")).isEqualTo("75.34 at 1 -> 63.34 at 2");
        assertThat(move(effect, "H21.180")).isEqualTo("68.75 at 21 -> 68.75 at 1");
        assertThat(move(effect, "H21.183")).isEqualTo("59.27 at 34 -> 59.27 at 13");
        assertThat(effect.ranksChanged()).isEqualTo(37);
    }

    @Test
    void theChoicesOfTheSetNameThePetitionsByThemselves() {
        Decision choices = Decision.ofChoices(new ScoredPeriod(Scorer.of(SET), UNITS.at(Level.COMMUNE), submissions()));
        List<SetChange> empties = choices.changes().stream()
                .filter(change -> change.path().endsWith("emptyDenominator.gives")
                        && change.after().equals(Optional.of("no-points")))
                .toList();
        assertThat(empties)
                .extracting(SetChange::path)
                .contains("petitions-on-time.emptyDenominator.gives", "petitions-satisfied.emptyDenominator.gives");
        SetChange both = empties.stream()
                .filter(change -> change.path().equals("criteria.emptyDenominator.gives"))
                .findFirst()
                .orElseThrow();
        assertThat(both.words().en())
                .isEqualTo("What an empty denominator gives changes from full points to no points in"
                        + " petitions-on-time, petitions-satisfied.");
        Effect effect = choices.alone(both).orElseThrow();
        assertThat(move(effect, "H21.227")).isEqualTo("75.34 at 1 -> 63.34 at 2");
        assertThat(effect.ranksChanged()).isEqualTo(37);
        assertThat(empties)
                .allSatisfy(change -> assertThat(choices.alone(change)).isPresent());
    }

    @Test
    void theStandingOfAValueIsShownInTheListAndInTheExplanation() {
        RankedUnit unit = rank(Level.COMMUNE, "portal").unit("H21.227");
        for (Locale locale : List.of(Locale.ENGLISH, new Locale("vi"))) {
            boolean isEnglish = locale.equals(Locale.ENGLISH);
            String found = isEnglish ? "found from published results" : "kết quả đã công bố, tính ngược lại";
            String worded = isEnglish ? "the document words it so" : "nội dung văn bản";
            String published = isEnglish ? "only its points are published" : "điểm đã công bố, không kèm số liệu";
            assertThat(unit.explain().text(locale)).contains(found, worded, published);
            assertThat(Report.of(SET, locale).text(Format.TABLE).replaceAll("\\s+", " "))
                    .contains("766/QĐ-TTg, 4.2 · " + found)
                    .contains("766/QĐ-TTg, 1.1 · " + worded)
                    .contains("766/QĐ-TTg, 4.x · " + published);
        }
        assertThat(Report.of(SET, Locale.ENGLISH).text(Format.JSON))
                .contains("\"section\":\"4.2\",\"quote\":null,\"basis\":\"found\"");
        assertThat(Report.of(SET, Locale.ENGLISH).text(Format.CSV).lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).endsWith(",coordinating,basis"));
        assertThat(Report.of(unit.explain(), Locale.ENGLISH).text(Format.JSON))
                .contains("\"section\":\"4.2\",\"quote\":null,\"basis\":\"found\"");
    }

    /** Vân Canh: the group has 12.49, and would have 12.51 were its parts not rounded. */
    @Test
    void theLineThatReconcilesIsShownWhole() {
        Explanation explanation = rank(Level.COMMUNE, "portal").unit("H21.227").explain();
        for (String text : List.of(explanation.text(Locale.ENGLISH), explanation.summary(Locale.ENGLISH))) {
            assertThat(text.replaceAll("\\s+", " "))
                    .contains("Digitised dossiers: sum of the rounded parts 12.49; of the exact ones 12.5100…");
        }
        Locale vietnamese = new Locale("vi");
        for (String text : List.of(explanation.text(vietnamese), explanation.summary(vietnamese))) {
            assertThat(text.replaceAll("\\s+", " "))
                    .contains("Số hóa hồ sơ: tổng các phần đã làm tròn 12,49; tổng các phần chưa làm tròn 12,5100…");
        }
        assertThat(Report.of(explanation, Locale.ENGLISH).text(Format.JSON))
                .contains("{\"pillar\":\"so-hoa\",\"roundedParts\":12.49,\"exactParts\":12.5100,\"cut\":true}");
    }

    /** 3.3 by the document: the ratio times that of 1.4, full from a half. */
    @Test
    void theDocumentMultipliesTheDossiersSubmittedByThoseSynchronised() {
        Map<String, String> expected =
                Map.of("30,100,50,100", "1.80", "80,100,100,100", "6.00", "60,100,0,100", "0.00");
        expected.forEach((counts, points) -> {
            String[] each = counts.split(",");
            Submissions figures = submissions("unit_code,indicator,numerator,denominator\nH44,online-submitted,"
                    + each[0] + "," + each[1] + "\nH44,dossier-sync," + each[2] + "," + each[3] + "\n");
            Reading document = SET.readings().get(1);
            assertThat(document.code()).isEqualTo("document");
            assertThat(Scorer.of(SET)
                            .withReading(document)
                            .rank(UNITS.at(Level.PROVINCE), figures)
                            .unit("H44")
                            .outcome("online-submitted")
                            .points())
                    .as(counts)
                    .contains(new BigDecimal(points));
        });
    }

    /** Only the online group of communes, the payments of Gia Lai and the certified copies. */
    @Test
    void whatCanBeComputedIsComputed() {
        Set<String> published = new TreeSet<>();
        submissionsText()
                .lines()
                .skip(1)
                .filter(line -> line.endsWith("Cổng Dịch vụ công quốc gia"))
                .forEach(line -> {
                    String[] cells = line.split(",");
                    published.add(
                            (cells[0].equals("H44") ? "the province" : cells[0].substring(0, 3)) + " " + cells[1]);
                });
        assertThat(published)
                .containsExactly(
                        "H21 certified-copies",
                        "H21 thanh-toan",
                        "H21 truc-tuyen",
                        "H44 certified-copies",
                        "H44 truc-tuyen",
                        "the province certified-copies");
        assertThat(rank(Level.PROVINCE, "portal").unit("H44").pillars()).noneMatch(PillarScore::isPublished);
    }

    @Test
    void theProverHasNothingToSay() {
        assertThat(CriteriaFile.prove(SET)).isEmpty();
    }
}
