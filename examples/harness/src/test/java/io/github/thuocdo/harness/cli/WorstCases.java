package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files that cost a careless reader most for their length, of every kind that is read, as long as one asks for. */
final class WorstCases {
    static final String LONG = "unit_code,indicator,value\n";
    private static final String MARKS = "\u0301\u0323";
    private static final String REGISTER = "code,name,level,parent_code,type,groups\n394,H,district,,,\n";
    private static final String SET =
            "{\"format\":1,\"id\":\"s\",\"version\":\"1\",\"title\":\"S\",\"family\":\"index\","
                    + "\"levels\":[\"commune\"],";
    private static final String HEAD = row("unit_code", "indicator", "value");
    private static final String FORMAT = "--format ";
    private static final List<String> FORMS = List.of("table", "json", "csv");

    private final List<Case> cases = new ArrayList<>();

    /**
     * A case.
     *
     * @param name what is bad about its file
     * @param command the arguments; {@code IN} stands for the bad file, {@code OK} for figures of two units, {@code OWN} for
     *     figures of the sets of {@link WorstSets}, {@code PUBLISHED} for a table that agrees with nothing
     * @param ending of the name of the bad file
     * @param text the file, about as long as it is asked
     */
    record Case(String name, String command, String ending, Content text) {
        /** Writes the bad file and the good one, and returns the arguments; a file of so many bytes. */
        List<String> written(Path folder, int length) throws IOException {
            Path in = folder.resolve("in." + ending);
            text.write(in, length);
            Path ok =
                    Files.writeString(folder.resolve("ok.csv"), LONG + "15469,esigned-docs,9\n15397,esigned-docs,8\n");
            List<String> arguments = new ArrayList<>();
            for (String word : command.split(" ")) {
                arguments.add(
                        switch (word) {
                            case "IN" -> in.toString();
                            case "OK" -> ok.toString();
                            case "OWN" ->
                                Files.writeString(
                                                folder.resolve("own.csv"),
                                                LONG + "15469,i0,9\n15397,i0,8\n15469,i1,90\n")
                                        .toString();
                            case "PUBLISHED" ->
                                Files.writeString(
                                                folder.resolve("published.csv"),
                                                "unit_code,rank,score\n15469,2,0.91\n15397,1,0.13\n")
                                        .toString();
                            case "OUT" -> folder.resolve("out." + form()).toString();
                            default -> word;
                        });
            }
            return arguments;
        }

        /** The ending of the file that is written: that of the form asked. */
        private String form() {
            int at = command.indexOf(FORMAT);
            return at < 0
                    ? "xlsx"
                    : command.substring(at + FORMAT.length()).split(" ", 2)[0].replace("table", "txt");
        }

        @Override
        public String toString() {
            return name + ": " + command;
        }
    }

    /** Writes a file of about a length. */
    @FunctionalInterface
    interface Content {
        void write(Path file, int length) throws IOException;
    }

    static Content rows(String start, IntFunction<String> row) {
        return (file, length) -> Files.writeString(file, filled(start, row, length));
    }

    static String filled(String start, IntFunction<String> row, int length) {
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; text.length() < length; i++) {
            text.append(row.apply(i));
        }
        return text.toString();
    }

    /** A name of few letters that nobody bears. */
    static String tiny(int i) {
        return "z" + Integer.toString(i, 36);
    }

    /** One of 16,384 texts of the same hash. */
    static String alike(int i) {
        return IntStream.range(0, 14)
                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    private void add(String name, String command, String ending, Content text) {
        cases.add(new Case(name, command, ending, text));
    }

    /** The cases of every kind. */
    static List<Case> all() {
        WorstCases worst = new WorstCases();
        worst.commands();
        worst.figures();
        worst.numbers();
        worst.json();
        worst.registers();
        worst.sets();
        worst.otherFiles();
        worst.workbooks();
        return worst.cases;
    }

    /** The same figures to every command and in every form. */
    private void commands() {
        Content unknown = rows("unit_code,esigned-docs\n", i -> tiny(i) + "\n");
        for (String form : List.of("table", "json", "csv", "csv --for excel", "html", "xlsx")) {
            add("unknown units", "rank --format " + form + " --out OUT --input IN", "csv", unknown);
        }
        for (String form : List.of("json", "csv", "xlsx")) {
            add("unknown units", "explain --unit 15469 --format " + form + " --out OUT --input IN", "csv", unknown);
        }
        for (String form : FORMS) {
            add("unknown units", "check --full --format " + form + " --input IN", "csv", unknown);
            add("unknown units", "duties --format " + form + " --input IN", "csv", unknown);
            add(
                    "unknown units",
                    "decide --set policies.missing=exclude --format " + form + " --input IN",
                    "csv",
                    unknown);
            add("unknown units", "compare --format " + form + " --before IN --after OK", "csv", unknown);
        }
        add("unknown units", "duties --format ics --out - --input IN", "csv", unknown);
        add("unknown units", "compare --before OK --after IN", "csv", unknown);
        add(
                "unknown units",
                "rank --level district --input OK --completion thanh-hoa-1829 --completion-input IN",
                "csv",
                unknown);
        add("unknown units", "rank --ledgers --peers parent --format csv --input IN", "csv", unknown);
        add("unknown units", "rank --roll-up --level district --format csv --input IN", "csv", unknown);
        add(
                "one figure again and again",
                "advise --unit 15469 --to rank:1 --input IN",
                "csv",
                rows(LONG, i -> "15469,esigned-docs,9\n"));
    }

    private void check(String name, String ending, Content text) {
        add(name, "check --full --lang en --input IN", ending, text);
    }

    private void figures() {
        check("unknown names", "csv", rows("unit_name,esigned-docs\n", i -> tiny(i) + ",1\n"));
        check("names of nobody", "csv", rows("unit_code,unit_name,esigned-docs\n", i -> "15469,T" + i + ",1\n"));
        check("unknown words", "csv", rows(LONG, i -> "15469," + tiny(i) + ",1\n"));
        check("words near known ones", "csv", rows(LONG, i -> "15469,esigned-d" + tiny(i) + ",1\n"));
        check("no figures", "csv", rows(LONG, i -> "15469,esigned-docs,w" + i + "\n"));
        check("one figure in many ways", "csv", rows(LONG, i -> "15469,esigned-docs," + i % 90 + "\n"));
        check("units of one hash", "csv", rows(LONG, i -> alike(i % 16_384) + ",esigned-docs,9\n"));
        check("words of one hash", "csv", rows(LONG, i -> "15469," + alike(i % 16_384) + ",9\n"));
        check("names of one hash", "csv", rows("unit_name,esigned-docs\n", i -> alike(i % 16_384) + ",9\n"));
        check("marks on a value", "csv", rows(LONG, i -> "15469,esigned-docs,a" + MARKS.repeat(5_000) + "\n"));
        check("marks on a unit", "csv", rows(LONG, i -> "a" + MARKS.repeat(5_000) + ",esigned-docs,1\n"));
        check("marks on a name", "csv", rows("unit_name,esigned-docs\n", i -> "a" + MARKS.repeat(14) + i + ",1\n"));
        check(
                "a heading as long as the rows",
                "csv",
                (file, length) -> Files.writeString(
                        file, filled("unit_code,a" + MARKS.repeat(length / 12) + "\n", i -> "15469,1\n", length)));
        check(
                "control characters",
                "csv",
                rows(LONG, i -> "\u001b[3" + i + "\u202e,esigned-docs,\u001b[31m\u202e" + i + "\n"));
        check("cells that are not there", "csv", rows(wide(4_000), i -> tiny(i) + "\n"));
        check("many columns", "csv", rows(wide(400), i -> "15469" + ",x".repeat(400) + "\n"));
        check("rows above the headings", "csv", rows("", i -> "a,b\n"));
        check("rows without end", "csv", rows("", i -> "\n"));
        check("separators", "csv", rows("", i -> ",;\t".repeat(300) + "\n"));
        check("quotation marks", "csv", rows(LONG, i -> "\"\"\"\""));
        check("totals", "csv", rows(LONG, i -> "Tổng cộng,,\n"));
        check("nobody's figures", "csv", rows(LONG, i -> ",a,1\n"));
        check("figures of another level", "csv", rows(LONG, i -> "394,w" + i + ",9\n"));
        add(
                "long evidence",
                "explain --full --unit 15469 --input IN",
                "csv",
                rows(
                        "unit_code,indicator,value,evidence,note\n",
                        i -> "15469,esigned-docs,9," + "e ".repeat(9_000) + ",n\n"));
    }

    private static String wide(int columns) {
        return IntStream.range(0, columns).mapToObj(i -> ",c" + i).collect(Collectors.joining("", "unit_code", "\n"));
    }

    private void numbers() {
        check("long numbers", "csv", rows(LONG, i -> "15469,esigned-docs," + "9".repeat(9_000) + "\n"));
        check("exponents", "csv", rows(LONG, i -> "15469,esigned-docs,1e999999999\n"));
        check("codes as numbers", "csv", rows(LONG, i -> "1E+" + i + ",esigned-docs,1\n"));
        check(
                "counts of 39 digits",
                "csv",
                rows(
                        "unit_code,indicator,numerator,denominator\n",
                        i -> "15469,satisfaction," + "9".repeat(30) + (100_000_000 + i) + "," + "9".repeat(39) + "\n"));
        check("days", "csv", rows(LONG, i -> "15469,esigned-docs," + i % 40 + "/" + i % 14 + "/" + i + "\n"));
    }

    private void json() {
        check(
                "objects of nothing",
                "json",
                (file, length) -> Files.writeString(file, filled("[{}", i -> ",{}", length) + "]"));
        check(
                "unknown keys of one hash",
                "json",
                (file, length) -> Files.writeString(
                        file,
                        filled(
                                        "[{\"unit_code\":\"15469\"}",
                                        i -> ",{\"unit_code\":\"15469\",\"" + alike(i % 4_000) + "\":1}",
                                        length)
                                + "]"));
        check("brackets", "json", rows("", i -> "["));
        check(
                "halves of letters",
                "json",
                (file, length) -> Files.writeString(
                        file,
                        filled("[{}", i -> ",{\"unit_code\":\"\\ud800" + i + "\",\"esigned-docs\":\"\\udc00\"}", length)
                                + "]"));
        check("lines of nothing", "ndjson", rows("", i -> "{}\n"));
        check(
                "lines of unknown keys",
                "jsonl",
                rows("", i -> "{\"unit_code\":\"15469\",\"x" + i % 90 + "\":" + i + "}\n"));
    }

    private void registers() {
        register("units of a register", i -> tiny(i) + ",a,commune,394,,\n");
        register("parents that are not there", i -> tiny(i) + ",a,commune,y" + i + ",,\n");
        register("types and groups", i -> tiny(i) + ",a,commune,394,t" + i + ",g" + i + "\n");
        register(
                "units, types and groups of one hash",
                i -> alike(i % 16_384) + i / 16_384 + ",a,commune,394," + alike(i % 16_384) + "," + alike(i % 16_384)
                        + "\n");
        register("one code again and again", i -> "1,a,commune,394,,\n");
        register("names of one hash", i -> tiny(i) + "," + alike(i % 16_384) + ",commune,394,,\n");
        register("long names", i -> tiny(i) + "," + "Xã a".repeat(3_000) + ",commune,394,,\n");
        register("marks", i -> tiny(i) + ",a" + MARKS.repeat(14) + ",commune,394,a" + MARKS.repeat(14) + ",\n");
        for (String form : List.of("json", "html", "xlsx")) {
            add(
                    "long names",
                    "rank --format " + form + " --out OUT --units IN --input OK",
                    "csv",
                    rows(REGISTER, i -> tiny(i) + ",\u202e" + "Xã a".repeat(3_000) + ",commune,394,,\n"));
        }
        add(
                "types",
                "rank --peers type --format csv --units IN --input OK",
                "csv",
                rows(REGISTER, i -> tiny(i) + ",a,commune,394,t" + i + ",\n"));
        add(
                "parents",
                "rank --roll-up --level district --units IN --input OK",
                "csv",
                rows(REGISTER, i -> tiny(i) + ",a,commune,y" + i + ",,\n"));
    }

    private void register(String name, IntFunction<String> row) {
        add(name, "check --full --units IN --input OK", "csv", rows(REGISTER, row));
    }

    private void sets() {
        set(
                "unknown members",
                (file, length) ->
                        Files.writeString(file, filled(SET + "\"a\":1", i -> ",\"k" + i + "\":1", length) + "}"));
        set(
                "members of one hash",
                (file, length) -> Files.writeString(
                        file,
                        filled(SET + "\"a\":1", i -> ",\"" + alike(i % 16_384) + i / 16_384 + "\":1", length) + "}"));
        set(
                "criteria of nothing",
                (file, length) -> Files.writeString(file, filled(SET + "\"criteria\":[{}", i -> ",{}", length) + "]}"));
        set("brackets of a set", rows("", i -> "["));
        set("a number without end", rows("{\"a\":", i -> "9"));
        set(
                "aliases",
                (file, length) -> Files.writeString(
                        file,
                        filled(
                                        SET + "\"indicators\":[{\"code\":\"i\",\"type\":\"share\",\"aliases\":[\"a\"",
                                        i -> ",\"" + alike(i % 16_384) + "\"",
                                        length)
                                + "]}]}"));
        set("spaces", rows("", i -> " "));
        String spaces = ",{\"points\":\"1" + " ".repeat(9_000) + "x\"}";
        set("spaces in numbers", rows(SET + "\"criteria\":[{}", i -> spaces));
        add("spaces", "criteria IN", "json", rows("", i -> " "));
    }

    private void set(String name, Content text) {
        add(name, "check --full --criteria IN", "json", text);
    }

    private void otherFiles() {
        String effort = "indicator,per_point,per_item,per_step,fixed,most\n";
        String advise = "advise --unit 15469 --to rank:1 --input OK --effort IN";
        add("costs of nothing", advise, "csv", rows(effort, i -> tiny(i) + ",1,,,,\n"));
        add("costs of one hash", advise, "csv", rows(effort, i -> alike(i % 16_384) + i / 16_384 + ",1,,,,\n"));
        add(
                "headings of costs",
                advise,
                "csv",
                rows(wide(4_000).replace("unit_code", "indicator"), i -> tiny(i) + "\n"));
        String published = "reproduce --format json --input OK --published IN";
        add("published units of nobody", published, "csv", rows("unit_code,rank,score\n", i -> tiny(i) + "\n"));
        add("published cells that are not there", published, "csv", rows(wide(4_000), i -> "15469\n"));
        add("published words", published, "csv", rows("unit_code,score\n", i -> "15469,w" + i + "\n"));
        add(
                "published long headings",
                published,
                "csv",
                (file, length) -> Files.writeString(
                        file, filled("unit_code,a" + MARKS.repeat(length / 12) + "\n", i -> "15469,1\n", length)));
        String annex = "criteria --new OUT --from IN";
        add(
                "rows of an annex",
                annex,
                "csv",
                rows("STT,Chỉ số,Điểm tối đa,Cách xác định và tính điểm\n", i -> i + ",n,1,x\n"));
        add(
                "wordings of an annex",
                annex,
                "csv",
                rows(
                        "STT,Chỉ số,Điểm tối đa,Cách xác định và tính điểm\n",
                        i -> "1." + i + ",n,1," + "từ 80% ".repeat(900) + "\n"));
    }

    private void workbooks() {
        for (String command : List.of(
                "check --full --input IN",
                "reproduce --input OK --published IN",
                "criteria IN",
                "check --criteria IN",
                "criteria --new OUT --from IN")) {
            add("cells of one workbook", command, "xlsx", sheet(i -> row(tiny(i), "esigned-docs", "w" + i)));
            add("rows of nothing", command, "xlsx", sheet(i -> "<row/>"));
        }
        Content units = sheet(20, row("unit_code", "esigned-docs"), i -> row(tiny(i)));
        add("unknown units of a workbook", "compare --before IN --after IN", "xlsx", units);
        check("unknown words of a workbook", "xlsx", sheet(40, HEAD, i -> row("15469", tiny(i), "1")));
        add("sheets", "check --sheet * --input IN", "xlsx", (file, length) -> {
            WorkbookFile book = new WorkbookFile();
            IntStream.range(0, length / 600).forEach(i -> book.sheet("s" + i, HEAD));
            book.write(file);
        });
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .collect(Collectors.joining(
                        "</t></is></c><c t='inlineStr'><is><t>",
                        "<row><c t='inlineStr'><is><t>",
                        "</t></is></c></row>"));
    }

    /** Longer than the file: cells pack well. */
    private static Content sheet(IntFunction<String> row) {
        return sheet(10, HEAD, row);
    }

    private static Content sheet(int times, String head, IntFunction<String> row) {
        return (file, length) ->
                new WorkbookFile().sheet("a", head, row, times * length).write(file);
    }
}
