package io.github.thuocdo.harness.cli;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.harness.annex.AnnexDraft;
import io.github.thuocdo.harness.annex.EditedTableException;
import io.github.thuocdo.harness.annex.SetBook;
import io.github.thuocdo.harness.annex.Skeleton;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.harness.workbook.FigureFiles;
import io.github.thuocdo.internal.text.Lines;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A criteria set that is begun: a skeleton, or a draft of an annex. */
final class NewSet {
    private final String file;
    private final Texts texts;
    private final Streams streams;

    NewSet(String file, Texts texts, Streams streams) {
        this.file = file;
        this.texts = texts;
        this.streams = streams;
    }

    /**
     * Writes it to a file that is not there yet.
     *
     * @param annex the table that it is drafted from; null for a skeleton
     */
    void write(@Nullable String annex) {
        Destination destination =
                Destination.of("--new", file, annex == null ? List.of() : List.of(annex), texts, streams);
        if (destination.replaces()) {
            throw Refusal.wrongUse(texts.say("export-exists", Texts.shown(file)));
        }
        if (annex == null) {
            destination.write(Skeleton::write);
            return;
        }
        Optional<CriteriaSet> whole = heldWhole(annex);
        Optional<AnnexDraft.Result> draft = whole.isPresent() ? Optional.empty() : Optional.of(draft(annex));
        destination.write(out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            if (draft.isPresent()) {
                text.write(draft.get().json());
            } else {
                CriteriaFile.write(whole.orElseThrow(), text);
            }
            text.flush();
        });
        if (!destination.isStandardOutput()) {
            draft.ifPresentOrElse(
                    this::tell,
                    () -> say(Lines.paragraph(
                            "", texts.say("draft-whole", whole.orElseThrow().id()))));
        }
    }

    /** The set that its own workbook holds whole beside the table, of which a draft would lose the most. */
    private Optional<CriteriaSet> heldWhole(String annex) {
        Path path = path(annex);
        boolean isBook = Files.isRegularFile(path) && FigureFiles.isWorkbook(path) && SetBook.holdsSet(path);
        return isBook ? Optional.of(new NamedSet(annex, texts).read(path)) : Optional.empty();
    }

    private Path path(String annex) {
        try {
            return Path.of(annex);
        } catch (InvalidPathException e) {
            throw Refusal.unreadable(texts.say("path-impossible", Texts.shown(annex)));
        }
    }

    private AnnexDraft.Result draft(String annex) {
        try {
            return AnnexDraft.of(path(annex), texts.locale());
        } catch (EditedTableException e) {
            throw Refusal.unreadable(e.message(texts.locale()));
        } catch (CriteriaException e) {
            List<String> lines = new ArrayList<>(List.of(texts.say("draft-impossible", Texts.shown(annex))));
            lines.addAll(e.faults(texts.locale()));
            throw Refusal.unreadable(String.join("\n", lines));
        }
    }

    private void tell(AnnexDraft.Result draft) {
        StringBuilder said = new StringBuilder(Lines.paragraph(
                "",
                texts.say(
                        "draft-taken",
                        Integer.toString(draft.groups()),
                        Integer.toString(draft.indicators()),
                        Integer.toString(draft.read()))));
        said.append(Lines.paragraph("", texts.say("draft-to-decide")));
        draft.undecided().forEach(line -> said.append(Lines.paragraph("- ", Lines.plain(line))));
        say(said.toString());
    }

    private void say(String said) {
        byte[] text = said.getBytes(StandardCharsets.UTF_8);
        Destination.of("--out", null, List.of(), texts, streams).write(out -> out.write(text));
    }
}
