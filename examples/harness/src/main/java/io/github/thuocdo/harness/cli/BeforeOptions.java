package io.github.thuocdo.harness.cli;

import io.github.thuocdo.insight.PublishedRanking;
import io.github.thuocdo.insight.ResultComparison;
import io.github.thuocdo.ranking.Ranking;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In what the period before differs from the one that is asked of, and how it is restated. */
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

    /** What became of merged units. */
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
}
