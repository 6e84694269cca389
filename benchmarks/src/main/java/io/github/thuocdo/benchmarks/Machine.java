package io.github.thuocdo.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The machine and the time of a measurement, which JMH does not write down. */
final class Machine {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** This machine, today. */
    static String describe() throws IOException {
        long bytes = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
        return Runtime.getRuntime().availableProcessors() + " cores" + processor() + ", " + Math.round(bytes / 0x1p30)
                + " GiB, " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + LocalDate.now();
    }

    private static String processor() throws IOException {
        List<String> lines = Files.isReadable(PROCESSOR) ? Files.readAllLines(PROCESSOR) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> " of " + line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }
}
