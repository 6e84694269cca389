package io.github.thuocdo.internal.heading;

import io.github.thuocdo.internal.text.Sameness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The contents of a column of a table of figures, by the names that head it. */
public enum FigureColumn {
    UNIT_CODE(
            "unit_code",
            "unit code",
            "unit-code",
            "mã đơn vị",
            "mã số đơn vị",
            "mã ĐV",
            "mã đơn vị hành chính",
            "mã ĐVHC",
            "mã địa phương",
            "mã xã",
            "mã huyện",
            "mã tỉnh"),
    UNIT_NAME(
            "unit_name",
            "unit name",
            "unit-name",
            "tên đơn vị",
            "tên đơn vị hành chính",
            "tên xã",
            "tên huyện",
            "tên tỉnh",
            "đơn vị",
            "địa phương",
            "tên địa phương",
            "xã",
            "xã, thị trấn",
            "xã, phường",
            "xã, phường, thị trấn",
            "phường, xã",
            "xã, phường, đặc khu",
            "phường, xã, đặc khu",
            "tên cơ quan, đơn vị",
            // A pivot table of Excel heads its rows so.
            "nhãn hàng",
            "row labels",
            "tên xã, thị trấn",
            "tên xã, phường",
            "tên xã, phường, thị trấn",
            "tên xã, phường, đặc khu",
            "tên phường",
            "tên phường, xã",
            "tên đặc khu"),
    /** The unit above; where no other column names a unit, the unit itself. */
    PARENT_NAME(
            "parent_name",
            "parent",
            "huyện",
            "thuộc huyện",
            "quận, huyện",
            "huyện, thị xã",
            "huyện, thị xã, thành phố",
            "thành phố, thị xã, huyện",
            "tỉnh",
            "thuộc tỉnh",
            "tỉnh, thành phố",
            "tỉnh, thành"),
    INDICATOR("indicator", "indicator code", "mã chỉ tiêu", "mã chỉ số", "mã tiêu chí"),
    /** Stands for the code where a row has none. */
    INDICATOR_NAME("indicator_name", "indicator name", "chỉ tiêu", "tên chỉ tiêu", "chỉ số", "tên chỉ số", "tiêu chí"),
    VALUE("value", "giá trị", "giá trị đạt được", "số liệu", "kết quả", "kết quả thực hiện", "kết quả đạt được"),
    NUMERATOR("numerator", "tử số"),
    DENOMINATOR("denominator", "mẫu số"),
    STATUS("status", "trạng thái"),
    LEDGER("ledger", "nguồn xác nhận"),
    EVIDENCE("evidence", "tài liệu kiểm chứng", "minh chứng", "tài liệu minh chứng"),
    NOTE("note", "giải trình", "ghi chú"),
    /** The points that a publisher gives without the figures. */
    POINTS("points", "điểm công bố"),
    /** The year of the figures, which is held against the period that is asked. */
    YEAR("year", "năm"),
    /** Nothing that counts. */
    ASIDE(
            "stt",
            "tt",
            "số tt",
            "số thứ tự",
            "no.",
            "no",
            "#",
            // Above the numbers of rows that pandas wrote without a name and read again.
            "unnamed: 0",
            "đơn vị tính",
            "đvt",
            "đơn vị đo",
            "unit of measure",
            // A published annex says these beside each figure, and a form computes the last five.
            "điểm tối đa",
            "most points",
            "cách xác định và tính điểm",
            "how it is determined and scored",
            "tài liệu kiểm chứng cần có",
            "evidence asked for",
            "nguồn thu thập",
            "collected from",
            "đơn vị xác minh",
            "verified by",
            "giá trị tự tính",
            "computed value",
            "đạt / chưa đạt",
            "met / not met",
            "điểm tự tính",
            "computed points",
            "mức đạt được, còn thiếu",
            "step reached, what is missing",
            "tổng điểm tự tính",
            "computed total"),
    /** Computed from the figures, or about whoever filled in a form: no figure unless an indicator of the set bears the name. */
    RESULT(
            "xếp hạng",
            "thứ hạng",
            "hạng",
            "xếp loại",
            "tổng điểm",
            "tổng cuối",
            "grand total",
            // Google Forms writes these before the answers.
            "dấu thời gian",
            "timestamp",
            "địa chỉ email",
            "email address",
            "người báo cáo",
            "người lập biểu",
            "số điện thoại");

    /** The columns of the long form, in their order. */
    public static final List<FigureColumn> LONG =
            List.of(UNIT_CODE, INDICATOR, VALUE, NUMERATOR, DENOMINATOR, STATUS, LEDGER, EVIDENCE, NOTE, POINTS);

    /** No name is longer, whatever invisible characters stand in it. */
    public static final int LONGEST_NAME = 200;

    /** The mark behind a heading that refers to a note under the table: {@code *}, {@code (1)}, {@code [1]}, a raised digit. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=.) ?(?:\\*{1,3}|\\(\\*{1,3}\\)|[(\\[]\\d{1,2}[)\\]]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})$");

    private static final Pattern SLASH = Pattern.compile(" ?/ ?");

    /** The last sign of such a mark. */
    private static final String ENDS_OF_MARKS = "*)]⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** "Unit" of a country, or of measure. */
    private static final String AMBIGUOUS = "đơn vị";

    /** Words that may stand behind the name of the values. */
    private static final String PERCENT = "(%)";
    /** A town of the level of districts, whose name holds that of the communes. */
    private static final String DISTRICT_TOWN = "thị xã";

    private static final Map<String, FigureColumn> BY_NAME = byName();

    private final List<String> names;

    FigureColumn(String... names) {
        this.names = List.of(names);
    }

    private static Map<String, FigureColumn> byName() {
        Map<String, FigureColumn> all = new HashMap<>();
        for (FigureColumn column : values()) {
            for (String name : column.names) {
                all.put(key(name), column);
            }
        }
        return all;
    }

    /** The name in the contract. */
    public String code() {
        return names.get(0);
    }

    /** Every name, the contract's first. */
    public List<String> names() {
        return names;
    }

    /** Whether units stand in it. */
    public boolean namesUnits() {
        return this == UNIT_CODE || this == UNIT_NAME || this == PARENT_NAME;
    }

    /** Whether nothing that counts stands in it. */
    public boolean isPassedOver() {
        return this == ASIDE || this == RESULT;
    }

    /** Whether indicators stand in it. */
    public boolean namesIndicators() {
        return this == INDICATOR || this == INDICATOR_NAME;
    }

    /** Whether figures stand in it, or points. */
    public boolean holdsFigures() {
        return this == VALUE || this == NUMERATOR || this == DENOMINATOR || this == POINTS;
    }

    /** Whether two columns of the kind leave it open which is meant. */
    public boolean isAlone() {
        return this != NOTE && this != PARENT_NAME;
    }

    /** The column that a heading names as it stands; empty where it is none of these, an indicator's perhaps. */
    public static Optional<FigureColumn> of(String heading) {
        return heading.length() > LONGEST_NAME ? Optional.empty() : ofKey(key(heading));
    }

    /**
     * The column that a heading names among others: {@code Đơn vị} right behind {@code Chỉ tiêu} is the unit of measure where units
     * have another column, and the name of a unit elsewhere.
     */
    public static Optional<FigureColumn> in(List<String> header, int at) {
        return isMeasure(header, at) ? Optional.of(ASIDE) : of(header.get(at));
    }

    /** Whether a heading that may name units names the unit of measure of the indicator before it. */
    public static boolean isMeasure(List<String> header, int at) {
        return at > 0
                && of(header.get(at)).filter(UNIT_NAME::equals).isPresent()
                && key(header.get(at)).equals(AMBIGUOUS)
                && inAnyWay(header.get(at - 1))
                        .filter(FigureColumn::namesIndicators)
                        .isPresent()
                && (at + 1 == header.size() || !isOfUnits(header.get(at + 1)))
                && header.stream().filter(FigureColumn::isOfUnits).count() > 1;
    }

    /** The steps above communes of the level that a heading names; 0 for communes, and where it names none. */
    public static int height(String heading) {
        String key = key(heading);
        if (isOfCommunes(key)) {
            return 0;
        }
        return key.contains("tỉnh") ? 2 : key.contains("huyện") || key.contains(DISTRICT_TOWN) ? 1 : 0;
    }

    /** Whether a heading names communes, and units of no other level. */
    public static boolean isOfCommunesAlone(String heading) {
        String key = key(heading);
        return isOfCommunes(key) && !key.contains("huyện") && !key.contains(DISTRICT_TOWN) && !key.contains("tỉnh");
    }

    private static boolean isOfCommunes(String key) {
        String others = key.replace(DISTRICT_TOWN, "");
        return others.contains("xã")
                || others.contains("phường")
                || others.contains("thị trấn")
                || others.contains("đặc khu");
    }

    /** The column that a heading would name without the mark of a note behind it; empty where it has no such mark. */
    public static Optional<FigureColumn> marked(String heading) {
        return heading.length() > LONGEST_NAME ? Optional.empty() : ofMarkedKey(key(heading));
    }

    /** The column that a heading names as it stands, or without the mark of a note behind it. */
    public static Optional<FigureColumn> inAnyWay(String heading) {
        if (heading.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String key = key(heading);
        Optional<FigureColumn> plain = ofKey(key);
        return plain.isPresent() ? plain : ofMarkedKey(key);
    }

    /** Whether units stand under a heading, which may bear the mark of a note. */
    public static boolean isOfUnits(String heading) {
        return inAnyWay(heading).filter(FigureColumn::namesUnits).isPresent();
    }

    /** Whether a heading that is no indicator's name stands above no figures; it may bear the mark of a note. */
    public static boolean isAside(String heading) {
        return inAnyWay(heading).filter(FigureColumn::isPassedOver).isPresent();
    }

    private static Optional<FigureColumn> ofMarkedKey(String key) {
        String plain = withoutFootnote(key);
        return plain.equals(key) ? Optional.empty() : ofKey(plain);
    }

    private static Optional<FigureColumn> ofKey(String key) {
        if (key.endsWith(PERCENT)) {
            FigureColumn plain = BY_NAME.get(
                    key.substring(0, key.length() - PERCENT.length()).strip());
            return plain == VALUE ? Optional.of(VALUE) : Optional.empty();
        }
        FigureColumn column = BY_NAME.get(key);
        // Offices write xã/phường and xã, phường.
        return Optional.ofNullable(
                column == null && key.indexOf('/') > 0
                        ? BY_NAME.get(SLASH.matcher(key).replaceAll(", "))
                        : column);
    }

    /** The key of a heading without the mark of a note behind it. */
    public static String withoutFootnote(String key) {
        // Every row is asked whether it holds headings, and most end in a letter.
        boolean mayBeMarked = !key.isEmpty() && ENDS_OF_MARKS.indexOf(key.charAt(key.length() - 1)) >= 0;
        return mayBeMarked && key.length() <= LONGEST_NAME
                ? FOOTNOTE.matcher(key).replaceFirst("")
                : key;
    }

    /** The key that headings have in common when they are the same: letter for letter, or with other spaces, case or composition. */
    public static String key(String heading) {
        return Sameness.key(heading);
    }
}
