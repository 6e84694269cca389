package io.github.thuocdo.harness.workbook;

import io.github.thuocdo.internal.text.NotNull;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook ({@code .xlsx}, {@code .xlsm}) that is read and never run: no formula is computed, no macro executed, no
 * link followed, nothing written. For one thread.
 *
 * <pre>{@code
 * try (Workbook workbook = Workbook.open(Path.of("figures.xlsx"), WorkbookLimits.STANDARD);
 *         SheetRows rows = workbook.sheets().get(0).rows()) {
 *     rows.forEachRemaining(row -> System.out.println(row.number() + ": " + row.cells()));
 * }
 * }</pre>
 */
public final class Workbook implements AutoCloseable {
    /** The name that a form defines somewhere in its workbook: each of its sheets is a part of one report. */
    public static final String FORM = "thuocdo_form";

    private static final String PACKAGE = "";

    /** The most parts that are no sheet: charts, links, themes. */
    private static final int MOST_OTHER_PARTS = 4_000;

    private final Parts parts;
    private final WorkbookLimits limits;
    private final long size;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean isForm;
    private @Nullable SharedCells shared;

    private Workbook(Parts parts, WorkbookLimits limits, long size) {
        this.parts = parts;
        this.limits = limits;
        this.size = size;
    }

    /**
     * Opens a workbook, which the caller closes.
     *
     * @throws UnreadableWorkbookException if the file is none, is locked, damaged, or passes a limit
     */
    public static Workbook open(Path file, WorkbookLimits limits) {
        NotNull.require("file", file, "limits", limits);
        FileKind.requirePackage(file);
        Parts parts = Parts.open(file, limits);
        try {
            Workbook workbook = new Workbook(parts, limits, file.toFile().length());
            workbook.readContents();
            return workbook;
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    private void readContents() {
        String main = relations(PACKAGE).values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (!parts.has(main) || !main.endsWith(".xml")) {
            throw FileKind.otherPackage(parts);
        }
        Map<String, Relation> relations = relations(main);
        String stringsPart = "";
        String stylesPart = "";
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings")) {
                stringsPart = relation.part();
            } else if (relation.type().endsWith("/styles")) {
                stylesPart = relation.part();
            }
        }
        boolean isWorkbook = false;
        boolean from1904 = false;
        try (PartXml xml = new PartXml(parts, main, limits.letters())) {
            while (xml.nextElement()) {
                switch (xml.name()) {
                    case "workbook" -> isWorkbook = true;
                    case "workbookPr" -> from1904 = xml.flag("date1904");
                    case "sheet" -> add(xml, relations);
                    case "definedName" -> isForm |= FORM.equals(xml.attribute("name"));
                    default -> {}
                }
            }
        }
        if (!isWorkbook) {
            throw FileKind.otherPackage(parts);
        }
        shared = new SharedCells(parts, limits, size, stringsPart, stylesPart, from1904);
    }

    private SheetRows rows(String part) {
        SharedCells cells = Objects.requireNonNull(shared, "shared");
        cells.read();
        return new SheetRows(cells, new PartXml(parts, part, limits.letters()), parts.file(), limits);
    }

    /** The sheet that is named here; what holds no cells, a chart, is passed over. */
    private void add(PartXml xml, Map<String, Relation> relations) {
        String id = xml.attribute("id");
        String name = xml.attribute("name");
        Relation relation = id == null ? null : relations.get(id);
        if (name == null || relation == null || !relation.type().endsWith("/worksheet")) {
            return;
        }
        if (sheets.size() >= limits.sheets()) {
            throw UnreadableWorkbookException.of(
                    "workbook-too-many-sheets", parts.file(), Integer.toString(limits.sheets()));
        }
        String state = xml.attribute("state");
        boolean hidden = state != null && !state.equals("visible");
        sheets.add(new Sheet(name, hidden, () -> rows(relation.part())));
    }

    /** A part to which another one is joined. */
    private record Relation(String type, String part) {}

    /** By its id, all that a part is joined to within the file; what lies elsewhere is nothing to us. */
    private Map<String, Relation> relations(String of) {
        int slash = of.lastIndexOf('/') + 1;
        String part = of.substring(0, slash) + "_rels/" + of.substring(slash) + ".rels";
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (!parts.has(part)) {
            return relations;
        }
        try (PartXml xml = new PartXml(parts, part, limits.letters())) {
            while (xml.nextElement()) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                boolean outside = "External".equals(xml.attribute("TargetMode"));
                if (id != null && type != null && target != null && !outside) {
                    relations.put(id, new Relation(type, resolved(of.substring(0, slash), target)));
                    requireFew(relations, part);
                }
            }
        }
        return relations;
    }

    private void requireFew(Map<String, Relation> relations, String part) {
        if (relations.size() > limits.sheets() + MOST_OTHER_PARTS) {
            throw UnreadableWorkbookException.of("workbook-no-sheet-xml", parts.file(), part);
        }
    }

    /** The path of a target, seen from a folder. */
    private static String resolved(String folder, String target) {
        List<String> names = new ArrayList<>();
        String whole = target.startsWith("/") ? target : folder + target;
        int from = 0;
        while (from <= whole.length()) {
            int end = whole.indexOf('/', from);
            String name = whole.substring(from, end < 0 ? whole.length() : end);
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.remove(names.size() - 1);
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
            from = end < 0 ? whole.length() + 1 : end + 1;
        }
        return String.join("/", names);
    }

    /** Its sheets of cells, in the order of their tabs, the hidden ones among them. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** The sheet of that name, whatever its case, as Excel compares them; empty where there is none. */
    public Optional<Sheet> find(String name) {
        NotNull.require("name", name);
        return sheets.stream()
                .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Whether it was made as a form, so that all its sheets are filled in, and not one of them. */
    public boolean isForm() {
        return isForm;
    }

    String file() {
        return parts.file();
    }

    @Override
    public void close() {
        parts.close();
    }
}
