package io.github.thuocdo.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * The library inside hosts that load it in other ways than from the class path. Each host is a JVM of its own, as the first
 * call of a JVM decides what the engine finds.
 */
class ClassLoadersTest {
    private static final String THREE_POOL_THREADS = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=3";

    /** Of its own thread-locals the library leaves none; the JDK remembers the last record class that it compared. */
    private static final int HELD_BY_THE_JDK = 1;

    /** Loads in the ordinary build; {@code -Dthuocdo.loads=200} for many. */
    private static final int LOADS = Integer.getInteger("thuocdo.loads", 12);

    private static final long LESS_THAN_ONE_LIBRARY_KB = 3_000;

    @TempDir
    static Path folder;

    private static Path hosts;
    private static Path guest;
    private static List<Path> application;

    @BeforeAll
    static void compile() throws Exception {
        List<Path> library = Programs.all(Programs.CORE, Programs.RULES, Programs.engine());
        hosts = Programs.compiled("hosts", folder.resolve("hosts"), List.of());
        guest = Programs.compiled("guest", folder.resolve("guest"), library);
        application = Programs.all(guest, library);
    }

    @Test
    void fromTheClassPath() throws Exception {
        assertRanked(
                1,
                Programs.run(
                        folder,
                        "-cp",
                        Programs.path(application),
                        "org.example.guest.RankCommunes",
                        Programs.figures()));
    }

    @Test
    void asAPluginUnderTheHostsContextThenItsOwnThenNone() throws Exception {
        assertRanked(3, host("Plugin"));
    }

    @Test
    void underAContextThatIsNeverAsked() throws Exception {
        assertRanked(1, host("UnaskedContext"));
    }

    @Test
    void asAFatJarOrWebApplicationFirstCalledFromTheCommonPool() throws Exception {
        assertRanked(3, host("CommonPool"));
    }

    @Test
    void inTwoCopiesEachUnderTheContextOfTheOther() throws Exception {
        assertRanked(3, host("TwoCopies"));
    }

    @Test
    void asAServersLibraryWithTheRulesInAnApplicationBelowIt() throws Exception {
        assertRanked(
                3,
                Programs.run(
                        folder,
                        "-cp",
                        hosts.toString(),
                        "org.example.hosts.RulesInChild",
                        Programs.path(Programs.all(Programs.CORE, Programs.engine())),
                        Programs.path(Programs.all(guest, Programs.RULES)),
                        Programs.figures()));
    }

    @Test
    void inApplicationsThatPreferTheirOwnCopyOrTheServers() throws Exception {
        assertRanked(
                4,
                Programs.run(
                        folder,
                        "-cp",
                        Programs.path(Programs.all(hosts, application)),
                        "org.example.hosts.WebApplications",
                        Programs.path(application),
                        Programs.figures()));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "Virtual threads came with JDK 21.")
    void inVirtualThreads() throws Exception {
        Path program = Programs.compiled("virtual-threads", folder.resolve("virtual"), application);
        assertRanked(
                16,
                Programs.run(
                        folder,
                        "-cp",
                        Programs.path(Programs.all(program, application)),
                        "org.example.virtual.VirtualThreads",
                        Programs.figures()));
    }

    @Test
    void loadedAndDroppedTimeAndAgainItLeavesNothing() throws Exception {
        List<String> said = Programs.run(
                folder,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                hosts.toString(),
                "org.example.hosts.LoadAndDrop",
                Programs.path(application),
                Programs.figures(),
                String.valueOf(LOADS));

        assertThat(said).hasSize(2);
        assertThat(number("held", said.get(0))).isLessThanOrEqualTo(HELD_BY_THE_JDK);
        assertThat(number("held", said.get(1))).isLessThanOrEqualTo(HELD_BY_THE_JDK);
        assertThat(number("metaspace", said.get(1)) - number("metaspace", said.get(0)))
                .as("growth of the metaspace in kB")
                .isLessThan(LESS_THAN_ONE_LIBRARY_KB);
    }

    private static List<String> host(String name) throws Exception {
        return Programs.run(
                folder,
                THREE_POOL_THREADS,
                "-cp",
                hosts.toString(),
                "org.example.hosts." + name,
                Programs.path(application),
                Programs.figures());
    }

    private static void assertRanked(int times, List<String> said) {
        assertThat(said).hasSize(times);
        assertThat(said.get(0)).startsWith("26 communes, first Thị trấn Quán Lào with 0.9979, ");
        assertThat(said).as("every answer is the same").isEqualTo(Collections.nCopies(times, said.get(0)));
    }

    private static long number(String name, String line) {
        Matcher matcher = Pattern.compile(name + " ([0-9]+)").matcher(line);
        assertThat(matcher.find()).as(line).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
