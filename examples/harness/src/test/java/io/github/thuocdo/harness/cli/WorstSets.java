package io.github.thuocdo.harness.cli;

import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitRegister;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets, registers and figures that are sound and as large as their file, given to every command that reads one. */
final class WorstSets {
    private static final String SET =
            "{\"format\":1,\"id\":\"s\",\"version\":\"1\",\"title\":\"S\",\"family\":\"index\","
                    + "\"levels\":[\"commune\"],MORE\"indicators\":[";
    private static final String SOURCE = "\"source\":{\"document\":\"D\",\"quote\":\"" + "q".repeat(230) + "\"}";
    /** More is refused. */
    private static final int MOST_CRITERIA = 2_000;

    private static final UnitRegister COUNTRY = Registers.named("vietnam-2022");

    private final List<WorstCases.Case> cases = new ArrayList<>();

    /** The cases: each command with a large set, large sets of every kind, a large register, the figures of a country. */
    static List<WorstCases.Case> all() {
        WorstSets worst = new WorstSets();
        String atLeast = "\"requirement\":{\"atLeast\":80}";
        worst.ofSets("criteria", every(), set("", 30, i -> atLeast));
        worst.ofSets("deep groups", FEW, set(deep(), 30, i -> atLeast));
        worst.ofSets(
                "steps", FEW, set("", 30, i -> "\"scoring\":{\"function\":\"steps\",\"steps\":[" + steps(i) + "]}"));
        worst.ofSets("years", FEW, set(years(), 30, i -> "\"horizon\":\"" + (2020 + i % 20) + "\"," + atLeast));
        worst.ofSets("groups", FEW, set("", 30, i -> "\"onlyGroups\":[\"g" + i % 900 + "\"]," + atLeast));
        worst.ofSets("days", FEW, set("\"validFrom\":\"2019-01-01\",", 30, WorstSets::values));
        worst.ofSets(
                "shared points", SHARING, set("", 1, i -> "\"emptyDenominator\":{\"gives\":\"shared\"}," + atLeast));
        worst.ofSets(
                "peers", FEW, set("", 900, i -> "\"scoring\":{\"function\":\"normalised\",\"method\":\"min-max\"}"));
        worst.ofRegisters();
        worst.ofFigures();
        return worst.cases;
    }

    /** The commands that try what a large set allows, until a documented number of trials ends them. */
    static List<WorstCases.Case> trials() {
        WorstSets worst = new WorstSets();
        worst.ofSets(
                "criteria",
                List.of(
                        "advise --all --criteria IN --input OWN",
                        "decide --criteria IN --choices --input OWN",
                        "decide --against IN --input OK",
                        "reproduce --criteria IN --input OWN --published PUBLISHED"),
                set("", 30, i -> "\"requirement\":{\"atLeast\":80}"));
        worst.add(
                "unknown units",
                "reproduce --input IN --published PUBLISHED",
                "csv",
                WorstCases.rows("unit_code,esigned-docs\n15469,9\n", i -> WorstCases.tiny(i) + ",9\n"));
        return worst.cases;
    }

    private static String steps(int i) {
        return IntStream.range(0, 3 + i % 7)
                .mapToObj(k -> "{\"from\":" + (90 - 9 * k) + ",\"points\":" + (1 - k * 0.1) + "}")
                .collect(Collectors.joining(","));
    }

    private static String values(int i) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(i % 99);
        return "\"values\":[{\"from\":\"2019-01-01\",\"requirement\":{\"atLeast\":80},\"source\":{\"document\":\"D\"}},"
                + "{\"from\":\"" + from + "\",\"requirement\":{\"atLeast\":90}," + SOURCE + "}]";
    }

    private static String years() {
        return "\"horizons\":["
                + IntStream.range(2020, 2040).mapToObj(Integer::toString).collect(Collectors.joining(","))
                + "],\"readings\":["
                + IntStream.range(0, 10)
                        .mapToObj(i -> "{\"id\":\"r" + i + "\"}")
                        .collect(Collectors.joining(","))
                + "],";
    }

    /** A group within a group, thirty times. */
    private static String deep() {
        StringBuilder text = new StringBuilder("\"pillars\":[");
        IntStream.range(0, 30)
                .forEach(i -> text.append(i == 0 ? "" : ",\"pillars\":[")
                        .append("{\"id\":\"p")
                        .append(i)
                        .append("\",\"title\":\"P\""));
        return text.append("}]".repeat(30)).append(',').toString();
    }

    private static WorstCases.Content set(String more, int groups, IntFunction<String> its) {
        return (file, length) -> {
            int each = criterion(100, groups, its).length() + indicator(100).length();
            int count = Math.min(MOST_CRITERIA, length / each);
            String indicators =
                    IntStream.range(0, count).mapToObj(WorstSets::indicator).collect(Collectors.joining(","));
            String criteria = IntStream.range(0, count)
                    .mapToObj(i -> criterion(i, groups, its))
                    .collect(Collectors.joining(","));
            Files.writeString(file, SET.replace("MORE", more) + indicators + "],\"criteria\":[" + criteria + "]}");
        };
    }

    private static String indicator(int i) {
        return "{\"code\":\"i" + i + "\",\"type\":\"share\",\"name\":\"N" + i + "\",\"aliases\":[\"A" + i + "\",\"B" + i
                + "\"]}";
    }

    private static String criterion(int i, int groups, IntFunction<String> its) {
        String own = its.apply(i);
        return "{\"id\":\"c" + i + "\",\"indicator\":\"i" + i + "\",\"pillar\":\"p" + i % groups
                + "\",\"lead\":\"L" + i + "\",\"askedOf\":[\"commune\"]," + own
                + (own.contains(SOURCE) ? "}" : "," + SOURCE + "}");
    }

    private void add(String name, String command, String ending, WorstCases.Content text) {
        cases.add(new WorstCases.Case(name, command, ending, text));
    }

    /** What goes through a set in its own way, whatever it holds. */
    private static final List<String> FEW =
            List.of("check --full --criteria IN --input OWN", "rank --criteria IN --input OWN --out OUT --format json");

    private static final List<String> SHARING = List.of(
            "explain --full --unit 15469 --criteria IN --input OWN",
            "rank --criteria IN --input OWN --out OUT --format json");

    private static List<String> every() {
        List<String> commands = new ArrayList<>(FEW);
        commands.addAll(List.of(
                "check --full --criteria IN",
                "explain --full --unit 15469 --criteria IN --input OWN",
                "template --layout wide --out OUT --criteria IN",
                "template --unit 15469 --out OUT --criteria IN",
                "template --format csv --out OUT --criteria IN",
                "criteria IN --out OUT",
                "criteria IN --format json",
                "advise --unit 15469 --to rank:1 --criteria IN --input OWN",
                "compare --criteria IN --before OWN --after OWN",
                "decide --criteria IN --set policies.missing=exclude --input OWN"));
        for (String form : List.of("csv", "table", "html", "xlsx")) {
            commands.add("rank --criteria IN --input OWN --out OUT --format " + form);
        }
        return commands;
    }

    private void ofSets(String name, List<String> commands, WorstCases.Content set) {
        commands.forEach(command -> add(name, command, "json", set));
    }

    /** Units of a district, with a name. */
    private static WorstCases.Content units(String name) {
        return (file, length) -> {
            StringBuilder text = new StringBuilder("code,name,level,parent_code,type\n394,H,district,,\n");
            for (int i = 0; text.length() < length; i++) {
                text.append(i == 0 ? "15469" : WorstCases.tiny(i))
                        .append(',')
                        .append(name)
                        .append(",commune,394,xã\n");
            }
            Files.writeString(file, text);
        };
    }

    private void ofRegisters() {
        WorstCases.Content units = units("Xã a");
        // A set with a mark to pass: each figure of each unit is tried.
        WorstCases.Content few = units("Xã " + "a".repeat(180));
        add("mark", "advise --all --criteria thanh-hoa-3853-xa --units IN --input OK", "csv", few);
        for (String command : List.of(
                "template --layout wide --out OUT --units IN",
                "check --full --units IN --input OK",
                "duties --units IN --input OK",
                "explain --unit 15469 --units IN --input OK",
                "compare --format json --units IN --before OK --after OK",
                "decide --set policies.missing=exclude --units IN --input OK",
                "reproduce --units IN --input OK --published PUBLISHED",
                "rank --peers parent --format xlsx --out OUT --units IN --input OK",
                "rank --roll-up --level district --format json --out OUT --units IN --input OK")) {
            add("units", command, "csv", units);
        }
    }

    private void ofFigures() {
        WorstCases.Content all = (file, length) -> Files.writeString(file, figures(length));
        for (String command : List.of(
                "check --full --units vietnam-2022 --input IN",
                "duties --units vietnam-2022 --input IN",
                "compare --units vietnam-2022 --before IN --after IN --format json",
                "decide --set policies.missing=exclude --units vietnam-2022 --input IN",
                "rank --units vietnam-2022 --input IN --out OUT --format html")) {
            add("figures", command, "csv", all);
        }
    }

    private static String figures(int length) {
        List<AdministrativeUnit> units = COUNTRY.communes().units();
        StringBuilder text = new StringBuilder("unit_code,esigned-docs,online-level3,online-level4,satisfaction\n");
        for (int i = 0; text.length() < length && i < units.size(); i++) {
            text.append(units.get(i).code());
            for (int k = 0; k < 4; k++) {
                text.append(',').append((i * 37 + k * 11) % 100).append('.').append(i % 10);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
