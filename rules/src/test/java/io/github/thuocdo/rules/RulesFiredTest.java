package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.RulePackage;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.drools.CompiledUnitRules;
import io.github.thuocdo.internal.drools.RuleBook;
import io.github.thuocdo.internal.drools.RuleBook.Conclusion;
import io.github.thuocdo.internal.drools.RuleBook.RuleText;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No rule without a case: a requirement rule counts as fired where a case judges a figure by its criterion, a judgement
 * rule where it concluded a case's outcome, a consistency rule where a case has its finding.
 */
class RulesFiredTest {
    private static final String HOME = "io.github.thuocdo.rules.";
    private static final RuleBook YENDINH = open("yendinh");
    private static final RuleBook DTI922 = open("dti922");
    private static final RuleBook JUDGEMENT = new RuleBook(CompiledUnitRules.JUDGEMENT);
    private static final RuleBook CONSISTENCY = open("yendinh.consistency");

    private static final Set<String> REQUIRED = new TreeSet<>();
    private static final Set<String> COLLECTED = new TreeSet<>();
    private static final Set<String> JUDGED = new TreeSet<>();
    private static final Set<String> DOUBTED = new TreeSet<>();

    private static RuleBook open(String name) {
        return new RuleBook(RulePackage.below(YenDinh.class, Registers.MODULE, name));
    }

    @BeforeAll
    static void tryEveryCase() {
        for (CaseRun run : CaseRun.all()) {
            REQUIRED.add(run.outcome().criterion().rule());
            JUDGED.add(run.judgedBy());
        }
        for (NamedCsvRecord row : Sources.table("cases/xep-hang.csv")) {
            for (Explanation.Line line : RankCasesTest.lines(row)) {
                REQUIRED.add(line.outcome().criterion().rule());
                JUDGED.add(line.judgedBy());
            }
        }
        judgeWhatFilesAsk();
        Qd766Test.explained().forEach(line -> JUDGED.add(line.judgedBy()));
        Set<String> found = new TreeSet<>();
        for (ConsistencyTest.Run run : ConsistencyTest.runs()) {
            run.with().findings().stream().map(Finding::code).forEach(found::add);
        }
        CONSISTENCY.rules().stream()
                .filter(rule -> found.contains(rule.get("code")))
                .map(RuleText::name)
                .forEach(DOUBTED::add);
        CollectedCasesTest.cases().forEach(RulesFiredTest::collect);
    }

    /** What only sets from files ask is judged by rules of its own: empty denominators, and at most so much. */
    private static void judgeWhatFilesAsk() {
        String atLeast = "{'atLeast': 80}, 'emptyDenominator': {'gives': '%s'}";
        judge(
                Map.of(
                        "x",
                        String.format(atLeast, "full-points"),
                        "y",
                        String.format(atLeast, "no-points"),
                        "v",
                        "{'atMost': 5}",
                        "w",
                        "{'atMost': 5}"),
                new Submission(
                        "a",
                        List.of(
                                Entry.of("x", Observation.Counts.of(0, 0)),
                                Entry.of("y", Observation.Counts.of(0, 0)),
                                Entry.of("v", Observation.Counts.of(5, 100)),
                                Entry.of("w", Observation.Counts.of(6, 100)))));
    }

    private static void judge(Map<String, String> asked, Submission submission) {
        List<String> criteria = new ArrayList<>();
        List<String> indicators = new ArrayList<>();
        asked.forEach((id, requirement) -> {
            criteria.add("{'id': '" + id + "', 'indicator': '" + id + "', 'pillar': '—', 'askedOf': ['commune'],"
                    + " 'requirement': " + requirement + ", 'source': {'document': 'test'}}");
            indicators.add("{'code': '" + id + "', 'type': 'share'}");
        });
        String json = "{'format': 1, 'id': 'files', 'version': '1', 'title': 'files', 'family': 'index', 'levels':"
                + " ['commune'], 'indicators': " + indicators + ", 'criteria': " + criteria + "}";
        Ranking ranking = Scorer.of(CopiesOfSetsTest.read(json.replace('\'', '"')))
                .rank(
                        UnitRegister.of(List.of(AdministrativeUnit.of("a", "a", Level.COMMUNE)))
                                .communes(),
                        Submissions.of(submission));
        ranking.unit("a").explain().lines().forEach(line -> JUDGED.add(line.judgedBy()));
    }

    private static void collect(NamedCsvRecord row) {
        Profile profile = Profile.of(Level.ofCode(row.getField("level")), Reading.STRICTEST);
        for (Conclusion conclusion : YENDINH.conclude(List.of(profile))) {
            if (conclusion.fact() instanceof Target.Collected
                    && conclusion.rule().get("indicator").equals(row.getField("indicator"))
                    && conclusion.rule().name().equals(row.getField("rule"))) {
                COLLECTED.add(conclusion.rule().name());
            }
        }
    }

    @Test
    void everyRequirementRuleIsFiredByACase() {
        assertThat(unfired(YENDINH, Sets.union(REQUIRED, COLLECTED))).isEmpty();
    }

    @Test
    void everyRuleOfTheNationalIndexIsFiredByACase() {
        assertThat(unfired(DTI922, REQUIRED)).isEmpty();
    }

    @Test
    void everyJudgementRuleIsFiredByACase() {
        assertThat(unfired(JUDGEMENT, JUDGED)).isEmpty();
    }

    @Test
    void everyConsistencyRuleIsFiredByACase() {
        assertThat(unfired(CONSISTENCY, DOUBTED)).isEmpty();
    }

    @Test
    void aRuleThatNoCaseFiresIsNamed() {
        RuleText one = CONSISTENCY.rules().get(0);
        Set<String> others = new TreeSet<>(DOUBTED);
        others.remove(one.name());
        assertThat(unfired(CONSISTENCY, others)).containsExactly(one.name());
    }

    @Test
    void everyPackageOfRulesIsOneOfThese() throws IOException {
        String list = "META-INF/kie/" + Registers.MODULE + "/drools-model";
        try (var in = YenDinh.class.getClassLoader().getResourceAsStream(list)) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith(HOME))
                            .map(line -> line.substring(HOME.length(), line.lastIndexOf(".Rules"))))
                    .containsExactlyInAnyOrder("yendinh", "dti922", "yendinh.consistency");
        }
    }

    /** Leaves {@code target/rules-fired.md} for the closing note. */
    @Test
    void theTableOfEntriesRulesAndRulesFired() throws IOException {
        Set<String> targets = YENDINH.rules().stream()
                .filter(rule -> !rule.get("stt").isEmpty())
                .map(RuleText::name)
                .collect(Collectors.toCollection(TreeSet::new));
        int entries = Sources.catalogue().size();
        List<String> table = List.of(
                "| rules | entries in the catalogue | rules | rules fired by cases |",
                "|---|---|---|---|",
                row("yen-dinh-2022, asked", Integer.toString(entries), targets.size(), fired(YENDINH, REQUIRED)),
                row(
                        "yen-dinh-2022, collected",
                        "—",
                        YENDINH.rules().size() - targets.size(),
                        fired(YENDINH, COLLECTED)),
                row("dti-922", "—", DTI922.rules().size(), fired(DTI922, REQUIRED)),
                row("judgement", "—", JUDGEMENT.rules().size(), fired(JUDGEMENT, JUDGED)),
                row("consistency", "—", CONSISTENCY.rules().size(), fired(CONSISTENCY, DOUBTED)));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "rules-fired.md"), table);
        assertThat(table)
                .endsWith(
                        "| yen-dinh-2022, asked | 144 | 144 | 144 |",
                        "| yen-dinh-2022, collected | — | 17 | 17 |",
                        "| dti-922 | — | 8 | 8 |",
                        "| judgement | — | 21 | 21 |",
                        "| consistency | — | 4 | 4 |");
    }

    private static String row(String rules, String entries, int size, int fired) {
        return "| " + rules + " | " + entries + " | " + size + " | " + fired + " |";
    }

    private static int fired(RuleBook book, Set<String> fired) {
        return (int) book.rules().stream()
                .filter(rule -> fired.contains(rule.name()))
                .count();
    }

    private static List<String> unfired(RuleBook book, Set<String> fired) {
        return book.rules().stream()
                .map(RuleText::name)
                .filter(name -> !fired.contains(name))
                .sorted()
                .toList();
    }
}
