package io.github.thuocdo.internal.settree;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.json.JsonTree;
import io.github.thuocdo.internal.setfile.RepeatedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A criteria set as the members of its file, which can be changed one by one and read again. */
public final class SetTree {
    /** The member of a criterion that holds its values by reading and day. */
    public static final String VALUES = "values";

    private static final String CRITERIA = "criteria";
    private static final String INDICATORS = "indicators";

    private final Map<String, Object> root;
    /** Shared with copies, which differ in little. */
    private final RepeatedReader reader;

    private SetTree(Map<String, Object> root, RepeatedReader reader) {
        this.root = root;
        this.reader = reader;
    }

    /** The members of the file that {@code set} is written to. */
    public static SetTree of(CriteriaSet set) {
        StringWriter out = new StringWriter();
        try {
            CriteriaFile.write(set, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SetTree(members(JsonTree.read(out.toString()).orElseThrow()), new RepeatedReader());
    }

    /** The same, to be changed alone. */
    public SetTree copy() {
        return new SetTree(members(copied(root)), reader);
    }

    /** The members of the set itself. */
    public Map<String, Object> root() {
        return root;
    }

    /** Text as a value: a number, a yes or no, an object, or else itself. */
    public static Object value(String text) {
        return JsonTree.read(text).orElse(text);
    }

    /** An object of JSON by the names of its members. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> members(Object object) {
        return (Map<String, Object>) object;
    }

    /** The elements of a list of JSON. */
    @SuppressWarnings("unchecked")
    public static List<Object> elements(Object list) {
        return (List<Object>) list;
    }

    /** A value that nobody else holds. */
    public static Object copied(Object value) {
        if (value instanceof Map<?, ?>) {
            Map<String, Object> copy = new LinkedHashMap<>();
            members(value).forEach((name, member) -> copy.put(name, copied(member)));
            return copy;
        }
        if (value instanceof List<?>) {
            List<Object> copy = new ArrayList<>();
            elements(value).forEach(element -> copy.add(copied(element)));
            return copy;
        }
        return value;
    }

    /** The value at the end of a path of names, and of places in lists; empty where there is none. */
    public static Optional<Object> at(Object object, List<String> path) {
        Object at = object;
        for (String name : path) {
            Optional<Object> member = member(at, name);
            if (member.isEmpty()) {
                return member;
            }
            at = member.get();
        }
        return Optional.of(at);
    }

    private static Optional<Object> member(Object object, String name) {
        if (object instanceof Map<?, ?> map) {
            return Optional.ofNullable(map.get(name));
        }
        boolean isPlace = object instanceof List<?> && name.matches("[0-9]{1,6}");
        return isPlace ? elements(object).stream().skip(Integer.parseInt(name)).findFirst() : Optional.empty();
    }

    /** The text at the end of a path; nothing where there is none. */
    public static String text(Object object, String... path) {
        return at(object, List.of(path)).map(SetTree::text).orElse("");
    }

    /** A value as the file writes it, a text without its quotation marks. */
    public static String text(Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof String text ? text : JsonTree.text(value);
    }

    /** The criteria by their ids, in the order of the set. */
    public Map<String, Map<String, Object>> criteria() {
        return by(CRITERIA, "id");
    }

    /** The indicators by their codes, in the order of the set. */
    public Map<String, Map<String, Object>> indicators() {
        return by(INDICATORS, "code");
    }

    private Map<String, Map<String, Object>> by(String list, String key) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        if (root.containsKey(list)) {
            elements(root.get(list)).forEach(element -> all.put(text(element, key), members(element)));
        }
        return all;
    }

    /** Takes a criterion out. */
    public void remove(String criterion) {
        elements(root.getOrDefault(CRITERIA, new ArrayList<>()))
                .removeIf(one -> text(one, "id").equals(criterion));
    }

    /** Adds a criterion, and its indicator where the set does not have it. */
    public void add(Map<String, Object> criterion, SetTree from) {
        elements(root.computeIfAbsent(CRITERIA, name -> new ArrayList<>())).add(copied(criterion));
        String indicator = text(criterion, "indicator");
        Map<String, Object> definition = from.indicators().get(indicator);
        if (definition != null && !indicators().containsKey(indicator)) {
            elements(root.computeIfAbsent(INDICATORS, name -> new ArrayList<>()))
                    .add(copied(definition));
        }
    }

    /**
     * The set that the members say, which are not changed afterwards.
     *
     * @param name its name in faults
     * @throws io.github.thuocdo.criteria.CriteriaException if they make no set
     */
    public CriteriaSet toSet(String name) {
        try {
            return reader.read(root, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
