package io.github.thuocdo.harness.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.StreamReaderImpl;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a part one after the other. A document type, which no workbook needs and by which a file could make its
 * reader fetch something, is refused.
 */
final class PartXml implements AutoCloseable {
    /** An element of a workbook lies in fewer. */
    private static final int DEEPEST = 64;
    /** A part has fewer; the parser keeps every name. */
    private static final int MOST_NAMES = 2_000;

    private static final int LATELY = 64;

    private final String file;
    private final String part;
    private final BoundedStream in;
    /** The parser's own kind: a sheet asks it many millions of times. */
    private final StreamReaderImpl xml;

    private final Set<String> names = new HashSet<>();
    /** Names met lately, by their first letter: the parser gives the same name as the same object. */
    private final @Nullable String[] lately = new String[LATELY];

    private final int letters;
    private int depth;
    private int event = XMLStreamConstants.START_DOCUMENT;
    /** The name of the element that begins or ends here. */
    private String name = "";
    /** The names of the attributes of the element that began last. */
    private String[] attributes = new String[16];

    private int attributeCount;

    PartXml(Parts parts, String part, int letters) {
        this.file = parts.file();
        this.part = part;
        this.letters = letters;
        this.in = parts.open(part);
        // One for each part: what a factory remembers of names would outlive the workbook.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            this.xml = (StreamReaderImpl) factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    /** The part that is read. */
    String part() {
        return part;
    }

    /** Goes to the next beginning of an element; false behind the last. */
    boolean nextElement() {
        while (next()) {
            if (isStart()) {
                return true;
            }
        }
        return false;
    }

    /** Goes on; false at the end of the part. */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    name = xml.getLocalName();
                }
                case XMLStreamConstants.CHARACTERS -> {}
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw UnreadableWorkbookException.of("workbook-has-dtd", file, part);
                default -> {}
            }
            return true;
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    private void begin() {
        depth++;
        name = xml.getLocalName();
        remember(name);
        attributeCount = xml.getAttributeCount();
        if (attributeCount > attributes.length) {
            attributes = new String[Math.max(attributeCount, 2 * attributes.length)];
        }
        for (int i = 0; i < attributeCount; i++) {
            attributes[i] = xml.getAttributeLocalName(i);
            remember(attributes[i]);
        }
        for (int i = xml.getNamespaceCount() - 1; i >= 0; i--) {
            remember(String.valueOf(xml.getNamespacePrefix(i)));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw UnreadableWorkbookException.of("workbook-no-sheet-xml", file, part);
        }
    }

    private void remember(String each) {
        int place = each.isEmpty() ? 0 : each.charAt(0) & LATELY - 1;
        if (lately[place] != each) {
            lately[place] = each;
            names.add(each);
        }
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isStart(String name) {
        return isStart() && this.name.equals(name);
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isEnd(String name) {
        return isEnd() && this.name.equals(name);
    }

    /** The name of the element that begins or ends here, without its prefix. */
    String name() {
        return name;
    }

    /** An attribute of the element that begins here, whatever its prefix; null where there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < attributeCount; i++) {
            if (attributes[i].equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that is a whole number from 0 on; {@code otherwise} where there is none, or none such. */
    int number(String name, int otherwise) {
        String text = attribute(name);
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = 10 * number + (c - '0');
        }
        return number;
    }

    /** Whether an attribute says yes. */
    boolean flag(String name) {
        String text = attribute(name);
        return "1".equals(text) || "true".equals(text);
    }

    /**
     * The text of the element that begins here, without that of the elements in it; then stands at its end. Of a text beyond the limit
     * one letter more than the limit: who reads it sees that it is too long.
     */
    String text() {
        String all = "";
        int inner = 0;
        while (next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> inner++;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (inner-- == 0) {
                        return all;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    all = inner > 0 || all.length() > letters ? all : joined(all, xml.getText());
                default -> {}
            }
        }
        return all;
    }

    private String joined(String text, String more) {
        String all = text.isEmpty() ? more : text + more;
        return all.length() > letters ? all.substring(0, letters + 1) : all;
    }

    /**
     * The runs of a text that begins here ({@code si}, {@code is}), without its reading aids; then stands at its end. Digits that
     * stand above or below the line of a number stay apart from its own ({@link OffLine}). Of a text beyond the limit as much as
     * {@link #text} gives.
     */
    String runs(String end) {
        String only = "";
        StringBuilder all = null;
        int aids = 0;
        OffLine off = null;
        String align = "";
        while (next() && !isEnd(end)) {
            if (isStart("r")) {
                align = "";
            } else if (isStart("vertAlign")) {
                align = String.valueOf(attribute("val"));
            } else if (isStart("rPh")) {
                aids++;
            } else if (isEnd("rPh")) {
                aids--;
            } else if (aids == 0 && isStart("t")) {
                String run = text();
                if (OffLine.is(align) && !run.isEmpty()) {
                    off = off == null ? new OffLine() : off;
                    off.add(all == null ? only.length() : all.length(), run, align);
                }
                if (all != null) {
                    all.append(all.length() > letters ? "" : run);
                } else if (only.isEmpty()) {
                    only = run;
                } else {
                    all = new StringBuilder(only).append(run);
                }
            }
        }
        String joined = all == null ? only : all.toString();
        String whole = off == null ? joined : off.apart(joined);
        return whole.length() > letters ? whole.substring(0, letters + 1) : EscapedLetters.decoded(whole);
    }

    /** The refusal of a text beyond the limit. */
    UnreadableWorkbookException tooLong() {
        return UnreadableWorkbookException.of("workbook-text-too-long", file, Integer.toString(letters), part);
    }

    UnreadableWorkbookException damaged() {
        return UnreadableWorkbookException.of("workbook-damaged", file, part);
    }

    /** Reads the rest of the part without looking at it: a part that is damaged further on is not taken for a sound one. */
    void skipRest() {
        try {
            in.drain();
        } catch (IOException e) {
            throw damaged();
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw damaged();
        }
    }
}
