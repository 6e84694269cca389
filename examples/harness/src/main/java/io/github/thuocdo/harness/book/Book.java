package io.github.thuocdo.harness.book;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook (.xlsx) while it is written, sheet after sheet. The same content gives the same bytes: no clock is written.
 *
 * <pre>{@code
 * Book.write(out, "Title", book -> book.sheet("First", tab -> tab.text(0, 0, "Hello", Look.PLAIN)));
 * }</pre>
 */
public final class Book {
    private static final int BUFFER = 1 << 16;

    private final Workbook workbook;
    private final SheetNames names = new SheetNames();

    private Book(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Writes a workbook with a title to {@code out}, which stays open. */
    public static void write(OutputStream out, String title, Consumer<Book> content) throws IOException {
        // What the library writes can be read again from its directory alone, which stands at the end.
        Path raw = Files.createTempFile("thuocdo", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(raw), BUFFER)) {
                Workbook workbook = new Workbook(file, "Thuocdo", null);
                // Compressed once, when the parts are copied.
                workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
                workbook.setGlobalDefaultFont("Arial", 10);
                workbook.properties().setTitle(CellText.line(title));
                content.accept(new Book(workbook));
                workbook.finish();
            }
            WorkbookParts.clean(raw, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.delete(raw);
        }
    }

    /** The name that a sheet will get, as Excel takes it and no other sheet has it. */
    public String name(String wanted) {
        return names.next(wanted);
    }

    /** Writes a sheet. */
    public void sheet(String wanted, Consumer<Tab> content) {
        named(name(wanted), content);
    }

    /**
     * Writes a sheet whose name was asked for before, so that formulas could name it.
     *
     * @param name as {@link #name} gave it
     */
    public void named(String name, Consumer<Tab> content) {
        Tab tab = new Tab(workbook.newWorksheet(name));
        content.accept(tab);
        try {
            tab.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet that is seen first, counted from 0. */
    public void open(int sheet) {
        workbook.setActiveTab(sheet);
    }
}
