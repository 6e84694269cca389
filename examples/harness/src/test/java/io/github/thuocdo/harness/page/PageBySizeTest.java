package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;

/** What a person does with a page, with one unit, with those of a district, a province and a country, in both languages. */
class PageBySizeTest extends OpenPage {
    private static final Map<Size, Ranking> RANKINGS = new EnumMap<>(Size.class);
    private static final Map<String, Path> PAGES = new HashMap<>();

    /** The rankings that pages are made of, by the number of their units. */
    enum Size {
        ONE(1, "quan lao"),
        DISTRICT(26, "yen thai"),
        PROVINCE(559, "yen thai"),
        COUNTRY(10_599, "yen thai");

        private final int units;
        private final String sought;

        Size(int units, String sought) {
            this.units = units;
            this.sought = sought;
        }

        String firstCode() {
            return ranking().entries().get(0).unit().code();
        }

        Ranking ranking() {
            return RANKINGS.computeIfAbsent(this, size -> switch (size) {
                case ONE -> Rankings.alone();
                case DISTRICT -> Rankings.yenDinh();
                case PROVINCE -> Rankings.ofRegister("thanh-hoa");
                case COUNTRY -> Rankings.ofRegister("vietnam-2022");
            });
        }
    }

    /** Opens a page, which is written before it is opened first. */
    private static void open(Size size, Locale language, String address) throws IOException {
        String name = size + "-" + language;
        if (!PAGES.containsKey(name)) {
            PAGES.put(name, browser.write(Answers.of(size.ranking()), language, name));
        }
        browser.show(PAGES.get(name), address);
    }

    static Stream<Arguments> pages() {
        return Stream.of(Size.values()).flatMap(size -> LANGUAGES.stream().map(language -> arguments(size, language)));
    }

    /** Whatever a test does, nothing leaves the machine, and nobody complains. */
    @AfterEach
    void nothingIsFetchedAndTheConsoleIsSilent() {
        assertSilent();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPersonSortsFiltersSearchesOpensAUnitGoesBackAndSwitchesLanguage(Size size, Locale language)
            throws IOException {
        Ranking ranking = size.ranking();
        assertThat(ranking.entries()).hasSize(size.units);
        open(size, language, "#/units");
        SavedRanking.isThatOfTheJson(browser, ranking, language);
        sorts(ranking);
        searches(size, language);
        filters(ranking, language);
        opensAUnitAndGoesBack(ranking, language);
        Locale other = language == VIETNAMESE ? Locale.ENGLISH : VIETNAMESE;
        browser.one("#top .language").click();
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo(other.getLanguage());
        assertThat(browser.text(".count")).isEqualTo(counted(size.units, size.units, other));
        if (size.units > 1_000) {
            // The page that opens in the other language compares the numbers of that one.
            rowsAreNeverEmpty(size.units);
        } else {
            SavedRanking.isThatOfTheJson(browser, ranking, other);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTabKeyReachesEverything(Size size, Locale language) throws IOException {
        open(size, language, "#/units");
        for (String view : List.of("#/units", "#" + size.firstCode())) {
            browser.go(view);
            tabReachesEverything(view);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothing(Size size, Locale language) throws IOException {
        // Axe adds a style, which the page's policy would forbid.
        browser.obeyPolicy(false);
        open(size, language, "#");
        Axe axe = Axe.in(browser);
        List<String> views = new ArrayList<>(List.of("#", "#/units", "#" + size.firstCode()));
        if (size == Size.ONE) {
            views.addAll(List.of("#/map", "#/criteria", "#/duties", "#/foundations"));
        }
        for (String view : views) {
            browser.go(view);
            assertThat(axe.violations()).as(view).isEqualTo(List.of());
        }
    }

    /** By name and by score, both ways: equal units stay in the order of the ranking, and one without a score stands last. */
    private static void sorts(Ranking ranking) {
        List<RankedUnit> entries = ranking.entries();
        Comparator<RankedUnit> byName = Comparator.comparingInt(entry ->
                ranking.figures().selection().position(entry.unit().code()).orElseThrow());
        firstAre("name", entries.stream().sorted(byName));
        firstAre("name", entries.stream().sorted(byName.reversed()));
        Comparator<RankedUnit> last =
                Comparator.comparing(entry -> entry.findScore().isEmpty());
        Comparator<RankedUnit> byScore =
                Comparator.comparing(entry -> entry.findScore().orElse(BigDecimal.ZERO));
        firstAre("score", entries.stream().sorted(last.thenComparing(byScore)));
        firstAre("score", entries.stream().sorted(last.thenComparing(byScore.reversed())));
        firstAre("rank", entries.stream());
    }

    private static void firstAre(String column, Stream<RankedUnit> expected) {
        browser.one("th[data-sort=" + column + "] button").click();
        List<String> shown = names();
        assertThat(shown)
                .as("the first by %s", column)
                .isNotEmpty()
                .isEqualTo(expected.limit(shown.size())
                        .map(entry -> entry.unit().name())
                        .toList());
    }

    /** Without tone marks, words in any order, a name or a code. */
    private static void searches(Size size, Locale language) {
        List<RankedUnit> entries = size.ranking().entries();
        WebElement field = browser.one(".search input");
        for (String sought : List.of(size.sought, entries.get(0).unit().code(), "khong co xa nay")) {
            field.clear();
            field.sendKeys(sought);
            List<String> found = entries.stream()
                    .filter(entry -> Stream.of(sought.split(" "))
                            .allMatch(word -> folded(entry.unit().name() + " "
                                            + entry.unit().code())
                                    .contains(word)))
                    .map(entry -> entry.unit().name())
                    .toList();
            assertThat(found.isEmpty()).isEqualTo(sought.startsWith("khong"));
            assertThat(browser.text(".count")).isEqualTo(counted(found.size(), size.units, language));
            assertThat(names()).isEqualTo(found.subList(0, Math.min(found.size(), names().size())));
        }
        clear();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\u0300-\u036f]", "")
                .replaceAll("[đĐ]", "d")
                .toLowerCase(Locale.ROOT);
    }

    private static void clear() {
        browser.one(".results button").click();
    }

    /** By an outcome, and where units are of several types by one of them too. */
    private static void filters(Ranking ranking, Locale language) {
        boolean isEnglish = language == Locale.ENGLISH;
        for (Status status : List.of(Status.UNKNOWN, Status.NOT_MET)) {
            String said =
                    status == Status.UNKNOWN ? (isEnglish ? "unknown" : "chưa rõ") : isEnglish ? "not met" : "chưa đạt";
            choose(isEnglish ? "Outcome" : "Kết quả", said);
            showsThose(ranking, language, entry -> has(entry, status));
        }
        List<String> types = ranking.entries().stream()
                .flatMap(entry -> entry.unit().type().stream())
                .distinct()
                .toList();
        assertThat(browser.all("select[data-filter=type]")).hasSize(types.size() > 1 ? 1 : 0);
        if (types.size() > 1) {
            choose(isEnglish ? "Type" : "Loại", types.get(1));
            showsThose(
                    ranking,
                    language,
                    entry -> has(entry, Status.NOT_MET) && entry.unit().type().equals(Optional.of(types.get(1))));
        }
        clear();
        showsThose(ranking, language, entry -> true);
    }

    private static boolean has(RankedUnit entry, Status status) {
        return entry.scored().stream().anyMatch(outcome -> outcome.status() == status);
    }

    private static void showsThose(Ranking ranking, Locale language, Predicate<RankedUnit> expected) {
        List<String> those = ranking.entries().stream()
                .filter(expected)
                .map(entry -> entry.unit().name())
                .toList();
        assertThat(browser.text(".count"))
                .isEqualTo(counted(those.size(), ranking.entries().size(), language));
        List<String> shown = names();
        assertThat(shown).isEqualTo(those.subList(0, Math.min(those.size(), Math.max(1, shown.size()))));
    }

    private static void opensAUnitAndGoesBack(Ranking ranking, Locale language) {
        RankedUnit first = ranking.entries().get(0);
        List<String> rows = names();
        browser.one(".units tbody a").click();
        browser.frame();
        String all = count(ranking.ranked(), language);
        String score = first.score().toPlainString();
        assertThat(browser.text(".unit"))
                .startsWith(browser.text(".neighbours"))
                .contains(first.unit().name() + " " + first.unit().code())
                .contains(language == Locale.ENGLISH ? "Rank 1 of " + all : "Hạng 1 trên " + all)
                .contains(language == Locale.ENGLISH ? "Score " + score : "Điểm " + score.replace('.', ','))
                .contains(
                        language == Locale.ENGLISH
                                ? first.met() + " met, " + first.notMet() + " not met"
                                : first.met() + " đạt, " + first.notMet() + " chưa đạt");
        assertThat(browser.all(".outcome"))
                .hasSizeGreaterThanOrEqualTo(first.scored().size());
        browser.driver().navigate().back();
        browser.frame();
        // As many rows are drawn as have room below the filters.
        List<String> again = names();
        int both = Math.min(rows.size(), again.size());
        assertThat(both).isGreaterThanOrEqualTo(Math.min(5, ranking.entries().size()));
        assertThat(again.subList(0, both)).isEqualTo(rows.subList(0, both));
        assertThat(browser.text(".count"))
                .isEqualTo(counted(ranking.entries().size(), ranking.entries().size(), language));
    }

    /** Wherever one scrolls to, the rows that belong there are drawn before anything is seen. */
    private static void rowsAreNeverEmpty(int units) {
        Object wrong = browser.runLong("""
                const done = arguments[1];
                const scroller = document.querySelector('.scroller');
                const wrong = [];
                const places = [0.3, 0.9, 0.1, 1, 0.5, 0];
                const next = () => {
                  if (places.length === 0) { done(wrong); return; }
                  const to = places.shift() * (scroller.scrollHeight - scroller.clientHeight);
                  scroller.scrollTop = to;
                  requestAnimationFrame(() => requestAnimationFrame(() => {
                    const rows = [...scroller.querySelectorAll('tbody tr')];
                    const first = Number(rows[0].dataset.place);
                    const box = scroller.getBoundingClientRect();
                    const last = rows[rows.length - 1].getBoundingClientRect();
                    if (rows.length < 5 || last.bottom > box.bottom + 2 || last.bottom < box.bottom - 80) { wrong.push([to, 'rows', rows.length]); }
                    if (to === 0 && first !== 0) { wrong.push([to, 'first', first]); }
                    if (places.length === 2 && first + rows.length !== arguments[0]) { wrong.push([to, 'last', first + rows.length]); }
                    next();
                  }));
                };
                next();
                """.replace("arguments[0]", Integer.toString(units)), units);
        assertThat(wrong).isEqualTo(List.of());
    }

    private static String counted(int some, int all, Locale language) {
        return language == Locale.ENGLISH
                ? count(some, language) + " of " + count(all, language) + (all == 1 ? " unit" : " units")
                : count(some, language) + " trên " + count(all, language) + " đơn vị";
    }

    private static String count(int count, Locale language) {
        return String.format(language == Locale.ENGLISH ? Locale.ENGLISH : Locale.GERMANY, "%,d", count);
    }
}
