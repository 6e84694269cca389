package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Languages;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.internal.wording.Counted;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.ranking.Verdict;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The texts of advice. */
final class AdviceWords {
    private static final Messages MESSAGES = new Messages(AdviceWords.class, "io.github.thuocdo.advice");
    /** The most letters of a name: of a whole sentence, its beginning stands beside the code. */
    private static final int MOST_NAME = 60;

    private AdviceWords() {}

    static String in(Locale locale, String key, Object... arguments) {
        return MESSAGES.in(locale, key, arguments);
    }

    static BilingualText bilingual(String key, Object... arguments) {
        return BilingualText.of(locale -> in(locale, key, arguments));
    }

    /** A figure as a reader knows it: the name of its criterion, no longer than a line, and the code by which files name it. */
    static String called(Criterion criterion, String indicator, Locale locale) {
        List<String> lines = Lines.wrap(criterion.name().in(locale), MOST_NAME);
        String name = lines.get(0) + (lines.size() > 1 ? "…" : "");
        return name.isEmpty() || name.equals(indicator) ? indicator : name + " (" + indicator + ")";
    }

    /** The noun of the things that an indicator counts; empty where none is known. */
    static Optional<BilingualText> counted(Indicator indicator, BigInteger count) {
        return Counted.of(indicator).map(noun -> bilingual("counted." + noun, count.toString()));
    }

    /** A text that is made anew in each language. */
    static BilingualText both(Function<Wording, String> said) {
        return BilingualText.of(locale -> said.apply(new Wording(locale)));
    }

    /** Sentences that are made anew in each language, as many in one as in the other. */
    static List<BilingualText> all(Function<Wording, List<String>> said) {
        List<String> vi = said.apply(new Wording(Languages.VIETNAMESE));
        List<String> en = said.apply(new Wording(Locale.ENGLISH));
        return IntStream.range(0, vi.size())
                .mapToObj(k -> new BilingualText(vi.get(k), en.get(k)))
                .toList();
    }

    /** The verdict behind a score and a rank; nothing where a set gives none. */
    static String verdict(Wording words, Optional<Verdict> verdict) {
        return verdict.map(given -> in(words.locale(), "verdict.too", words.verdict(given)))
                .orElse("");
    }
}
