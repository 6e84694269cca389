package io.github.thuocdo.ranking;

import java.util.Locale;

final class ExplanationText {
    private final Explanation explanation;
    private final Locale locale;

    ExplanationText(Explanation explanation, Locale locale) {
        this.explanation = explanation;
        this.locale = locale;
    }

    String render() {
        return explanation.lines().toString() + locale;
    }
}
