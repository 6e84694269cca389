package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.Main;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names files in Vietnamese where the system's locale knows ASCII alone. */
final class AsciiLocale {
    private AsciiLocale() {}

    /** Runs the commands in the folder that is the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String figures = Files.writeString(
                        folder.resolve("a.csv"), "unit_code,unit_name,esigned-docs\n15469,Thị trấn Quán Lào,9\n")
                .toString();
        run("rank", "--format", "csv", "--input", folder + "/số liệu.csv");
        run("rank", "--format", "csv", "--input", figures, "--out", folder + "/kết quả.csv");
        run("rank", "--format", "csv", "--input", figures, "--units", folder + "/đơn vị.csv");
        run("rank", "--format", "csv", "--input", figures, "--criteria", folder + "/bộ tiêu chí.json");
        run("reproduce", "--input", figures, "--published", folder + "/đã công bố.csv");
        run("criteria", "--new", folder + "/mới.json");
        run("advise", "--unit", "15469", "--to", "rank:1", "--input", figures, "--effort", folder + "/công.csv");
        run("check", "--input", figures);
    }

    private static void run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--lang";
        all[arguments.length + 1] = "en";
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("status " + Main.run(all, new ByteArrayInputStream(new byte[0]), out, out) + " of " + arguments[0]);
    }
}
