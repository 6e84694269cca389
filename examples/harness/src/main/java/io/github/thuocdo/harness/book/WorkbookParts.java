package io.github.thuocdo.harness.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook, set right after they are written: no clock in them, formulas computed when the file is opened, no empty
 * password, comments as large as their words.
 */
final class WorkbookParts {
    private static final String CREATED = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">";
    private static final String CREATED_END = "</dcterms:created>";

    /** Excel takes a password of one digit for a damaged file. */
    private static final String NO_PASSWORD = "<sheetProtection password=\"0\" ";

    private static final Pattern ANCHOR = Pattern.compile("<x:Anchor>(\\d+),0,(\\d+),0,\\d+,0,\\d+,0</x:Anchor>");

    /** One fixed moment, in the time that the files of a zip know. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WorkbookParts() {}

    /** Copies a workbook, its parts set right; {@code out} stays open. */
    static void clean(Path raw, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile parts = new ZipFile(raw.toFile())) {
            for (ZipEntry entry : Collections.list(parts.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(MOMENT);
                zip.putNextEntry(copy);
                try (InputStream part = parts.getInputStream(entry)) {
                    copy(entry.getName(), part, zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
        zip.flush();
    }

    private static void copy(String name, InputStream in, OutputStream out) throws IOException {
        if (name.equals("docProps/core.xml")) {
            write(withoutClock(text(in)), out);
        } else if (name.equals("xl/workbook.xml")) {
            write(computed(text(in)), out);
        } else if (name.startsWith("xl/drawings/vmlDrawing")) {
            write(ANCHOR.matcher(text(in)).replaceAll(WorkbookParts::anchor), out);
        } else if (name.startsWith("xl/worksheets/sheet")) {
            new Replacement(NO_PASSWORD, "<sheetProtection ").copy(in, out);
        } else {
            in.transferTo(out);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String withoutClock(String properties) {
        int from = properties.indexOf(CREATED);
        int to = properties.indexOf(CREATED_END);
        return from < 0 || to < from
                ? properties
                : properties.substring(0, from) + properties.substring(to + CREATED_END.length());
    }

    private static String computed(String workbook) {
        return workbook.replace("<definedNames></definedNames>", "")
                .replace("</workbook>", "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>");
    }

    /** Five columns wide and twelve rows of plain height, beside the cell. */
    private static String anchor(MatchResult found) {
        int column = Integer.parseInt(found.group(1));
        int row = Integer.parseInt(found.group(2));
        return "<x:Anchor>" + (column + 1) + ",8," + row + ",4," + (column + 4) + ",40," + (row + 3) + ",20</x:Anchor>";
    }
}
