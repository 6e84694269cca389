package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.ranking.Ranking;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for the file itself, whatever a browser makes of it. */
class PageTest {
    private static final int KILOBYTES = 1_000;

    @Test
    void theSameRankingGivesTheSameBytes() throws IOException {
        assertThat(bytes(Page.of(Rankings.yenDinh()))).isEqualTo(bytes(Page.of(Rankings.yenDinh())));
    }

    @Test
    void twentySixUnitsTakeLessThanFourHundredKilobytes() throws IOException {
        assertThat(bytes(Page.of(Rankings.yenDinh())).length).isLessThan(400 * KILOBYTES);
    }

    @Test
    void theCountryByFortyCriteriaTakesLessThanEightMegabytes() throws IOException {
        assertThat(bytes(Page.of(Rankings.ofRegister("vietnam-2022"))).length).isLessThan(8_000 * KILOBYTES);
    }

    @Test
    void thePolicyAllowsTheOneScriptAndTheOneStyleByTheirHashes() throws Exception {
        String page = text(Page.of(Rankings.yenDinh())).replace("&#39;", "'");
        assertThat(page)
                .contains("default-src 'none'")
                .contains("script-src 'sha256-" + hash(between(page, "<script type=\"module\">", "</script>")) + "'")
                .contains("style-src 'sha256-" + hash(between(page, "<style>", "</style>")) + "'")
                .doesNotContain("unsafe");
    }

    @Test
    void nothingIsFetchedFromAnywhere() throws IOException {
        String page = text(Page.of(Rankings.yenDinh()));
        Matcher addresses = Pattern.compile("https?://[^'\"\\s]+").matcher(page);
        // The name of a language of pictures, which nobody fetches.
        assertThat(addresses.results().map(each -> each.group())).containsOnly("http://www.w3.org/2000/svg");
        assertThat(page).doesNotContain(" src=").doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void aNameThatIsMarkupIsText() throws IOException {
        assertThat(text(Page.of(Rankings.hostile())))
                .doesNotContain(Rankings.HOSTILE)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void thePageOpensInTheLanguageThatIsAskedFor() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        assertThat(text(Page.of(ranking)))
                .contains("<html lang=\"vi\">")
                .contains("<article class=\"sheet\" lang=\"en\" hidden>");
        assertThat(text(Page.of(ranking).in(Locale.ENGLISH))).contains("<html lang=\"en\">");
    }

    private static byte[] bytes(Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page.write(out);
        return out.toByteArray();
    }

    private static String text(Page page) throws IOException {
        return new String(bytes(page), StandardCharsets.UTF_8);
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
