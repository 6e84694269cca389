package io.github.thuocdo.harness.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook's styles. */
final class Styles {
    /** Excel has no more. */
    private static final int MOST_STYLES = 65_536;

    private final List<NumberFormat> formats = new ArrayList<>();

    /** Styles of a workbook that says nothing of them. */
    static Styles none() {
        return new Styles();
    }

    static Styles read(Parts parts, String part, int letters) {
        Styles styles = new Styles();
        Map<Integer, NumberFormat> own = new HashMap<>();
        boolean ofCells = false;
        try (PartXml xml = new PartXml(parts, part, letters)) {
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    String code = xml.attribute("formatCode");
                    own.put(xml.number("numFmtId", -1), NumberFormat.of(code == null ? "" : code));
                } else if (xml.isStart("cellXfs")) {
                    ofCells = true;
                } else if (xml.isEnd("cellXfs")) {
                    break;
                } else if (ofCells && xml.isStart("xf")) {
                    int id = xml.number("numFmtId", 0);
                    NumberFormat format = own.get(id);
                    styles.formats.add(format == null ? NumberFormat.builtIn(id) : format);
                }
                if (own.size() > MOST_STYLES || styles.formats.size() > MOST_STYLES) {
                    throw UnreadableWorkbookException.of("workbook-no-sheet-xml", parts.file(), part);
                }
            }
        }
        return styles;
    }

    /** The format in which a cell of the style shows its number. */
    NumberFormat format(int style) {
        return style < formats.size() ? formats.get(style) : NumberFormat.PLAIN;
    }
}
