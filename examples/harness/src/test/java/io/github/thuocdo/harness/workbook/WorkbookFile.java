package io.github.thuocdo.harness.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, as Excel writes it or as nobody would. */
public final class WorkbookFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, Content> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private String names = "";
    private int count;

    /** What a part holds. */
    @FunctionalInterface
    public interface Content {
        /** Writes it. */
        void to(OutputStream out) throws IOException;
    }

    /** With a sheet whose {@code sheetData} holds this. */
    public WorkbookFile sheet(String name, String rows) {
        return sheet(name, "", "", rows);
    }

    /** With a sheet of these attributes, of these elements before its data. */
    WorkbookFile sheet(String name, String attributes, String before, String rows) {
        return rawSheet(
                name,
                attributes,
                "<worksheet xmlns='" + MAIN + "'>" + before + "<sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** With a sheet of a head and as many rows as make so many letters, which need not fit into memory. */
    public WorkbookFile sheet(String name, String head, IntFunction<String> row, int length) {
        return rawSheet(name, "", out -> {
            write(out, "<worksheet xmlns='" + MAIN + "'><sheetData>" + head);
            int written = 0;
            for (int i = 0; written < length; i++) {
                String next = row.apply(i);
                write(out, next);
                written += next.length();
            }
            write(out, "</sheetData></worksheet>");
        });
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    WorkbookFile rawSheet(String name, String attributes, String xml) {
        return rawSheet(name, attributes, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
    }

    WorkbookFile rawSheet(String name, String attributes, Content xml) {
        count++;
        sheets.append(
                "<sheet name='" + name + "' sheetId='" + count + "' r:id='rId" + count + "' " + attributes + "/>");
        relation("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml");
        parts.put("xl/worksheets/sheet" + count + ".xml", xml);
        return this;
    }

    /** With the last sheet once more under another name: one part of the file is unpacked for each. */
    WorkbookFile sheetAgain(String name) {
        sheets.append(
                "<sheet name='" + name + "' sheetId='" + (1_000 + sheets.length()) + "' r:id='rId" + count + "'/>");
        return this;
    }

    private void relation(String id, String type, String target) {
        relations.append(
                "<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + type + "' Target='" + target + "'/>");
    }

    /** With days counted from 1904 on. */
    WorkbookFile from1904() {
        properties = "<workbookPr date1904='1'/>";
        return this;
    }

    /** As a form that is filled in. */
    public WorkbookFile form() {
        names = "<definedNames><definedName name='" + Workbook.FORM + "'>1</definedName></definedNames>";
        return this;
    }

    /** With a sheet that Excel does not show. */
    public WorkbookFile hiddenSheet(String name, String rows) {
        return sheet(name, "state='hidden'", "", rows);
    }

    /** With cells' styles 0, 1, … of these formats: the number of a built-in one, else a code. */
    WorkbookFile styles(String... formats) {
        StringBuilder own = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < formats.length; i++) {
            boolean builtIn = formats[i].matches("#\\d+");
            int id = builtIn ? Integer.parseInt(formats[i].substring(1)) : 164 + i;
            if (!builtIn) {
                own.append("<numFmt numFmtId='" + id + "' formatCode='"
                        + formats[i]
                                .replace("&", "&amp;")
                                .replace("'", "&apos;")
                                .replace("<", "&lt;") + "'/>");
            }
            cells.append("<xf numFmtId='" + id + "'/>");
        }
        relation("styles", "styles", "/xl/styles.xml");
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>" + own + "</numFmts><cellStyleXfs><xf numFmtId='9'/>"
                        + "</cellStyleXfs><cellXfs>" + cells + "</cellXfs></styleSheet>");
    }

    /** With texts that cells share, as elements. */
    public WorkbookFile strings(String items) {
        return strings(out -> {
            out.write(("<sst xmlns='" + MAIN + "'>" + items + "</sst>").getBytes(StandardCharsets.UTF_8));
        });
    }

    /** With a string table that holds this. */
    WorkbookFile strings(Content xml) {
        relation("strings", "sharedStrings", "sharedStrings.xml");
        parts.put("xl/sharedStrings.xml", xml);
        return this;
    }

    WorkbookFile part(String name, String text) {
        parts.put(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** With something outside that it refers to. */
    WorkbookFile relationOutside(String type, String target) {
        relations.append("<Relationship Id='outside' Type='" + RELATIONS + "/" + type
                + "' TargetMode='External' Target='" + target + "'/>");
        return this;
    }

    /** Writes it. */
    public Path write(Path file) throws IOException {
        part(
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "'><Relationship Id='rId1' Type='" + RELATIONS
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.putIfAbsent(
                "xl/workbook.xml",
                out -> out.write(("<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'>" + properties
                                + "<sheets>" + sheets + "</sheets>" + names + "</workbook>")
                        .getBytes(StandardCharsets.UTF_8)));
        part("xl/_rels/workbook.xml.rels", "<Relationships xmlns='" + PACKAGE + "'>" + relations + "</Relationships>");
        return zip(file, parts);
    }

    /** Writes a zip of these parts. */
    static Path zip(Path file, Map<String, Content> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(9);
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Writes a text again and again. */
    static Content repeated(String before, String text, int times, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] block = text.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times / 1_000; i++) {
                out.write(block);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }
}
