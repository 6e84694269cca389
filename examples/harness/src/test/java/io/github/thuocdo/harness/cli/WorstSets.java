package io.github.thuocdo.harness.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets and registers that are sound and as large as their file, given to every command that reads one. */
final class WorstSets {
    private static final String SET =
            "{\"format\":1,\"id\":\"s\",\"version\":\"1\",\"title\":\"S\",\"family\":\"index\","
                    + "\"levels\":[\"commune\"],\"indicators\":[";
    private static final String QUOTE = "q".repeat(230);
    /** More is refused. */
    private static final int MOST_CRITERIA = 2_000;

    private final List<WorstCases.Case> cases = new ArrayList<>();

    /** The cases of every command. */
    static List<WorstCases.Case> all() {
        WorstSets worst = new WorstSets();
        worst.ofSets("criteria", set(i -> "\"requirement\":{\"atLeast\":80}"));
        worst.ofSets(
                "steps",
                set(i -> "\"scoring\":{\"function\":\"steps\",\"steps\":[{\"from\":90,\"points\":1},{\"from\":" + i % 80
                        + ",\"points\":0.5}]}"));
        worst.ofRegisters();
        return worst.cases;
    }

    private static WorstCases.Content set(IntFunction<String> its) {
        return (file, length) -> {
            int count = Math.min(
                    MOST_CRITERIA,
                    length / (criterion(100, its).length() + indicator(100).length()));
            String indicators =
                    IntStream.range(0, count).mapToObj(WorstSets::indicator).collect(Collectors.joining(","));
            String criteria =
                    IntStream.range(0, count).mapToObj(i -> criterion(i, its)).collect(Collectors.joining(","));
            Files.writeString(file, SET + indicators + "],\"criteria\":[" + criteria + "]}");
        };
    }

    private static String indicator(int i) {
        return "{\"code\":\"i" + i + "\",\"type\":\"share\",\"name\":\"N" + i + "\"}";
    }

    private static String criterion(int i, IntFunction<String> its) {
        return "{\"id\":\"c" + i + "\",\"indicator\":\"i" + i + "\",\"pillar\":\"p" + i % 30
                + "\",\"askedOf\":[\"commune\"]," + its.apply(i) + ",\"source\":{\"document\":\"D\",\"quote\":\""
                + QUOTE
                + "\"}}";
    }

    private void add(String name, String command, String ending, WorstCases.Content text) {
        cases.add(new WorstCases.Case(name, command, ending, text));
    }

    private void ofSets(String name, WorstCases.Content set) {
        List<String> commands = new ArrayList<>(List.of(
                "template --out OUT --criteria IN",
                "template --layout wide --out OUT --criteria IN",
                "template --format csv --out OUT --criteria IN",
                "criteria IN --out OUT",
                "criteria IN --format json",
                "check --full --criteria IN --input OWN",
                "explain --full --unit 15469 --criteria IN --input OWN",
                "explain --unit 15469 --out OUT --criteria IN --input OWN",
                "advise --unit 15469 --criteria IN --input OWN",
                "advise --all --criteria IN --input OWN",
                "advise --unit 15469 --to rank:1 --criteria IN --input OWN",
                "advise --unit 15397 --to score:0.5 --criteria IN --input OWN",
                "advise --all --to score:0.5 --budget 9 --criteria IN --input OWN",
                "compare --criteria IN --before OWN --after OWN",
                "decide --against IN --input OK",
                "decide --criteria IN --set policies.missing=exclude --input OWN",
                "reproduce --criteria IN --input OWN --published PUBLISHED"));
        for (String form : List.of("table", "json", "csv", "html", "xlsx")) {
            commands.add("rank --criteria IN --input OWN --out OUT --format " + form);
        }
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
                "duties --units IN --input OK",
                "explain --unit 15469 --units IN --input OK",
                "advise --all --units IN --input OK",
                "advise --unit 15469 --to rank:1 --units IN --input OK",
                "compare --units IN --before OK --after OK",
                "decide --set policies.missing=exclude --units IN --input OK",
                "reproduce --units IN --input OK --published PUBLISHED",
                "rank --format html --out OUT --units IN --input OK",
                "rank --peers parent --format xlsx --out OUT --units IN --input OK")) {
            add("sound units", command, "csv", units);
        }
    }
}
