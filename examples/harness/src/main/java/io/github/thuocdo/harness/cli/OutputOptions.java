package io.github.thuocdo.harness.cli;

import io.github.thuocdo.report.Format;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which form, where to, in which language. */
final class OutputOptions {
    @Option(names = "--format", paramLabel = "FORM")
    private String format = "table";

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable String out;

    @Option(names = "--lang", paramLabel = "vi|en")
    private @Nullable String language;

    @Option(names = "--progress", negatable = true)
    private @Nullable Boolean progress;

    Format format(Texts texts) {
        if (language != null) {
            texts.requireLanguage(language);
        }
        List<String> known = new ArrayList<>();
        for (Format each : Format.values()) {
            if (each.code().equals(format)) {
                return each;
            }
            known.add(each.code());
        }
        throw texts.wrongValue("--format", format, known);
    }

    /**
     * Where to.
     *
     * @param read the files that are read, as typed
     */
    Destination destination(List<String> read, Texts texts, Streams streams) {
        return Destination.of("--out", out, read, texts, streams);
    }

    boolean namesFile() {
        return out != null && !Destination.isStandardOutput(out);
    }

    Progress progress(Streams streams) {
        boolean shown = progress == null ? streams.errIsTerminal() : progress;
        return new Progress(shown ? streams.err() : null, streams.errIsTerminal());
    }
}
