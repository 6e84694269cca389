package io.github.thuocdo.internal.setfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thuocdo.Cases;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Files that are no criteria sets: every fault at once, with file and line; or a limit, named, in bounded time. */
@Timeout(60)
class HostileSetsTest {
    private static final String SET = "{\"format\": 1, \"id\": \"s\", \"version\": \"1\", \"title\": \"S\","
            + " \"family\": \"index\", \"levels\": [\"commune\"],\n \"indicators\": [INDICATORS],\n \"criteria\": [CRITERIA]\n}";
    private static final String INDICATOR = "{\"code\": \"online\", \"type\": \"share\"}";
    private static final String CRITERION = "{\"id\": \"c1\", \"indicator\": \"online\", \"pillar\": \"p\","
            + " \"askedOf\": [\"commune\"], \"requirement\": {\"atLeast\": 80}, \"source\": {\"document\": \"D\"}}";

    private static CriteriaSet read(byte[] bytes) {
        try {
            return CriteriaFile.read(new ByteArrayInputStream(bytes), "set.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faults(byte[] bytes) {
        CriteriaException refused = catchThrowableOfType(CriteriaException.class, () -> read(bytes));
        assertThat(refused).as("refused").isNotNull();
        return refused.faults();
    }

    private static List<String> faults(String json) {
        return faults(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String set(String indicators, String criteria) {
        return SET.replace("INDICATORS", indicators).replace("CRITERIA", criteria);
    }

    @TestFactory
    Stream<DynamicTest> eachFileHasTheFaultsThatStandAboveIt() {
        return Cases.in("refused-sets").stream()
                .map(file -> Cases.test(Cases.sentence(file), () -> {
                    String[] parts = Cases.text(file).split("---\n", 2);
                    assertThat(faults(parts[1]))
                            .isNotEmpty()
                            .containsExactlyElementsOf(
                                    Arrays.stream(parts[0].split("\n")).toList());
                }));
    }

    @Test
    void faultsAreToldInVietnameseAndTheSameOneOnce() {
        String without = CRITERION.replaceAll("\"askedOf\": *\\[[^]]*], *", "");
        assertThat(without).isNotEqualTo(CRITERION);
        byte[] bytes =
                set(INDICATOR, without + ",\n" + without.replace("c1", "c2")).getBytes(StandardCharsets.UTF_8);
        CriteriaException refused = catchThrowableOfType(CriteriaException.class, () -> read(bytes));
        assertThat(refused.faults(new Locale("vi")))
                .hasSize(1)
                .first()
                .asString()
                .contains("tiêu chí (c1) chưa có \"askedOf\"")
                .endsWith("tất cả 2 lần)");
        assertThat(refused.faults(Locale.ENGLISH)).isEqualTo(refused.faults());
    }

    @Test
    void theSetOfTheseTestsIsReadAsItStands() {
        assertThat(read(set(INDICATOR, CRITERION).getBytes(StandardCharsets.UTF_8))
                        .criteria())
                .hasSize(1);
    }

    @Test
    void tenThousandCriteriaAreTooMany() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> CRITERION.replace("c1", "c" + i))
                .collect(Collectors.joining(",\n"));
        assertThat(faults(set(INDICATOR, many)))
                .containsExactly("set.json:3: a set has at most 2000 criteria, not 10000");
    }

    @Test
    void tenThousandIndicatorsAreTooMany() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> INDICATOR.replace("online", "i" + i))
                .collect(Collectors.joining(",\n"));
        assertThat(faults(set(many, CRITERION))).contains("set.json:2: a set has at most 5000 indicators, not 10000");
    }

    @Test
    void tenThousandGroupsAreTooMany() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"id\": \"g" + i + "\"}")
                .collect(Collectors.joining(",\n"));
        assertThat(faults(set(INDICATOR, CRITERION).replace("\"format\"", "\"pillars\": [" + many + "],\n\"format\"")))
                .contains("set.json:1: a set has at most 1000 pillars, not 10000");
    }

    @Test
    void tenThousandStepsAreTooMany() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"from\": " + (20_000 - i) + ", \"points\": 1}")
                .collect(Collectors.joining(","));
        String scoring = "\"scoring\": {\"function\": \"steps\", \"steps\": [" + many + "]},";
        assertThat(faults(set(INDICATOR, CRITERION.replace("\"source\"", scoring + "\"source\""))))
                .containsExactly("set.json:3: a function has at most 200 steps, not 10000");
    }

    /** A best-of of {@code size} cases, of which each takes what {@code scoring} says; N is another number in each. */
    private static String bestOf(String id, int size, String scoring) {
        String cases = IntStream.range(0, size)
                .mapToObj(i -> "{\"scoring\": " + scoring.replace("N", "" + (i + 1)) + "}")
                .collect(Collectors.joining(","));
        return CRITERION
                .replace("c1", id)
                .replace(
                        "\"source\"",
                        "\"scoring\": {\"function\": \"best-of\", \"cases\": [" + cases + "]}, \"source\"");
    }

    @Test
    void logarithmsAndDeviationsWithoutEndAreRefusedWithTheReason() {
        String deviation = "{\"function\": \"normalised\", \"method\": \"z-score\", \"least\": N}";
        assertThat(read(set(INDICATOR, bestOf("c1", 25, deviation)).getBytes(StandardCharsets.UTF_8))
                        .criteria())
                .hasSize(1);
        assertThat(faults(set(INDICATOR, bestOf("c1", 26, deviation))))
                .containsExactly(
                        "set.json:3: criteria and groups take 208 logarithms, standard deviations and geometric means,"
                                + " those in parts and factors counted twice, those in cases eight times, and at most 200 are taken:"
                                + " each is irrational and is computed exactly for every unit. Maybe fewer parts or cases say the same?");
    }

    @Test
    void groupsThatTakeRootsOrDeviationsCountToo() {
        String many = IntStream.range(0, 101)
                .mapToObj(i -> "{\"id\": \"g" + i + "\", \"aggregation\": \"geometric\", \"normalised\": \"z-score\"}")
                .collect(Collectors.joining(","));
        String pillars = "\"pillars\": [{\"id\": \"p\"}, " + many + "], \"format\"";
        assertThat(faults(set(INDICATOR, CRITERION).replace("\"format\"", pillars)))
                .singleElement()
                .asString()
                .contains("take 202 logarithms, standard deviations and geometric means");
    }

    @Test
    void functionsWithoutEndAreRefusedWithTheReason() {
        String many = IntStream.range(0, 51)
                .mapToObj(i -> bestOf("c" + i, 200, "{\"function\": \"ratio\", \"full\": N}"))
                .collect(Collectors.joining(",\n"));
        assertThat(faults(set(INDICATOR, many)))
                .containsExactly(
                        "set.json:3: the criteria and their parts, cases and factors are 10200 functions of a figure,"
                                + " and at most 10000 are scored: each is work for every unit. Maybe a part of the set is repeated?");
    }

    /** What is no JSON is told in the language asked, the parser's part of it too. */
    @Test
    void whatIsNoJsonIsToldInVietnamese() {
        assertThat(told("{\"format\": 1")).isEqualTo("set.json:1: tệp kết thúc giữa chừng. Có thể tệp đã bị cắt?");
        assertThat(told("{\"format\": NaN}"))
                .isEqualTo(
                        "set.json:1: không đúng JSON từ cột 15 trở đi. Có thể thiếu dấu phẩy hoặc dấu ngoặc kép ở đó?");
        assertThat(told("[".repeat(100)))
                .isEqualTo("set.json:1: tệp lồng nhau quá 64 cấp. Có thể không phải bộ tiêu chí?");
        assertThat(told("{\"format\": " + "9".repeat(100) + "}"))
                .isEqualTo("set.json:1: một số có quá 60 chữ số. Có thể không phải bộ tiêu chí?");
        assertThat(told("{\"" + "n".repeat(2_000) + "\": 1}"))
                .isEqualTo("set.json:1: một tên có quá 1000 ký tự. Có thể không phải bộ tiêu chí?");
        assertThat(told("{\"id\": \"" + "n".repeat(30_000) + "\"}"))
                .isEqualTo("set.json:1: một văn bản hoặc một số có quá 20000 ký tự. Có thể không phải bộ tiêu chí?");
    }

    private static String told(String json) {
        CriteriaException refused =
                catchThrowableOfType(CriteriaException.class, () -> read(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.faults(new Locale("vi"))).hasSize(1);
        return refused.faults(new Locale("vi")).get(0);
    }

    @Test
    void aThousandDaysAreTooMany() {
        String many = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"from\": \"" + (1900 + i) + "-01-01\", \"source\": {\"document\": \"D\"}}")
                .collect(Collectors.joining(","));
        assertThat(faults(set(
                        INDICATOR,
                        "{\"id\": \"c1\", \"indicator\": \"online\", \"pillar\": \"p\", \"askedOf\": [\"commune\"],"
                                + " \"values\": [" + many + "]}")))
                .containsExactly("set.json:1: values and weights start on at most 100 different days, not 1000."
                        + " Maybe each day is a version of the set?");
    }

    @Test
    void aThousandLevelsOfGroupsAreTooDeep() {
        String deep = "\"pillars\": [{\"id\": \"g\",\n".repeat(1_000);
        assertThat(faults("{" + deep))
                .containsExactly(
                        "set.json:32: the file has more than 64 levels of nesting. Maybe it is no criteria set?");
    }

    @Test
    void aMillionBracketsAreTooDeep() {
        assertThat(faults("[".repeat(1_000_000)))
                .containsExactly(
                        "set.json:1: the file has more than 64 levels of nesting. Maybe it is no criteria set?");
    }

    @Test
    void aNumberOfAHundredThousandDigitsIsTooLong() {
        String digits = "9".repeat(100_000);
        String limit = "set.json:3: (a text or )?a number has more than (60 digits|20000 characters)\\. Maybe .*";
        for (String number : List.of(digits, "0." + digits, "1e" + digits, "-" + digits)) {
            assertThat(faults(set(INDICATOR, CRITERION.replace("80", number))))
                    .singleElement()
                    .asString()
                    .matches(limit);
        }
    }

    @Test
    void aNumberOfAHundredDigitsIsTooLong() {
        assertThat(faults(set(INDICATOR, CRITERION.replace("80", "9".repeat(100)))))
                .containsExactly("set.json:3: a number has more than 60 digits. Maybe it is no criteria set?");
    }

    @Test
    void aNumberOfFiftyDigitsIsAFaultAmongOthers() {
        assertThat(faults(set(INDICATOR, CRITERION.replace("80", "9".repeat(50)).replace("\"D\"", "7"))))
                .containsExactly(
                        "set.json:3: \"atLeast\" has more than 40 digits",
                        "set.json:3: \"document\" is a text, not a number");
    }

    @Test
    void aTextOfAMillionCharactersIsTooLong() {
        assertThat(faults(set(INDICATOR, CRITERION.replace("\"D\"", "\"" + "D".repeat(1_000_000) + "\""))))
                .containsExactly(
                        "set.json:3: a text or a number has more than 20000 characters. Maybe it is no criteria set?");
    }

    @Test
    void aNameOfAMillionCharactersIsTooLong() {
        assertThat(faults("{\"" + "n".repeat(1_000_000) + "\": 1}"))
                .containsExactly("set.json:1: a name has more than 1000 characters. Maybe it is no criteria set?");
    }

    @Test
    void aFileOfTwentyMillionBytesIsTooLong() {
        byte[] blank = new byte[20_000_000];
        Arrays.fill(blank, (byte) ' ');
        assertThat(faults(blank))
                .containsExactly("set.json: is longer than 16000000 bytes. Maybe it is no criteria set?");
    }

    @Test
    void aMillionValuesAreTooMany() {
        assertThat(faults("{\n\"format\": [" + "1,".repeat(1_000_000) + "1]}"))
                .containsExactly("set.json:2: the file holds more than 500000 values. Maybe it is no criteria set?");
    }

    @Test
    void namesMadeToCollideAreReadInTime() {
        String names = IntStream.range(0, 1 << 17)
                .mapToObj(i -> "\""
                        + Integer.toBinaryString(i | 1 << 17).replace("0", "Aa").replace("1", "BB") + "\": 0")
                .collect(Collectors.joining(","));
        assertThat(faults("{" + names + "}")).hasSize(201).last().asString().contains("only the first 200 are listed");
    }

    @Test
    void twoThousandWrongNamesAmongFiveThousandLongOnesAreReadInTime() {
        String like = "x".repeat(58);
        String many = IntStream.range(0, 5_000)
                .mapToObj(i -> INDICATOR.replace("online", like + (10_000 + i)))
                .collect(Collectors.joining(",\n"));
        String wrong = IntStream.range(0, 2_000)
                .mapToObj(i -> CRITERION.replace("c1", "c" + i).replace("online", like.replace('x', 'y') + i))
                .collect(Collectors.joining(",\n"));
        assertThat(faults(set(many, wrong))).hasSize(201);
    }

    @Test
    void anotherEncodingIsNamedWithItsLine() {
        String json = set(INDICATOR, CRITERION.replace("\"D\"", "\"Quyết định\""));
        assertThat(faults(json.getBytes(Charset.forName("windows-1258"))))
                .containsExactly("set.json:3: the file is not UTF-8. Maybe save it again as UTF-8?");
        assertThat(faults(json.getBytes(StandardCharsets.UTF_16)))
                .containsExactly("set.json:1: the file is not UTF-8. Maybe save it again as UTF-8?");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(read(("\uFEFF" + set(INDICATOR, CRITERION)).getBytes(StandardCharsets.UTF_8))
                        .id())
                .isEqualTo("s");
    }

    @Test
    void aStreamThatBreaksIsNoFaultOfTheSet() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }
        };
        assertThatThrownBy(() -> CriteriaFile.read(broken, "set.json"))
                .isInstanceOf(IOException.class)
                .hasMessage("the line broke");
    }

    @Test
    void theProverOfALargestSetEndsInTime() {
        String values = IntStream.range(0, 100)
                .mapToObj(i -> "{\"from\": \"" + (1900 + i)
                        + "-01-01\", \"requirement\": {\"atLeast\": 80}, \"source\": {\"document\": \"D\"}}")
                .collect(Collectors.joining(","));
        String criteria = IntStream.range(0, 350)
                .mapToObj(i -> "{\"id\": \"c" + i + "\", \"indicator\": \"online\", \"pillar\": \"g" + i
                        + "\", \"askedOf\": [\"commune\"], \"values\": [" + values + "]}")
                .collect(Collectors.joining(","));
        String groups = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"id\": \"g" + i + "\"}")
                .collect(Collectors.joining(","));
        CriteriaSet set = read(set(INDICATOR, criteria)
                .replace("\"format\"", "\"pillars\": [" + groups + "], \"format\"")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(CriteriaFile.prove(set)).hasSize(500);
    }
}
