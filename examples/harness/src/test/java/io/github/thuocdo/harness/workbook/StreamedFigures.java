package io.github.thuocdo.harness.workbook;

import io.github.thuocdo.submission.Submissions;
import java.nio.file.Path;

/** Reads each file unit by unit and prints the number of units and of their figures; run in a JVM of its own. */
public final class StreamedFigures {
    private long units;
    private long figures;

    private StreamedFigures() {}

    /** The paths of the files. */
    public static void main(String[] arguments) {
        for (String file : arguments) {
            StreamedFigures counted = new StreamedFigures();
            Submissions.readEach(Path.of(file), unit -> {
                counted.units++;
                counted.figures += unit.entries().size();
            });
            System.out.println(counted.units + " units, " + counted.figures + " figures");
        }
    }
}
