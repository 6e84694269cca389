package io.github.thuocdo.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a workbook, held against what Excel refuses, or repairs by leaving something out. */
public final class ExcelRules {
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_FORMULA = 8_192;
    private static final int LONGEST_MESSAGE = 255;
    private static final int LONGEST_NAME = 31;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private final Map<String, Document> parts = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    /** Opens the parts, each of which has to be XML. */
    public ExcelRules(Path workbook) throws IOException {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    texts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
                    parts.put(entry.getName(), parsers.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
                } catch (SAXException | ParserConfigurationException e) {
                    throw new AssertionError(entry.getName() + " is no XML", e);
                }
            }
        }
    }

    /** The names of the sheets. */
    public List<String> sheetNames() {
        return attributes("xl/workbook.xml", "sheet", "name");
    }

    /** A part as text. */
    public String text(String part) {
        return Objects.requireNonNull(texts.get(part), part);
    }

    /** What stands in the elements of a name in a part. */
    public List<String> contents(String part, String element) {
        List<String> contents = new ArrayList<>();
        elements(part, element).forEach(each -> contents.add(each.getTextContent()));
        return contents;
    }

    private List<String> attributes(String part, String element, String attribute) {
        List<String> values = new ArrayList<>();
        elements(part, element).forEach(each -> values.add(each.getAttribute(attribute)));
        return values;
    }

    private List<Element> elements(String part, String element) {
        NodeList found = Objects.requireNonNull(parts.get(part), part).getElementsByTagName(element);
        List<Element> elements = new ArrayList<>();
        for (int k = 0; k < found.getLength(); k++) {
            elements.add((Element) found.item(k));
        }
        return elements;
    }

    /** Asserts that Excel opens it without a word. */
    public ExcelRules hold() {
        names();
        int styles = elements("xl/styles.xml", "cellXfs")
                .get(0)
                .getElementsByTagName("xf")
                .getLength();
        int formats = elements("xl/styles.xml", "dxf").size();
        int strings = parts.containsKey("xl/sharedStrings.xml")
                ? elements("xl/sharedStrings.xml", "si").size()
                : 0;
        for (String part : parts.keySet()) {
            assertThat(texts.get(part)).as(part).doesNotContain("errorTitle=\"null\"", "password=\"");
            assertThat(contents(part, "t")).as(part).allMatch(text -> text.length() <= LONGEST_TEXT);
            if (part.startsWith("xl/worksheets/sheet")) {
                cells(part, styles, strings);
                rules(part, formats);
            }
        }
        return this;
    }

    private void names() {
        assertThat(sheetNames())
                .allMatch(name -> !name.isEmpty()
                        && name.length() <= LONGEST_NAME
                        && name.chars().noneMatch(c -> "[]:*?/\\".indexOf(c) >= 0)
                        && !name.startsWith("'")
                        && !name.endsWith("'"));
        assertThat(sheetNames().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        for (String range : contents("xl/workbook.xml", "definedName")) {
            // An apostrophe in the name of a sheet would have to be doubled.
            assertThat(range).matches("('([^']|'')+'!\\$[A-Z]*\\$?[0-9]*(:\\$[A-Z]*\\$?[0-9]*)?,?)+");
        }
    }

    private void cells(String part, int styles, int strings) {
        int before = 0;
        for (Element row : elements(part, "row")) {
            int number = Integer.parseInt(row.getAttribute("r"));
            assertThat(number).as(part).isGreaterThan(before).isLessThanOrEqualTo(MOST_ROWS);
            before = number;
            int column = -1;
            NodeList cells = row.getElementsByTagName("c");
            for (int k = 0; k < cells.getLength(); k++) {
                Element cell = (Element) cells.item(k);
                int at = column(cell.getAttribute("r"));
                assertThat(at).as(part).isGreaterThan(column).isLessThan(MOST_COLUMNS);
                column = at;
                cell(cell, styles, strings);
            }
        }
    }

    private static int column(String cell) {
        int column = 0;
        for (char c : cell.replaceAll("[0-9]", "").toCharArray()) {
            column = 26 * column + c - 'A' + 1;
        }
        return column - 1;
    }

    private static void cell(Element cell, int styles, int strings) {
        String style = cell.getAttribute("s");
        assertThat(style.isEmpty() ? 0 : Integer.parseInt(style)).isLessThan(styles);
        if (cell.getElementsByTagName("v").getLength() == 1) {
            String value = cell.getElementsByTagName("v").item(0).getTextContent();
            switch (cell.getAttribute("t")) {
                case "s" -> assertThat(Integer.parseInt(value)).isLessThan(strings);
                case "n" ->
                    assertThat(Double.isFinite(Double.parseDouble(value))).isTrue();
                default -> throw new AssertionError("A cell of the type " + cell.getAttribute("t"));
            }
        }
        NodeList formulas = cell.getElementsByTagName("f");
        for (int k = 0; k < formulas.getLength(); k++) {
            assertThat(formulas.item(k).getTextContent().length()).isLessThanOrEqualTo(LONGEST_FORMULA);
        }
    }

    private void rules(String part, int formats) {
        for (String format : attributes(part, "cfRule", "dxfId")) {
            assertThat(Integer.parseInt(format)).as(part).isLessThan(formats);
        }
        assertThat(attributes(part, "cfRule", "priority")).as(part).doesNotHaveDuplicates();
        assertThat(contents(part, "formula1")).as(part).allMatch(list -> list.length() <= LONGEST_MESSAGE);
        assertThat(attributes(part, "dataValidation", "error"))
                .as(part)
                .allMatch(message -> message.length() <= LONGEST_MESSAGE);
        for (String width : attributes(part, "col", "width")) {
            assertThat(Double.parseDouble(width)).as(part).isLessThanOrEqualTo(LONGEST_MESSAGE);
        }
        for (String around : List.of("oddHeader", "oddFooter")) {
            assertThat(contents(part, around)).as(part).allMatch(text -> text.length() <= LONGEST_MESSAGE);
        }
    }
}
