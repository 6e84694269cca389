package io.github.thuocdo.insight;

import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.internal.settree.SetTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Other results of an empty denominator in the criteria that declare it themselves: the set's own policy does not reach
 * these. Each stands alone, and those that declare the same are tried together too, as one clause often words several criteria.
 */
final class OtherEmpties {
    private static final String MEMBER = "emptyDenominator";
    private static final String GIVES = "gives";

    private final SetTree base;
    private final Profile profile;
    private final List<String> values;

    OtherEmpties(SetTree base, Profile profile, List<String> values) {
        this.base = base;
        this.profile = profile;
        this.values = values;
    }

    /** The choices, those of one criterion first. */
    List<SetChange> choices(List<String> scored) {
        Map<Object, List<String>> declared = new LinkedHashMap<>();
        for (String id : scored) {
            SetTree.at(form(base, id), List.of(MEMBER))
                    .ifPresent(own -> declared.computeIfAbsent(own, first -> new ArrayList<>())
                            .add(id));
        }
        List<SetChange> all = new ArrayList<>();
        declared.forEach((own, ids) -> ids.forEach(id -> others(own).forEach(value -> all.add(ofOne(id, own, value)))));
        declared.forEach((own, ids) -> {
            if (ids.size() > 1) {
                others(own).forEach(value -> all.add(ofSeveral(ids, own, value)));
            }
        });
        return all;
    }

    private List<String> others(Object own) {
        return values.stream()
                .filter(value -> !value.equals(SetTree.text(own, GIVES)))
                .toList();
    }

    private SetChange ofOne(String id, Object own, String value) {
        Optional<Object> before = SetTree.at(own, List.of(GIVES));
        return new SetChange(
                id + "." + MEMBER + "." + GIVES,
                Optional.of(id),
                before,
                Optional.of(value),
                new ChangeWords(base, base)
                        .changed(Optional.of(id), List.of(MEMBER, GIVES), before, Optional.of(value)),
                tree -> give(tree, id, value));
    }

    private SetChange ofSeveral(List<String> ids, Object own, String value) {
        return new SetChange(
                "criteria." + MEMBER + "." + GIVES,
                Optional.empty(),
                SetTree.at(own, List.of(GIVES)),
                Optional.of(value),
                ChangeWords.empties(ids, SetTree.text(own, GIVES), value),
                tree -> ids.forEach(id -> give(tree, id, value)));
    }

    /** The whole declaration is replaced: a substitute or named siblings go with it. */
    private void give(SetTree tree, String id, String value) {
        form(tree, id).put(MEMBER, new LinkedHashMap<String, Object>(Map.of(GIVES, value)));
    }

    /** The part of a criterion that declares it: the value that holds, or else the criterion. */
    private Map<String, Object> form(SetTree tree, String id) {
        Map<String, Object> criterion = tree.criteria().getOrDefault(id, Map.of());
        return SetTree.at(criterion, WrittenChange.valueInForce(criterion, profile))
                .map(SetTree::members)
                .orElse(criterion);
    }
}
