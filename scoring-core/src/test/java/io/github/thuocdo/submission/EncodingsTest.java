package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Text is read in UTF-8 and UTF-16; what was saved otherwise is recognised, and refused with the way to save it again. */
class EncodingsTest {
    private static final String TEXT = "unit_code\tindicator\tvalue\tnote\r\n01\tonline\t97,5\tĐạt, có kiểm chứng\r\n";
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static Submissions read(byte[] bytes) {
        return Submissions.readCsv(new ByteArrayInputStream(bytes), "a");
    }

    private static byte[] bytes(byte[] first, byte[] then) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(then);
        return all.toByteArray();
    }

    /** What Windows makes of Vietnamese: the tones behind their vowels. */
    private static byte[] windows1258(String text) {
        StringBuilder apart = new StringBuilder();
        for (char c : text.toCharArray()) {
            String one = String.valueOf(c);
            String two = Normalizer.normalize(one, Normalizer.Form.NFD);
            char tone = two.charAt(two.length() - 1);
            boolean isTone = two.length() > 1 && "\u0300\u0301\u0303\u0309\u0323".indexOf(tone) >= 0;
            apart.append(
                    isTone
                            ? Normalizer.normalize(two.substring(0, two.length() - 1), Normalizer.Form.NFC) + tone
                            : one);
        }
        return apart.toString().getBytes(WINDOWS_1258);
    }

    @Test
    void aMarkSaysWhichUnicodeItIs() {
        List<byte[]> files = List.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE));
        for (byte[] file : files) {
            Submissions read = read(file);
            assertThat(EverySet.read(read)).containsExactly("01 online = 97.5");
            assertThat(read.all().get(0).entries().get(0).note()).hasValue("Đạt, có kiểm chứng");
        }
        byte[] json = "\uFEFF[{\"unit_code\": \"01\", \"indicator\": \"online\", \"value\": 80}]"
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(EverySet.read(Submissions.readJson(new ByteArrayInputStream(json), "a")))
                .containsExactly("01 online = 80");
        byte[] register = "\uFEFFcode\tname\tlevel\n01\tXã An\tcommune\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(UnitRegister.read(new ByteArrayInputStream(register), "a")
                        .unit("01")
                        .name())
                .isEqualTo("Xã An");
    }

    private static String refusal(byte[] bytes, Locale locale) {
        String[] message = new String[1];
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> read(bytes))
                .satisfies(e -> message[0] = e.message(locale));
        return message[0];
    }

    private static void assertSavedIn(String codePage, byte[] bytes) {
        assertThat(refusal(bytes, Locale.ENGLISH))
                .isEqualTo("The file (a) is saved in " + codePage
                        + ", not in UTF-8, so that its Vietnamese letters cannot be told for sure. "
                        + "Maybe save it again: in Excel, File > Save As > CSV UTF-8 (Comma delimited)?");
        assertThat(refusal(bytes, new Locale("vi")))
                .isEqualTo("Tệp (a) được lưu bằng bảng mã " + codePage
                        + ", không phải UTF-8, nên chữ tiếng Việt không đọc được chắc chắn. "
                        + "Có thể lưu lại: trong Excel nhấn F12 (File > Save As), chọn kiểu tệp CSV UTF-8?");
    }

    @Test
    void aCodePageIsRecognised() {
        String words = "Mã đơn vị,Tên đơn vị,online\n01,Xã Định Tân,đạt chuẩn nông thôn mới\n";
        assertSavedIn("windows-1258", windows1258(words));
        assertSavedIn("windows-1252", words.getBytes(WINDOWS_1252));
        assertSavedIn("windows-1258/1252", "unit_code,online\n01,có\n02,không\n".getBytes(WINDOWS_1252));
        byte[] old = {'T', 'h', (byte) 0xA8, 'n', ' ', 'x', (byte) 0xB5, ',', 'M', (byte) 0xB6, 'u', '\n'};
        assertSavedIn("TCVN3 (ABC)", old);
        byte[] late = bytes(
                "unit_code,online\n".concat("01,80\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8),
                windows1258("02,đã hoàn thành\n"));
        assertSavedIn("windows-1258", late);
    }

    @Test
    void damagedUtf8IsNoCodePage() {
        byte[] cut = "unit_code,online\n01,đạt chuẩn nông thôn mới, đã".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(java.util.Arrays.copyOf(cut, cut.length - 1), Locale.ENGLISH))
                .isEqualTo("The file (a) is not UTF-8. "
                        + "Maybe save it again: in Excel, File > Save As > CSV UTF-8 (Comma delimited)?");
    }

    @Test
    void brokenUtf16IsSaidToBeBroken() {
        byte[] odd = bytes(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), new byte[] {'x'});
        assertThat(refusal(odd, Locale.ENGLISH))
                .isEqualTo("The file (a) says that it is UTF-16, but is not to its end. Maybe copy it again?");
    }

    @Test
    void aWorkbookIsTold() {
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 20, 0}, Locale.ENGLISH))
                .startsWith("The file (a) is not text, but a workbook of Excel.");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, Locale.ENGLISH))
                .startsWith("The file (a) is not text, but an old or protected workbook of Excel.");
    }
}
