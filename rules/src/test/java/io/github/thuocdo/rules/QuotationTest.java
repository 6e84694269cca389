package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.criteria.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every quotation stands word for word in its document, on the lines and under the heading that it claims. */
class QuotationTest {
    /** No quotation takes more lines. */
    private static final int LONGEST_QUOTE = 12;

    private static final Pattern PART = Pattern.compile("^([A-D])\\. .*");
    private static final Pattern CHAPTER = Pattern.compile("^([IVX]+)\\. .*");
    private static final Pattern SECTION = Pattern.compile("^(\\d+(?:\\.\\d+)*)\\.? .*");
    private static final Pattern APPENDIX_CHAPTER = Pattern.compile("^I Chỉ tiêu đến năm (\\d+)$");

    @TestFactory
    Stream<DynamicTest> everyRuleQuotesItsDocumentWordForWord() {
        Map<String, JsonNode> entries = Sources.catalogue().stream()
                .collect(Collectors.toMap(e -> e.get("id").asText(), e -> e));
        return YenDinh.criteria().criteria().stream()
                .map(c -> DynamicTest.dynamicTest(c.rule(), () -> {
                    JsonNode entry = entries.get(c.id());
                    assertThat(c.source().quote().orElseThrow()).isNotBlank();
                    assertThat(standsInOrder(c.source().quote().orElseThrow(), onItsLines(entry)))
                            .as("(%s) on lines %s", c.source().quote().orElseThrow(), entry.get("lines"))
                            .isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyBaselineQuotationStandsInItsDocument() {
        return Sources.baseline().stream()
                .map(fact -> DynamicTest.dynamicTest(
                        fact.get("id").asText(),
                        () -> assertThat(standsInOrder(fact.get("quote").asText(), onItsLines(fact)))
                                .isTrue()));
    }

    @Test
    void whatIsReportedOnOccasionIsQuotedWordForWordUnderItsHeading() {
        List<String> lines = Sources.document(Sources.catalogue().stream()
                .filter(entry -> entry.get("id").asText().equals("ap-report-units-0512"))
                .findFirst()
                .orElseThrow()
                .get("source_file")
                .asText());
        assertThat(YenDinh.occasionalReports()).hasSize(3).allSatisfy(report -> {
            String quote = report.source().quote().orElseThrow();
            int begins = -1;
            for (int line = 0; line < lines.size(); line++) {
                List<String> next = lines.subList(line, Math.min(lines.size(), line + LONGEST_QUOTE));
                if (collapsed(String.join("\n", next)).contains(quote)) {
                    begins = line;
                }
            }
            assertThat(begins).as(quote).isNotNegative();
            assertThat(report.source().section().orElseThrow()).startsWith(heading(lines.subList(0, begins + 1)));
        });
    }

    @Test
    void everyStatementStandsUnderTheHeadingsOfItsSection() {
        Map<String, Criterion> criteria =
                YenDinh.criteria().criteria().stream().collect(Collectors.toMap(Criterion::id, c -> c));
        List<String> elsewhere = new ArrayList<>();
        for (JsonNode entry : Sources.catalogue()) {
            List<String> lines = Sources.document(entry.get("source_file").asText());
            String heading = heading(lines.subList(0, entry.get("lines").get(0).asInt()));
            String section =
                    criteria.get(entry.get("id").asText()).source().section().orElseThrow();
            if (!section.startsWith(heading)) {
                elsewhere.add(entry.get("id").asText() + ": " + section + " is under " + heading);
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aChangedWordIsNoticed() {
        String document = collapsed("Tỷ lệ dân số có tài khoản thanh toán\n điện tử trên 80%.");
        assertThat(standsInOrder("tài khoản thanh toán điện tử trên 80%", document))
                .isTrue();
        assertThat(standsInOrder("tài khoản thanh toán điện tử trên 80 %", document))
                .isFalse();
        assertThat(standsInOrder("dân số… trên 80%", document)).isTrue();
        assertThat(standsInOrder("trên 80%… dân số", document)).isFalse();
    }

    private static String onItsLines(JsonNode entry) {
        int first = entry.get("lines").get(0).asInt();
        int last = entry.get("lines").get(1).asInt();
        return collapsed(String.join(
                "\n", Sources.document(entry.get("source_file").asText()).subList(first - 1, last)));
    }

    /** Word for word; where the document itself has no "…", one marks an omission and both sides stand in order. */
    private static boolean standsInOrder(String quote, String document) {
        if (document.contains(quote)) {
            return true;
        }
        int from = 0;
        for (String part : quote.split("…")) {
            int at = document.indexOf(part.strip(), from);
            if (at < 0) {
                return false;
            }
            from = at + part.strip().length();
        }
        return true;
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The numbers of the headings above: {@code II.1.2}, {@code C.I.2.2}, {@code Phụ lục 01 / I / 1.2}. */
    private static String heading(List<String> lines) {
        String part = "";
        String chapter = "";
        String section = "";
        String between = ".";
        for (String line : lines) {
            String text = line.strip();
            Matcher year = APPENDIX_CHAPTER.matcher(text);
            if (text.equals("Phụ lục 01")) {
                part = text;
                between = " / ";
            } else if (year.matches()) {
                // The appendix numbers both of its chapters "I".
                chapter = year.group(1).equals("2025") ? "I" : "\"I\" (" + year.group(1) + ")";
                section = "";
            } else if (PART.matcher(text).matches()) {
                part = text.substring(0, 1);
                chapter = "";
                section = "";
            } else if (CHAPTER.matcher(text).matches()) {
                chapter = text.substring(0, text.indexOf('.'));
                section = "";
            } else {
                Matcher number = SECTION.matcher(text + " ");
                section = number.matches() ? number.group(1) : section;
            }
        }
        return Stream.of(part, chapter, section).filter(s -> !s.isEmpty()).collect(Collectors.joining(between));
    }
}
