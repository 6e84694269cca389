package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.submission.FigureSource;
import io.github.thuocdo.submission.Submissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows whose code is one indicator's and whose name is another's, as where one column was sorted or filled down alone. */
final class NamesBesideCodes {
    private NamesBesideCodes() {}

    /** The warnings about them, each pair of names once in all files: the code counts. */
    static List<Finding> doubts(Submissions read, AskedFigures form) {
        List<Finding> doubts = new ArrayList<>();
        Set<List<String>> told = new HashSet<>();
        for (FigureSource source : read.sources()) {
            for (FigureSource.Mention mention : source.mentions()) {
                AskedFigures.Slot own = form.slot(mention.code());
                AskedFigures.Slot named = form.slot(mention.name());
                if (own != null
                        && named != null
                        && !named.indicator().equals(own.indicator())
                        && told.add(List.of(own.indicator(), mention.name()))) {
                    doubts.add(mention.place()
                            .findingOfIndicator(
                                    WARNING,
                                    "indicator-named-otherwise",
                                    own.indicator(),
                                    Finding.text(
                                            "indicator-named-otherwise",
                                            Excerpt.of(mention.name()),
                                            named.indicator(),
                                            Excerpt.of(mention.code()))));
                }
            }
        }
        return doubts;
    }
}
