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

    /** Words by which a number behind a name is no number of times, or fewer of it is better. */
    private static final Pattern NO_TIMES =
            words("không|chưa|thiếu|ít|mất|bị|trong|hạng|loại|cấp độ|quý|tháng|tuần|ngày");

    /** The last word before points that are lost. */
    private static final Pattern LOSING = Pattern.compile(".*(?<!\\p{L})(?:mất|mất đi|bị|bớt|thiếu|hạ)");

    /**
     * Points that are taken off, in the name of an indicator or a group. Pests are fought, and cases left out, by the same word: in
     * brackets it takes points off only before points.
     */
    private static final Pattern TAKEN_OFF =
            words("(?<!phòng |loại |bài |ngoại |[(] ?)trừ(?! sâu)(?! (?:các |những )?trường hợp)"
                    + "|(?<=[(] ?)trừ(?= ?(?:[)\\d]|điểm|tối đa))"
                    + "|điểm phạt|phạt điểm|giảm điểm|penalty|penalties|deductions?");

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

    /** Whether a text names what is done or there so many times as a number behind it says, and more of it is better. */
    static boolean isOfTimes(String text) {
        return isName(text) && !NO_TIMES.matcher(plain(text)).find();
    }

    /** Whether a text names a thing, and the points behind it are not said to be lost. */
    static boolean isGiven(String text) {
        return isName(text) && !LOSING.matcher(plain(text)).matches();
    }

    /** Whether the name of an indicator or of a group speaks of points that are taken off. */
    static boolean isTakenOff(String name) {
        return TAKEN_OFF.matcher(plain(name)).find();
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
