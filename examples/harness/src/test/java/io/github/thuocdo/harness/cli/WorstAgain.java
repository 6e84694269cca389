package io.github.thuocdo.harness.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Files that cost a careless program most because it reads them again for everything that it tries, or looks keys up in them. */
final class WorstAgain {
    private static final String RESULT =
            "{\"library\":\"0.1.0\",\"criteria\":{\"id\":\"s\",\"version\":\"1\",\"sha256\":\"0\"},\"level\":\"commune\","
                    + "\"units\":[{\"code\":\"15469\",\"name\":\"Q\",\"rank\":1,\"score\":0.9,\"outcomes\":[";

    private final List<WorstCases.Case> cases = new ArrayList<>();

    private WorstAgain() {}

    /** The cases: figures of unknown units to each command that tries many things, and keys of nobody. */
    static List<WorstCases.Case> all() {
        WorstAgain worst = new WorstAgain();
        WorstCases.Content unknown =
                WorstCases.rows("unit_code,esigned-docs\n15469,9\n", i -> WorstCases.tiny(i) + ",9\n");
        for (String command : List.of(
                "decide --choices --input IN",
                "advise --all --input IN",
                "compare --format json --before IN --after OK")) {
            worst.add("unknown units beside a known one", command, "csv", unknown);
        }
        worst.add(
                "unknown units and points of a publisher",
                "decide --choices --input IN",
                "csv",
                WorstCases.rows(
                        "unit_code,indicator,value,points\n15469,esigned-docs,9,1\n",
                        i -> WorstCases.tiny(i) + ",esigned-docs,9,1\n"));
        worst.addMergers();
        worst.addResult();
        return worst.cases;
    }

    private void addMergers() {
        String merged = "compare --before OK --after OK --mergers ";
        add(
                "people of nobody",
                merged + "yen-dinh --merge-by population --population IN",
                "csv",
                WorstCases.rows("unit_code,population\n", i -> WorstCases.tiny(i) + ",1\n"));
        add(
                "mergers of nobody",
                merged + "IN",
                "csv",
                WorstCases.rows("old_code,new_code\n", i -> WorstCases.tiny(i) + ",y" + i + "\n"));
    }

    private void addResult() {
        add(
                "criteria of a result",
                "compare --before IN --after OK",
                "json",
                (file, length) -> Files.writeString(
                        file,
                        WorstCases.filled(
                                        RESULT + outcome("a"), i -> "," + outcome(WorstCases.alike(i % 16_384)), length)
                                + "]}]}"));
    }

    private static String outcome(String criterion) {
        return "{\"criterion\":\"" + criterion + "\",\"status\":\"MET\"}";
    }

    private void add(String name, String command, String ending, WorstCases.Content text) {
        cases.add(new WorstCases.Case(name, command, ending, text));
    }
}
