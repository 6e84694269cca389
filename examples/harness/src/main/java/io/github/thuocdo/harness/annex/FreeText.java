package io.github.thuocdo.harness.annex;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a wording leaves open: what is counted, a choice, a part. A name holds nothing that could change the meaning of the
 * words around it: no sign, no figure, no word of a condition, a limit, an order, a direction, a deduction or a number.
 */
final class FreeText {
    private static final Pattern WORDS = Pattern.compile("\\p{L}+(?: \\p{L}+)*");
    private static final Pattern CHOICE = Pattern.compile("\\p{L}+(?:[ /]\\p{L}+)*");
    private static final Pattern TELLING =
            words("trừ|phạt|chia|(?<!cá |công |tư |nguyên )nhân(?! (?:dân|sự|lực|viên))|x"
                    + "|cộng(?! đồng)|tăng|giảm(?! nghèo)|gấp|đôi|hệ số|nếu|khi|trường hợp|trong đó|riêng|ngoài|còn lại|(?<!máy )tính"
                    + "|quá(?! trình)|vượt|tối đa|tối thiểu|hơn|(?<!thống )nhất|dưới|trên|đúng|trễ|chậm|muộn|sau|trước|từ(?! chối)|đến"
                    + "|thứ|kể|trở|tiếp|mỗi|mọi|từng|cứ|tổng(?! hợp| kết| đài)|mức|tỷ lệ|tỉ lệ|điểm|số (?:lượng|lần)"
                    + "|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|chục|trăm|nghìn|triệu|vài|nửa|rưỡi");

    /** A number of things; behind other words it means what is digital. */
    private static final Pattern NUMBER_OF = Pattern.compile("(?:tổng )?số .*");

    /** Beginnings of a deed that is done or not; no amount is. */
    private static final Pattern DONE =
            Pattern.compile("(?:có|đã|là|họp|tham gia|chủ trì|tổ chức|thành lập|ban hành|bố trí"
                    + "|công bố|công khai|xây dựng|phân công)(?: .*)?");

    /** Words of shares that tell what is counted and bear on no points. */
    private static final Pattern OF_SHARES = words("tổng số|tổng|số|đúng hạn|trước hạn");

    private static final Pattern FRACTION = Pattern.compile("([^/÷]+)[/÷]([^/÷]+?)(?: ?[*×x] ?100(?: ?%)?)?");

    private FreeText() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})");
    }

    /** Whether a text names a thing and says no more. */
    static boolean isName(String text) {
        return isFree(text, WORDS);
    }

    /** The same of a choice, which may be one of two: {@code là Bí thư/Chủ tịch}. */
    static boolean isChoice(String text) {
        return isFree(text, CHOICE);
    }

    /** Whether a text says something that is done or not. */
    static boolean isDone(String text) {
        return isChoice(text) && DONE.matcher(plain(text)).matches();
    }

    /** Whether a text is one thing by another, as a share is written. */
    static boolean isFraction(String text) {
        Matcher parts = FRACTION.matcher(plain(text));
        return parts.matches() && isCounted(parts.group(1)) && isCounted(parts.group(2));
    }

    /** Whether a text names what is counted or measured: {@code số hồ sơ đúng hạn}. */
    static boolean isCounted(String text) {
        String rest = OF_SHARES.matcher(plain(text)).replaceAll("").replaceAll(" +", " ");
        return isName(rest);
    }

    private static boolean isFree(String text, Pattern signs) {
        String plain = plain(text);
        return (plain.equals("x") || !TELLING.matcher(plain).find())
                && signs.matcher(plain).matches()
                && !NUMBER_OF.matcher(plain).matches();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
