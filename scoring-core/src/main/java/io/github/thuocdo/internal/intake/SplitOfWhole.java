package io.github.thuocdo.internal.intake;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.intake.AskedFigures.Slot;
import io.github.thuocdo.submission.FigureSource;
import io.github.thuocdo.submission.Submissions;
import java.util.Optional;

/** Findings that take for decimals what stands behind a figure, where the set shows that it is none. */
final class SplitOfWhole {
    private SplitOfWhole() {}

    /** Whether a finding is about a figure that has no decimals, or takes for such what is no share. */
    static boolean is(Finding finding, AskedFigures form, Submissions read) {
        boolean isBeforeFigure = finding.code().equals("figures-shifted");
        if (!isBeforeFigure && !finding.code().equals("figures-split")) {
            return false;
        }
        Optional<Slot> own = finding.indicator().map(form::slot);
        return own.filter(slot ->
                                slot.type() == FigureType.COUNT || !slot.type().isNumber())
                        .isPresent()
                || (isBeforeFigure
                        && (own.isEmpty()
                                || behind(finding, read)
                                        .map(form::slot)
                                        .filter(slot -> slot.type() == FigureType.SHARE)
                                        .isEmpty()));
    }

    /** The heading behind that of a finding. */
    private static Optional<String> behind(Finding finding, Submissions read) {
        for (FigureSource source : read.sources()) {
            int at = source.indicators().indexOf(finding.indicator().orElse(""));
            if (finding.file().filter(source.name()::equals).isPresent() && at >= 0) {
                return source.indicators().stream().skip(at + 1L).findFirst();
            }
        }
        return Optional.empty();
    }
}
