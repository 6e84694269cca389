package io.github.thuocdo.harness.page;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.Goal;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.MergedComparison;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.merger.MergerPolicy;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.rules.CriteriaSets;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rankings to make pages of. */
public final class Rankings {
    /** What a stranger may call a unit. */
    public static final String HOSTILE = "<script>alert(1)</script>";

    private static final int CRITERIA = 40;
    private static final int COUNTRY = 10_599;

    private Rankings() {}

    /** The 26 communes of Yên Định on the sample. */
    public static Ranking yenDinh() {
        return Scorer.of(YenDinh.criteria())
                .rank(
                        YenDinh.units().communes(),
                        Submissions.read(Path.of("../data/yen-dinh-2025.csv")),
                        Horizon.Y2025);
    }

    /** One of the communes of the sample, ranked alone. */
    public static Ranking alone() {
        return Scorer.of(YenDinh.criteria())
                .rank(
                        UnitRegister.of(List.of(YenDinh.units().communes().unit("15469")))
                                .communes(),
                        Submissions.read(Path.of("../data/yen-dinh-2025.csv")),
                        Horizon.Y2025);
    }

    /** The 26 communes on the sample, with the year before, of which some figures were lower and some missing, and with advice. */
    public static Answers answered() {
        Adviser adviser = Adviser.of(sample(Submissions.read(Path.of("../data/yen-dinh-2025.csv"))));
        return Answers.of(adviser.ranking()).against(Changes.of(compared())).advisedBy(adviser);
    }

    /**
     * The sample with three figures left out: advice, the least raises to the third rank, and the effects of another threshold and other
     * points.
     */
    public static Answers decided() {
        ScoredPeriod period = sample(withGaps());
        Adviser adviser = Adviser.of(period);
        return Answers.of(adviser.ranking())
                .advisedBy(adviser)
                .toGoal(Plans.of(adviser, Goal.of("rank:3"), Optional.empty()))
                .deciding(Decision.of(
                        period, List.of("ap-satisfaction-2025.threshold=90", "ap-satisfaction-2025.points=2")));
    }

    private static Submissions withGaps() {
        Set<String> left = Set.of("15397,satisfaction", "15442,online-level3", "15442,satisfaction");
        try (Stream<String> lines = Files.lines(Path.of("../data/yen-dinh-2025.csv"))) {
            String csv = lines.filter(line -> left.stream().noneMatch(line::startsWith))
                    .collect(Collectors.joining("\n"));
            return Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "gaps.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Four units by the sample of a set that has a pass, on their way to a goal, with the effects of two other thresholds. */
    public static Answers passing(String goal) throws IOException {
        CriteriaSet set;
        try (InputStream in = Files.newInputStream(Path.of("../answers/sample-set.json"))) {
            set = CriteriaFile.read(in, "sample-set.json");
        }
        ScoredPeriod period = new ScoredPeriod(
                Scorer.of(set),
                UnitRegister.read(Path.of("../answers/sample-units.csv")).communes(),
                Submissions.read(Path.of("../answers/sample-2025.csv")));
        Adviser adviser = Adviser.of(period);
        return Answers.of(adviser.ranking())
                .advisedBy(adviser)
                .toGoal(Plans.of(adviser, Goal.of(goal), Optional.empty()))
                .deciding(Decision.of(period, List.of("s-satisfied.threshold=90", "s-cashless.threshold=50")));
    }

    /** The sample beside the year before, restated by a register of merged units. */
    public static MergedComparison merged() {
        return MergedComparison.of(
                sample(yearBefore().forPeriod(2024)),
                sample(Submissions.read(Path.of("../data/yen-dinh-2025.csv"))),
                Registers.mergers("yen-dinh"),
                MergerPolicy.MEAN,
                Optional.empty());
    }

    /** The sample by two sets that differ in one threshold. */
    public static PeriodComparison byAnotherSet() {
        Submissions figures = Submissions.read(Path.of("../data/yen-dinh-2025.csv"));
        return PeriodComparison.of(
                sample(figures),
                new ScoredPeriod(Scorer.of(changed()), YenDinh.units().communes(), figures));
    }

    private static CriteriaSet changed() {
        try {
            StringWriter out = new StringWriter();
            CriteriaFile.write(YenDinh.criteria(), out);
            String json = out.toString();
            int at = json.indexOf("\"ap-satisfaction-2025\"");
            String rest = json.substring(at).replaceFirst("\"atLeast\"\\s*:\\s*95", "\"atLeast\": 90");
            byte[] bytes = (json.substring(0, at) + rest).getBytes(StandardCharsets.UTF_8);
            return CriteriaFile.read(new ByteArrayInputStream(bytes), "changed.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample beside the year before. */
    public static PeriodComparison compared() {
        return PeriodComparison.of(
                sample(yearBefore().forPeriod(2024)), sample(Submissions.read(Path.of("../data/yen-dinh-2025.csv"))));
    }

    private static ScoredPeriod sample(Submissions figures) {
        return new ScoredPeriod(Scorer.of(YenDinh.criteria()), YenDinh.units().communes(), figures);
    }

    /** Counts of the sample made lower by chance, one line in forty left out. */
    private static Submissions yearBefore() {
        Random random = new Random(2024);
        try (Stream<String> lines = Files.lines(Path.of("../data/yen-dinh-2025.csv"))) {
            String csv = lines.map(line -> lower(line, random))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            return Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "before.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lower(String line, Random random) {
        String[] cells = line.split(",", -1);
        if (!cells[3].matches("[0-9]+")) {
            return line;
        }
        cells[3] = Integer.toString(Integer.parseInt(cells[3]) * (70 + random.nextInt(31)) / 100);
        return random.nextInt(40) == 0 ? "" : String.join(",", cells);
    }

    /** A unit alone, all of whose texts are hostile. */
    public static Ranking hostile() {
        UnitSelection units = UnitRegister.of(
                        List.of(AdministrativeUnit.of("x&\"<1>", HOSTILE + "\u202Eabc\u2066", Level.COMMUNE)
                                .withType("</script><b>")))
                .communes();
        Submission said = Submission.of("x&\"<1>")
                .counts("online-level3", 314, 400)
                .evidence("<img src=x onerror=alert(2)>")
                .note("ghi chú </script><script>alert(3)</script> ".repeat(250));
        return Scorer.of(YenDinh.criteria()).rank(units, Submissions.of(said), Horizon.Y2025);
    }

    /** A commune with more late dossiers than there may be. */
    public static Ranking atMost() {
        CriteriaSet set = CriteriaSet.builder("late-dossiers")
                .version("1")
                .title("Hồ sơ trễ hạn", "Late dossiers")
                .levels(Level.COMMUNE)
                .criterion(Criterion.builder("late")
                        .indicator("late", "Tỷ lệ hồ sơ trễ hạn", "Share of late dossiers")
                        .target(Target.share().atMost("5"))
                        .scoredBy(new Scoring.PassFail(Optional.empty()))
                        .points("1")
                        .source("QĐ 1", "Mục 1"))
                .build();
        return Scorer.of(set)
                .rank(
                        YenDinh.units().communes(),
                        Submissions.of(Submission.of("15469").counts("late", 4, 40)));
    }

    /** A commune that says a category, whose name is no markup, and one that says none of them. */
    public static Ranking categories() {
        CriteriaSet set = CriteriaSet.builder("who-leads")
                .version("1")
                .title("Người đứng đầu", "Who leads")
                .levels(Level.COMMUNE)
                .criterion(Criterion.builder("led")
                        .indicator("led", "Trưởng ban chỉ đạo", "Head of the steering committee")
                        .target(Target.of(FigureType.CATEGORY, new Requirement.InProportion()))
                        .scoredBy(new Scoring.Categories(
                                Map.of("Chủ tịch", Rational.ONE, "Phó <Chủ tịch>", Rational.of(1, 2))))
                        .points("1")
                        .source("QĐ 1", "Mục 1"))
                .build();
        return Scorer.of(set)
                .rank(
                        YenDinh.units().communes(),
                        Submissions.of(
                                Submission.of("15469").category("led", "Phó <Chủ tịch>"),
                                Submission.of("15397").category("led", "Thư ký")));
    }

    /** A commune, one of whose criteria has points that a publisher gives. */
    public static Ranking published() {
        String csv =
                "unit_code,indicator,value,points,evidence\n15469,online-level3,78.5,,\n15469,satisfaction,,0.9,QĐ 5/QĐ-UBND\n";
        return Scorer.of(YenDinh.criteria())
                .rank(
                        YenDinh.units().communes(),
                        Submissions.readCsv(
                                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "published.csv"),
                        Horizon.Y2025);
    }

    /** Communes by a set of a threshold and of a scoring function: one meets it, one does not, one gives no figure. */
    public static Ranking mixed() {
        String set = """
                {"format": 1, "id": "mixed", "version": "1", "title": "Mixed", "family": "index", "levels": ["commune"],
                 "scale": 20, "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "share"}],
                 "criteria": [
                  {"id": "1", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "requirement": {"atLeast": 50},
                   "source": {"document": "Q"}},
                  {"id": "2", "indicator": "b", "pillar": "p", "askedOf": ["commune"], "scoring": {"function": "ratio"},
                   "source": {"document": "Q"}}]}""";
        UnitRegister units = UnitRegister.of(Stream.of("1", "2", "3")
                .map(code -> AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE))
                .toList());
        try {
            return Scorer.of(CriteriaFile.read(
                            new ByteArrayInputStream(set.getBytes(StandardCharsets.UTF_8)), "mixed.json"))
                    .rank(
                            units.communes(),
                            Submissions.readCsv(
                                    new ByteArrayInputStream("unit_code,a,b\n1,60,70\n2,40,80\n3,,90\n"
                                            .getBytes(StandardCharsets.UTF_8)),
                                    "mixed.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two communes of the published annex: figures of one group, and the points of another. */
    public static Ranking annex() {
        Path annex = Path.of("../../rules/src/test/resources/annex-766");
        try (Stream<String> lines = Files.lines(annex.resolve("components.csv"))) {
            String csv = lines.map(line -> line.split(",", -1))
                    .filter(row -> row[1].equals("H21.227") || row[1].equals("H21.204"))
                    .map(row -> row[1] + "," + row[3] + "," + row[4] + "," + row[5]
                            + (row[5].isEmpty() ? "," + row[7] + "," : ",,"))
                    .collect(Collectors.joining(
                            "\n",
                            "unit_code,indicator,numerator,denominator,points,evidence\n"
                                    + "H21.227,truc-tuyen,,,6.31,Cổng Dịch vụ công quốc gia\n",
                            "\n"));
            return Scorer.of(CriteriaSets.named("qd-766-xa"))
                    .rank(
                            UnitRegister.read(annex.resolve("register.csv")).communes(),
                            Submissions.readCsv(
                                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "annex.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The communes of a register by 40 criteria, with figures by chance: one in ten as counts, one in thirty missing. */
    public static Ranking ofRegister(String register) {
        ScoredPeriod period = periodOf(register, COUNTRY);
        return period.scorer().withoutConsistency().rank(period.units(), period.figures());
    }

    /** Communes of several districts by 40 criteria and classes of a sample: so few that a page draws all rows; beside a year before. */
    static PeriodComparison ofSeveralDistricts() {
        return PeriodComparison.of(someOf(2024), someOf(COUNTRY));
    }

    private static ScoredPeriod someOf(int seed) {
        UnitRegister register = Registers.named("thanh-hoa");
        List<AdministrativeUnit> some = new ArrayList<>(register.districts().units());
        List<AdministrativeUnit> communes = register.communes().units();
        for (int k = 0; k < communes.size(); k += 14) {
            some.add(communes.get(k));
        }
        CriteriaSet set = forty().verdicts(VerdictRules.builder()
                        .band("A", "Tốt (mẫu)", "Good (sample)", "0.8")
                        .band("B", "Khá (mẫu)", "Fair (sample)", "0.7")
                        .build())
                .build();
        UnitSelection units = UnitRegister.of(some).communes();
        return new ScoredPeriod(Scorer.of(set), units, figures(units, new Random(seed)));
    }

    /** The same figures before they are ranked, or others of another seed. */
    static ScoredPeriod periodOf(String register, int seed) {
        UnitSelection units = Registers.named(register).communes();
        return new ScoredPeriod(Scorer.of(forty().build()), units, figures(units, new Random(seed)));
    }

    private static CriteriaSet.Builder forty() {
        CriteriaSet.Builder set = CriteriaSet.builder("forty")
                .version("1")
                .title("Bốn mươi tiêu chí", "Forty criteria")
                .levels(Level.COMMUNE);
        for (int k = 0; k < CRITERIA; k++) {
            set.criterion(Criterion.builder("c" + k)
                    .indicator("i" + k, "Tỷ lệ thứ " + k, "Share number " + k)
                    .atLeast(Integer.toString(50 + k))
                    .points("1")
                    .source("QĐ 1", "Mục " + k));
        }
        return set;
    }

    private static Submissions figures(UnitSelection units, Random random) {
        List<Submission> all = new ArrayList<>();
        for (AdministrativeUnit unit : units.units()) {
            Submission said = Submission.of(unit.code());
            int low = random.nextInt(80);
            for (int k = 0; k < CRITERIA; k++) {
                int hundredths = 100 * low + random.nextInt(100 * (100 - low) + 1);
                if (k % 10 == 0) {
                    int of = 20 + random.nextInt(1_000);
                    said = said.counts("i" + k, (long) of * hundredths / 10_000, of);
                } else if (random.nextInt(30) > 0) {
                    said = said.value("i" + k, java.math.BigDecimal.valueOf(hundredths, 2));
                }
            }
            all.add(said);
        }
        return Submissions.of(all);
    }
}
