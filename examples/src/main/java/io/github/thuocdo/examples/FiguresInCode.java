package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Figures that come from a program instead of a file; what is missing makes the score an interval. */
public final class FiguresInCode {
    private FiguresInCode() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        var quanLao = Submission.of("15469")
                .counts("online-level3", 314, 400)
                .counts("online-level4", 205, 240)
                .value("satisfaction", "96,3")
                .value("esigned-docs", "100")
                .value("portal-disclosure", "100")
                .value("dedicated-network", "100")
                .value("level4-multichannel", "100")
                .value("video-meeting-coverage", "100")
                .yes("communes-complete");
        var quyLoc = Submission.of("15412")
                .counts("online-level3", 29, 100)
                .value("satisfaction", "96")
                .value("esigned-docs", "100")
                .no("communes-complete");
        var dinhHai = Submission.of("15475").value("satisfaction", "95").notApplicable("level4-multichannel");

        var ranking = Scorer.of(YenDinh.criteria())
                .rank(YenDinh.units().communes(), Submissions.of(quanLao, quyLoc, dinhHai), Horizon.Y2025);

        for (var entry : ranking.entries().subList(0, ranking.ranked())) {
            System.out.printf(
                    "%s  %-17s %s  [%s, %s]  %s đạt, %s chưa đạt, %s chưa rõ, %s không áp dụng%n",
                    entry.rank(),
                    entry.unit().name(),
                    entry.score(),
                    entry.worst().orElseThrow(),
                    entry.best().orElseThrow(),
                    entry.met(),
                    entry.notMet(),
                    entry.unknown(),
                    entry.notApplicable());
        }
    }
}
