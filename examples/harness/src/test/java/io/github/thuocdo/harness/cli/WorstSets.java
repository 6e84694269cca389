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
    private static final String QUOTE = "q".repeat(230);
    /** More is refused. */
    private static final int MOST_CRITERIA = 2_000;

    private static final UnitRegister COUNTRY = Registers.named("vietnam-2022");

    private final List<WorstCases.Case> cases = new ArrayList<>();

    /** The cases of every command. */
    static List<WorstCases.Case> all() {
        WorstSets worst = new WorstSets();
        String atLeast = "\"requirement\":{\"atLeast\":80}";
        worst.ofSets("criteria", every(), set("", 30, i -> atLeast));
        worst.ofSets(
                "steps", FEW, set("", 30, i -> "\"scoring\":{\"function\":\"steps\",\"steps\":[" + steps(i) + "]}"));
        worst.ofSets("years", FEW, set(years(), 30, i -> "\"horizon\":\"" + (2020 + i % 20) + "\"," + atLeast));
        worst.ofSets("groups", FEW, set("", 30, i -> "\"onlyGroups\":[\"g" + i % 900 + "\"]," + atLeast));
        worst.ofSets("days", FEW, set("\"validFrom\":\"2019-01-01\",", 30, WorstSets::values));
        worst.ofSets("shared points", FEW, set("", 1, i -> "\"emptyDenominator\":{\"gives\":\"shared\"}," + atLeast));
        worst.ofSets(
                "peers", FEW, set("", 900, i -> "\"scoring\":{\"function\":\"normalised\",\"method\":\"min-max\"}"));
        worst.ofRegisters();
        worst.ofFigures();
        return worst.cases;
    }

    private static String steps(int i) {
        return IntStream.range(0, 3 + i % 7)
                .mapToObj(k -> "{\"from\":" + (90 - 9 * k) + ",\"points\":" + (1 - k * 0.1) + "}")
                .collect(Collectors.joining(","));
    }

    private static String values(int i) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(i % 99);
        return "\"values\":[{\"from\":\"2019-01-01\",\"requirement\":{\"atLeast\":80}},{\"from\":\"" + from
                + "\",\"requirement\":{\"atLeast\":90}}]";
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
        return "{\"code\":\"i" + i + "\",\"type\":\"share\",\"name\":\"N" + i + "\"}";
    }

    private static String criterion(int i, int groups, IntFunction<String> its) {
        return "{\"id\":\"c" + i + "\",\"indicator\":\"i" + i + "\",\"pillar\":\"p" + i % groups
                + "\",\"lead\":\"L" + i + "\",\"askedOf\":[\"commune\"]," + its.apply(i)
                + ",\"source\":{\"document\":\"D\",\"quote\":\""
                + QUOTE
                + "\"}}";
    }

    private void add(String name, String command, String ending, WorstCases.Content text) {
        cases.add(new WorstCases.Case(name, command, ending, text));
    }

    private static final List<String> RANKED = List.of("table", "json", "csv", "html", "xlsx");

    /** One of each kind that goes through a set in its own way. */
    private static final List<String> FEW = List.of(
            "template --layout wide --out OUT --criteria IN",
            "check --full --criteria IN",
            "check --full --criteria IN --input OWN",
            "explain --full --unit 15469 --criteria IN --input OWN",
            "decide --against IN --input OK",
            "rank --criteria IN --input OWN --out OUT --format json");

    private static List<String> every() {
        List<String> commands = new ArrayList<>(FEW);
        commands.addAll(List.of(
                "template --unit 15469 --out OUT --criteria IN",
                "template --format csv --out OUT --criteria IN",
                "criteria IN --out OUT",
                "criteria IN --format json",
                "explain --unit 15469 --out OUT --criteria IN --input OWN",
                "advise --unit 15469 --criteria IN --input OWN",
                "advise --all --criteria IN --input OWN",
                "advise --unit 15469 --to rank:1 --criteria IN --input OWN",
                "advise --unit 15397 --to score:0.5 --criteria IN --input OWN",
                "advise --all --to score:0.5 --budget 9 --criteria IN --input OWN",
                "compare --criteria IN --before OWN --after OWN",
                "decide --criteria IN --set policies.missing=exclude --input OWN",
                "reproduce --criteria IN --input OWN --published PUBLISHED"));
        for (String form : List.of("table", "csv", "html", "xlsx")) {
            commands.add("rank --criteria IN --input OWN --out OUT --format " + form);
        }
        return commands;
    }

    private void ofSets(String name, List<String> commands, WorstCases.Content set) {
        commands.forEach(command -> add(name, command, "json", set));
    }

    private void ofRegisters() {
        WorstCases.Content units = (file, length) -> {
            StringBuilder text = new StringBuilder("code,name,level,parent_code,type\n394,H,district,,\n");
            for (int i = 0; text.length() < length; i++) {
                text.append(i == 0 ? "15469" : WorstCases.tiny(i)).append(",Xã a,commune,394,xã\n");
            }
            Files.writeString(file, text);
        };
        for (String command : List.of(
                "template --layout wide --out OUT --units IN",
                "template --format csv --out OUT --units IN",
                "check --full --units IN --input OK",
                "duties --units IN --input OK",
                "explain --unit 15469 --units IN --input OK",
                "advise --all --units IN --input OK",
                "advise --unit 15469 --to rank:1 --units IN --input OK",
                "compare --units IN --before OK --after OK",
                "compare --format json --units IN --before OK --after OK",
                "decide --set policies.missing=exclude --units IN --input OK",
                "reproduce --units IN --input OK --published PUBLISHED",
                "rank --peers parent --format xlsx --out OUT --units IN --input OK",
                "rank --roll-up --level district --format json --out OUT --units IN --input OK")) {
            add("units", command, "csv", units);
        }
        for (String form : RANKED) {
            add("units", "rank --units IN --input OK --out OUT --format " + form, "csv", units);
        }
    }

    private void ofFigures() {
        WorstCases.Content all = (file, length) -> Files.writeString(file, figures(length));
        List<String> commands = new ArrayList<>(List.of(
                "check --full --units vietnam-2022 --input IN",
                "duties --units vietnam-2022 --input IN",
                "explain --unit 15469 --units vietnam-2022 --input IN",
                "advise --all --units vietnam-2022 --input IN",
                "advise --unit 15469 --to rank:1 --units vietnam-2022 --input IN",
                "advise --all --to score:0.9 --budget 9 --units vietnam-2022 --input IN",
                "compare --units vietnam-2022 --before OK --after IN",
                "compare --units vietnam-2022 --before IN --after IN --format json",
                "decide --set policies.missing=exclude --units vietnam-2022 --input IN",
                "reproduce --units vietnam-2022 --input IN --published PUBLISHED",
                "rank --roll-up --level district --units vietnam-2022 --input IN --format json --out OUT"));
        for (String form : RANKED) {
            commands.add("rank --units vietnam-2022 --input IN --out OUT --format " + form);
        }
        commands.forEach(command -> add("figures", command, "csv", all));
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
