package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.submission.Observation.Value;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every number and for every file, however odd. */
class ReadingProperties {

    @Property(tries = 2_000, seed = "1264")
    void aDecimalReadsTheSameHoweverItIsSpelled(
            @ForAll("decimals") BigDecimal number,
            @ForAll("spaces") String before,
            @ForAll("spaces") String between,
            @ForAll("spaces") String after,
            @ForAll boolean comma,
            @ForAll boolean percent) {
        String plain = number.toPlainString();
        String spelled = before + (comma ? plain.replace('.', ',') : plain) + (percent ? between + "%" : "") + after;
        assertThat(Cells.value(Row.trimmed(spelled))).isEqualTo(new Value(number, percent));
    }

    @Property(seed = "1264")
    void aDecimalReadsTheSameFromEveryFile(@ForAll("decimals") BigDecimal number) {
        String plain = number.toPlainString();
        List<Submissions> read = List.of(
                csv("unit_code,indicator,value\n01,trade," + plain),
                csv("unit_code;indicator;value\n01;trade;" + plain.replace('.', ',')),
                csv("unit_code,trade\n01,\"" + plain.replace('.', ',') + "\""),
                json("[{\"unit_code\": \"01\", \"indicator\": \"trade\", \"value\": " + plain + "}]"),
                json("[{\"unit_code\": \"01\", \"indicator\": \"trade\", \"value\": \"" + plain + "\"}]"),
                Submissions.of(Submission.of("01").value("trade", plain)));
        assertThat(read)
                .allSatisfy(submissions -> assertThat(
                                submissions.all().get(0).entries().get(0).observation())
                        .isEqualTo(new Value(number, false)));
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigInteger> unscaled =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(29).negate(), BigInteger.TEN.pow(29));
        return Combinators.combine(unscaled, Arbitraries.integers().between(0, 29))
                .as(BigDecimal::new)
                // A zero has no sign and 0.00…0 as many digits as it is written with.
                .filter(number -> number.signum() != 0);
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.strings()
                .withChars(" \t\u00A0\u2007\u2009\u202F\u3000")
                .ofMaxLength(3)
                .withoutEdgeCases();
    }

    @Property(tries = 2_000, seed = "1264")
    void noCellBreaksTheReader(
            @ForAll("cells") String value, @ForAll("cells") String count, @ForAll("cells") String status) {
        Observation observation = Cells.figure(value, count, status, value);
        assertThat(observation).isNotNull();
        Observation alone = Cells.figure(value, "", "", "");
        if (alone instanceof Observation.Rejected rejected) {
            assertThat(rejected.message().vi()).isNotEmpty();
        }
    }

    /** Few digits are read by another way than many. */
    @Property(tries = 3_000, seed = "1264")
    void aPlainNumberIsWhatAnyCellIs(@ForAll("cells") String value, @ForAll("cells") String of) {
        char[] cell = ("x" + value + "x").toCharArray();
        if (!value.isEmpty()) {
            Value plain = Cells.plainValue(cell, 1, cell.length - 1);
            assertThat(plain).isIn(null, Cells.value(value));
        }
        char[] cells = (value + of).toCharArray();
        if (!value.isEmpty() && !of.isEmpty()) {
            Observation counts = Cells.plainCounts(cells, 0, value.length(), value.length(), cells.length);
            assertThat(counts).isIn(null, Cells.figure("", value, of, ""));
        }
    }

    @Property(seed = "1264")
    void aDecimalOfFewDigitsIsPlain(@ForAll("decimals") BigDecimal number) {
        char[] text = number.toPlainString().toCharArray();
        Value plain = Cells.plainValue(text, 0, text.length);
        boolean isShort = number.toPlainString().replaceAll("[-.]", "").length() < 18;
        assertThat(plain).isIn(new Value(number, false), isShort ? new Value(number, false) : null);
    }

    @Property(tries = 2_000, seed = "1264")
    void noCsvBreaksTheReader(@ForAll("csv") String text) {
        assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8), Submissions::readCsv);
        assertReadOrRefused(
                ("unit_code,indicator,value\n" + text).getBytes(StandardCharsets.UTF_8), Submissions::readCsv);
        assertReadOrRefused(("unit_code," + text).getBytes(StandardCharsets.UTF_8), Submissions::readCsv);
    }

    @Property(tries = 2_000, seed = "1264")
    void noJsonBreaksTheReader(@ForAll("json") String text) {
        assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8), Submissions::readJson);
        assertReadOrRefused(("[{" + text).getBytes(StandardCharsets.UTF_8), Submissions::readJson);
    }

    @Property(tries = 2_000, seed = "1264")
    void noRegisterBreaksTheReader(@ForAll("register") String text) {
        byte[] bytes = ("code,name,level,valid_from,valid_to,groups\n" + text).getBytes(StandardCharsets.UTF_8);
        try {
            UnitRegister register = UnitRegister.read(new ByteArrayInputStream(bytes), "a");
            register.units().forEach(unit -> assertThat(unit.code()).isNotEmpty());
        } catch (UnreadableException e) {
            assertThat(e.message(new Locale("vi"))).contains("(a)");
        }
    }

    @Property(seed = "1264")
    void noBytesBreakAnyReader(@ForAll byte[] bytes) {
        assertReadOrRefused(bytes, Submissions::readCsv);
        assertReadOrRefused(bytes, Submissions::readJson);
        try {
            UnitRegister.read(new ByteArrayInputStream(bytes), "a");
        } catch (UnreadableException e) {
            assertThat(e.message(Locale.ENGLISH)).contains("(a)");
        }
    }

    private interface Reader {
        Submissions read(InputStream in, String name);
    }

    /** Whatever is read can be checked too: the only way out is a refusal with a message. */
    private static void assertReadOrRefused(byte[] bytes, Reader reader) {
        try {
            EverySet.read(reader.read(new ByteArrayInputStream(bytes), "a"));
        } catch (UnreadableException e) {
            assertThat(e.message(Locale.ENGLISH)).startsWith("The file (a) ");
            assertThat(e.message(new Locale("vi"))).contains("(a)");
        }
    }

    @Provide
    Arbitrary<String> cells() {
        return pieces(
                "0",
                "1",
                "9",
                "80",
                ".",
                ",",
                "-",
                "+",
                "%",
                " ",
                "\u00A0",
                "có",
                "co\u0301",
                "yes",
                "2025-12-04",
                "e",
                "n/a",
                "missing",
                "\u0000",
                "\uD83D",
                "{0}",
                "'",
                "١");
    }

    @Provide
    Arbitrary<String> csv() {
        return pieces(
                "unit_code",
                "indicator",
                "value",
                "ledger",
                "status",
                "01",
                "online",
                "80",
                "final",
                "missing",
                ",",
                ",",
                ";",
                "\t",
                "\n",
                "\n",
                "\r\n",
                "\"",
                "\"\"",
                "\uFEFF",
                " ",
                "\u0000",
                "note",
                "{0}",
                "'");
    }

    @Provide
    Arbitrary<String> json() {
        return pieces(
                "[",
                "]",
                "{",
                "}",
                ":",
                ",",
                "\"unit_code\": \"01\"",
                "\"indicator\": \"online\"",
                "\"value\": ",
                "80",
                "-1.5",
                "1e5",
                "true",
                "null",
                "\"",
                "\\u00e9",
                "\\ud83d",
                "\\",
                "\"a\"",
                "\n",
                " ",
                "\uFEFF",
                "NaN",
                "//");
    }

    @Provide
    Arbitrary<String> register() {
        return pieces(
                "01",
                "02",
                "Xã An",
                "commune",
                "district",
                "2025-07-01",
                "2021-01-01",
                "2025-02-30",
                ",",
                ",",
                ",",
                "\n",
                "\n",
                "|",
                "a|b",
                "\"",
                "+999999999-12-31",
                "{0}",
                "'");
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(24).map(list -> String.join("", list));
    }

    private static Submissions csv(String text) {
        return Submissions.readCsv(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a");
    }

    private static Submissions json(String text) {
        return Submissions.readJson(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a");
    }
}
