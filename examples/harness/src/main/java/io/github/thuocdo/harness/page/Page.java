package io.github.thuocdo.harness.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import io.github.thuocdo.harness.page.templates.JtepageGenerated;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.Ranking;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * A ranking as one HTML file that a browser opens, alone and without a network: the chairman's sheet, the page of each unit,
 * the table and the map of all units, and the foundations, in Vietnamese and in English.
 *
 * <pre>{@code
 * Page.of(ranking).in(Locale.ENGLISH).write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. The same ranking gives the same bytes.
 */
public final class Page {
    private static final int BUFFER = 1 << 16;

    private final Answers answers;
    private final Locale locale;
    private final String command;

    private Page(Answers answers, Locale locale, String command) {
        this.answers = answers;
        this.locale = locale;
        this.command = command;
    }

    /** The page of a ranking; it opens in Vietnamese. */
    public static Page of(Ranking ranking) {
        return of(Answers.of(Objects.requireNonNull(ranking, "ranking")));
    }

    /**
     * The page of a ranking and of what is answered beyond it: who rose and fell, what moved each unit, and what each could do; it
     * opens in Vietnamese.
     */
    public static Page of(Answers answers) {
        return new Page(Objects.requireNonNull(answers, "answers"), new Locale("vi"), "");
    }

    /** The same page opening in Vietnamese for {@code vi}, in English for every other language; both are in it. */
    public Page in(Locale language) {
        return new Page(answers, Objects.requireNonNull(language, "language"), command);
    }

    /** The same page naming the command line that made it, as it was typed; without this, it names none. */
    public Page madeBy(String commandLine) {
        return new Page(answers, locale, Objects.requireNonNull(commandLine, "commandLine"));
    }

    /**
     * Writes the page to a file, in UTF-8; a file that is there is overwritten.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        NotNull.require("file", file);
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out);
        }
    }

    /**
     * Writes the page in UTF-8 and flushes {@code out}, which the caller closes.
     *
     * @throws IOException if {@code out} fails
     */
    public void write(OutputStream out) throws IOException {
        NotNull.require("out", out);
        PageData data = new PageData(answers, locale, command);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        try {
            JtepageGenerated.render(
                    new OwaspHtmlTemplateOutput(new WriterOutput(writer)),
                    null,
                    locale.getLanguage().equals("vi") ? "vi" : "en",
                    Assets.PAGE,
                    data.summaries(),
                    data.packed());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }
}
