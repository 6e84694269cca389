package io.github.thuocdo.harness.cli;

import io.github.thuocdo.insight.MergedComparison;
import io.github.thuocdo.insight.PublishedRanking;
import io.github.thuocdo.insight.ResultComparison;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.merger.MergerPolicy;
import io.github.thuocdo.merger.Mergers;
import io.github.thuocdo.merger.Population;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.submission.ReadingLimits;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the period before: its differences from the one that is asked about, and the policy by which it is restated. */
final class BeforeOptions {
    @Option(names = "--criteria-before", paramLabel = "ID|FILE")
    private @Nullable String criteria;

    @Option(names = "--units-before", paramLabel = "ID|FILE")
    private @Nullable String units;

    @Option(names = "--horizon-before", paramLabel = "YEAR")
    private @Nullable String horizon;

    @Option(names = "--period-before", paramLabel = "YEAR")
    private @Nullable String period;

    @Mixin
    private MergerOptions mergers = new MergerOptions();

    /** The options of merged units. */
    MergerOptions mergers() {
        return mergers;
    }

    /** Whether any of these options is given. */
    boolean isAsked() {
        return mergers.isNamed() || criteria != null || units != null || horizon != null || period != null;
    }

    /** The question of the period before. */
    QuestionOptions of(QuestionOptions question, List<String> figures) {
        return question.about(figures, new PlanOptions.Other(criteria, units, horizon, period));
    }

    /** The files that are read before and after, as typed, those of the register of changes among them. */
    List<String> files(QuestionOptions then, QuestionOptions now, Texts texts) {
        List<String> files = new ArrayList<>(then.files(texts));
        files.addAll(now.files(texts));
        files.addAll(mergers.files());
        return files;
    }

    /** Whether the period before is a ranking that was written before, and no figures. */
    static boolean isResult(List<String> before) {
        try {
            return before.size() == 1
                    && !before.get(0).isEmpty()
                    && before.get(0).endsWith(".json")
                    && PublishedRanking.isOne(Path.of(before.get(0)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Refuses options of a period before that is a published ranking, in which all of them stand. */
    void requireNoneForResult(Texts texts) {
        if (isAsked()) {
            throw Refusal.wrongUse(texts.say("compare-result"));
        }
    }

    /** A ranking against a published one. */
    static ResultComparison compare(PublishedRanking result, Ranking ranking, Texts texts) {
        String level = ranking.plan().profile().level().code();
        if (!result.level().equals(level)) {
            throw Refusal.wrongUse(texts.say("compare-levels", Texts.shown(result.level()), level));
        }
        return ResultComparison.of(result, ranking);
    }

    /** The options of mergers: the table of merged units, and the policy by which the period before is restated. */
    static final class MergerOptions {
        @Option(names = "--mergers", paramLabel = "ID|FILE")
        private @Nullable String mergers;

        @Option(names = "--merge-by", paramLabel = "POLICY")
        private @Nullable String policy;

        @Option(names = "--population", paramLabel = "FILE")
        private @Nullable String population;

        boolean isAsked() {
            return mergers != null;
        }

        /** Whether any of these options is given. */
        boolean isNamed() {
            return mergers != null || policy != null || population != null;
        }

        /** The files that are read, as typed. */
        List<String> files() {
            List<String> files = new ArrayList<>();
            if (mergers != null && !Registers.mergerIds().contains(mergers)) {
                files.add(mergers);
            }
            if (population != null) {
                files.add(population);
            }
            return files;
        }

        /** Refuses a policy without a register of changes, one that there is not, and people that are not asked or not given. */
        void check(Texts texts) {
            if (mergers == null && (policy != null || population != null)) {
                throw Refusal.wrongUse(texts.say("mergers-missing"));
            }
            if (policy().isEmpty()) {
                throw texts.wrongValue("--merge-by", String.valueOf(policy), codes());
            }
            if (policy().get() == MergerPolicy.POPULATION && population == null) {
                throw Refusal.wrongUse(texts.say("population-missing"));
            }
        }

        private static List<String> codes() {
            return Stream.of(MergerPolicy.values()).map(MergerPolicy::code).toList();
        }

        private Optional<MergerPolicy> policy() {
            return MergerPolicy.find(policy == null ? MergerPolicy.COUNTS.code() : policy);
        }

        /**
         * The period before restated and compared.
         *
         * @throws Refusal if there is no such register of changes, or a file has an impossible name
         */
        MergedComparison compare(ScoredPeriod before, ScoredPeriod after, ReadingLimits limits, Texts texts) {
            Optional<Population> people = population == null
                    ? Optional.empty()
                    : Optional.of(Population.read(path(population, texts), limits));
            return MergedComparison.of(before, after, register(limits, texts), policy().orElseThrow(), people);
        }

        private Mergers register(ReadingLimits limits, Texts texts) {
            String named = String.valueOf(mergers);
            if (Registers.mergerIds().contains(named)) {
                return Registers.mergers(named);
            }
            Path file = path(named, texts);
            if (!named.isEmpty() && (named.indexOf('.') >= 0 || file.getNameCount() > 1 || Files.exists(file))) {
                return Mergers.read(file, limits);
            }
            throw texts.unknown("unknown-mergers", named, Registers.mergerIds());
        }

        private static Path path(String file, Texts texts) {
            try {
                return Path.of(file);
            } catch (InvalidPathException e) {
                throw Refusal.unreadable(texts.say("path-impossible", Texts.shown(file)));
            }
        }
    }
}
