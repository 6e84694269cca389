package io.github.thuocdo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void marksThatCombineTakeNoColumn() {
        assertThat(Lines.width("Quán Lào")).isEqualTo(8);
        assertThat(Lines.width("Qua\u0301n La\u0300o")).isEqualTo(8);
        assertThat(Lines.width("縣")).isEqualTo(2);
    }

    @Test
    void aLineBreaksAtTheLastSpaceThatFits() {
        assertThat(Lines.wrap("một hai ba", 7)).containsExactly("một hai", "ba");
        assertThat(Lines.wrap("một hai ba", 6)).containsExactly("một", "hai ba");
    }

    @Test
    void aWordLongerThanALineIsBrokenWhereItMustBe() {
        assertThat(Lines.wrap("a 1234567 b", 3)).containsExactly("a", "123", "456", "7 b");
    }

    @Test
    void aPercentSignStaysWithItsNumber() {
        assertThat(Lines.wrap("ít nhất 80 % hồ sơ", 11)).containsExactly("ít nhất", "80 % hồ sơ");
    }

    @Test
    void whatIsTooLongForAColumnEndsInAnEllipsis() {
        assertThat(Lines.left("Thị trấn", 6)).isEqualTo("Thị t…");
        assertThat(Lines.left("Xã", 4)).isEqualTo("Xã  ");
        assertThat(Lines.right("7", 3)).isEqualTo("  7");
    }

    @Test
    void nothingThatSteersATerminalPasses() {
        assertThat(Lines.plain("a\u001b[2Jb\nc\u202Ed")).isEqualTo("a [2Jb cd");
    }

    @Test
    void aParagraphHangsBehindItsLabel() {
        assertThat(Lines.paragraph("  Số  ", "x".repeat(74) + " y"))
                .isEqualTo("  Số  " + "x".repeat(74) + "\n      y\n");
    }

    @Test
    void anEmptyTextIsAnEmptyLine() {
        assertThat(Lines.paragraph("", "")).isEqualTo("\n");
    }
}
