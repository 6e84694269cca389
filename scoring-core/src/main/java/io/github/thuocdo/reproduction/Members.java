package io.github.thuocdo.reproduction;

import io.github.thuocdo.internal.settree.SetTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of things among the members of a set's file. */
final class Members {
    private Members() {}

    /** An object among the members, made where it is not there. */
    static Map<String, Object> member(Map<String, Object> object, String name) {
        return SetTree.members(object.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>()));
    }

    /** The place of the values of a criterion that hold under a reading. */
    static List<Map<String, Object>> values(SetTree tree, String id, String reading) {
        return values(tree.criteria(), id, reading);
    }

    /** The same of one of many criteria by their ids. */
    static List<Map<String, Object>> values(Map<String, Map<String, Object>> criteria, String id, String reading) {
        Map<String, Object> criterion = criteria.getOrDefault(id, new LinkedHashMap<>());
        if (!criterion.containsKey("values")) {
            return List.of(criterion);
        }
        List<Map<String, Object>> all = SetTree.elements(criterion.getOrDefault("values", List.of())).stream()
                .map(SetTree::members)
                .toList();
        List<Map<String, Object>> own = all.stream()
                .filter(node -> SetTree.text(node, "reading").equals(reading))
                .toList();
        return own.isEmpty()
                ? all.stream().filter(node -> !node.containsKey("reading")).toList()
                : own;
    }
}
