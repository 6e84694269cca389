package io.github.thuocdo.examples;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Makes the sample figures in {@code examples/data}. The documents hold no figures by commune: <b>nobody reported these</b>,
 * and every row says so in its note.
 *
 * <p>The same bytes on every machine: the algorithm of {@link Random} is part of its specification, and nothing else is
 * drawn on.
 */
public final class SampleFigures {
    private static final String HEADER =
            "unit_code,indicator,value,numerator,denominator,status,ledger,evidence,note\n";
    private static final String NOTE = "số liệu mẫu / sample";
    private static final String ABSENT = "absent";
    private static final long SEED = 3853;

    /** Rows that chance would not bring: each is a case that a reader of figures must be ready for. */
    private static final Map<String, Map<String, String>> BY_HAND = Map.of(
            // The example of a unit that meets all but one.
            "15469",
            Map.of(
                    "esigned-docs", ",731,731,,self",
                    "online-level3", ",314,400,,self",
                    "online-level4", ",205,240,,self",
                    "satisfaction", "96.3,,,,self",
                    "portal-disclosure", ",18,18,,self",
                    "dedicated-network", "100,,,,self",
                    "level4-multichannel", "100,,,,self",
                    "communes-complete", "có,,,,self",
                    "video-meeting-coverage", ",9,9,,self"),
            // Two units with equal shares of different totals share a rank.
            "15457",
            tied(",300,400,,self", ",198,275,,self", ",7,8,,self"),
            "15466",
            tied(",225,300,,self", ",144,200,,self", ",14,16,,self"),
            // Missing: said to be missing, left empty, and not mentioned at all.
            "15430",
            Map.of("video-meeting-coverage", ",,,missing,self"),
            "15418",
            Map.of("esigned-docs", ",,,,self"),
            "15448",
            Map.of("satisfaction", ABSENT),
            // No dossier was eligible.
            "15475",
            Map.of("level4-multichannel", ",,,not_applicable,self"));

    private final Random random = new Random(SEED);
    private final StringBuilder csv = new StringBuilder(HEADER);

    private SampleFigures() {}

    private static Map<String, String> tied(String level3, String level4, String meetings) {
        return Map.of(
                "esigned-docs", "100,,,,self",
                "online-level3", level3,
                "online-level4", level4,
                "satisfaction", "95,,,,self",
                "portal-disclosure", "100,,,,self",
                "dedicated-network", "100,,,,self",
                "level4-multichannel", "92.5,,,,self",
                "communes-complete", "không,,,,self",
                "video-meeting-coverage", meetings);
    }

    /** Writes both samples into the folder named by the argument, else into {@code examples/data}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(ExampleData.named(args, "examples/data"));
        Files.writeString(folder.resolve("yen-dinh-2025.csv"), communes());
        Files.writeString(folder.resolve("yen-dinh-district-2025.csv"), district());
    }

    /** The sample for the 26 communes, as CSV. */
    public static String communes() {
        SampleFigures sample = new SampleFigures();
        for (AdministrativeUnit unit : YenDinh.units().units()) {
            if (unit.level() == Level.COMMUNE) {
                sample.commune(unit.code());
            }
        }
        return sample.csv.toString();
    }

    /** The sample for the district, as CSV. */
    public static String district() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("esigned-docs", ",4096,4120,,self");
        rows.put("national-reports", ",31,48,,self");
        rows.put("paperless-meetings", ",57,76,,self");
        rows.put("digital-inspections", ",9,22,,self");
        rows.put("online-level3", ",5530,6210,,self");
        rows.put("online-level4", ",3402,4010,,self");
        rows.put("satisfaction", "93.8,,,,self");
        rows.put("portal-disclosure", ",26,27,,self");
        rows.put("dedicated-network", "100,,,,self");
        rows.put("video-meeting-coverage", ",168,184,,self");
        rows.put("level4-multichannel", "97.25,,,,self");
        rows.put("security-level", ",5,6,,self");
        rows.put("ehr-facilities", ",27,27,,self");
        rows.put("tourism-wifi", ",8,11,,self");
        rows.put("heritage-digitised", ",61,140,,self");
        rows.put("agri-database", "64,,,,self");
        rows.put("env-database", ",,,missing,self");
        rows.put("mobile-4g5g-coverage", "có,,,,self");
        rows.put("smartphone-coverage", "không,,,,self");
        rows.put("tdoffice-schools", ",84,84,,self");
        rows.put("casefiles-digitised", ",,,not_applicable,self");
        rows.put("productivity", "8.7,,,,self");
        rows.put("dx-enterprises", ",233,512,,self");
        rows.put("epayment-accounts", "66.4,,,,self");
        rows.put("communes-complete", ",8,26,,self");
        rows.put("open-data", "không,,,,self");
        SampleFigures sample = new SampleFigures();
        sample.write("394", rows);
        return sample.csv.toString();
    }

    private void commune(String code) {
        int readiness = 40 + random.nextInt(56);
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("esigned-docs", counts(180 + random.nextInt(500), 8 * (86 - readiness) + random.nextInt(60)));
        int level3 = 120 + random.nextInt(300);
        // Never one total for both levels: their shares would be parts of it.
        int level4 = level3 - 40 - random.nextInt(60);
        rows.put("online-level3", counts(level3, 120 + 7 * (95 - readiness) + random.nextInt(80)));
        rows.put("online-level4", counts(level4, 150 + 6 * (95 - readiness) + random.nextInt(90)));
        rows.put("satisfaction", decimal(855 + readiness + random.nextInt(40), random.nextInt(4) == 0));
        rows.put("portal-disclosure", counts(12 + random.nextInt(9), readiness > 70 ? 0 : 50 + random.nextInt(300)));
        rows.put("dedicated-network", (readiness > 55 ? 100 : 60 + 5 * random.nextInt(8)) + ",,,,self");
        rows.put("level4-multichannel", readiness > 75 ? "100,,,,self" : decimal(600 + 5 * readiness, false));
        rows.put("communes-complete", yesOrNo(readiness > 78));
        rows.put("video-meeting-coverage", counts(5 + random.nextInt(7), 12 * (84 - readiness)));
        rows.put("secure-infrastructure", yesOrNo(readiness > 50));
        rows.put("commune-dx-plan", yesOrNo(random.nextInt(5) > 0));
        rows.put("commune-cameras", yesOrNo(random.nextInt(3) > 0));
        rows.put("training-attendance", yesOrNo(random.nextInt(4) > 0));
        rows.put("report-annual", LocalDate.of(2025, 11, 20).plusDays(random.nextInt(16)) + ",,,,self");
        rows.putAll(BY_HAND.getOrDefault(code, Map.of()));
        write(code, rows);
        if (code.equals("15403")) {
            // The department found less than the commune had said: what is verified counts.
            row(code, "satisfaction", "91.5,,,,verified", "biên bản thẩm định mẫu 01");
        }
    }

    /** Counts of which {@code shortfall} in a thousand are missing to the full number. */
    private static String counts(int total, int shortfall) {
        return "," + (total - total * Math.max(0, shortfall) / 1000) + "," + total + ",,self";
    }

    private static String decimal(int tenths, boolean comma) {
        int most = Math.min(tenths, 1000);
        return comma ? "\"" + most / 10 + "," + most % 10 + "\",,,,self" : most / 10 + "." + most % 10 + ",,,,self";
    }

    private static String yesOrNo(boolean yes) {
        return (yes ? "có" : "không") + ",,,,self";
    }

    private void write(String code, Map<String, String> rows) {
        int number = 0;
        for (Map.Entry<String, String> row : rows.entrySet()) {
            number++;
            if (!row.getValue().equals(ABSENT)) {
                String evidence = random.nextInt(9) == 0 ? "" : "tài liệu mẫu " + code + "-" + number;
                row(code, row.getKey(), row.getValue(), evidence);
            }
        }
    }

    private void row(String code, String indicator, String figure, String evidence) {
        csv.append(code).append(',').append(indicator).append(',').append(figure);
        csv.append(',').append(evidence).append(',').append(NOTE).append('\n');
    }
}
