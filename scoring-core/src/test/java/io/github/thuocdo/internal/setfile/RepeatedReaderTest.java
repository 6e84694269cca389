package io.github.thuocdo.internal.setfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.json.JsonTree;
import io.github.thuocdo.internal.settree.SetTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A set that is read after others like it is the set that is read alone, and has the same faults. */
class RepeatedReaderTest {
    private static final String SET = "{'format': 1, 'id': 's', 'version': '1', 'title': 'S', 'family': 'index',"
            + " 'levels': ['commune'], 'readings': [{'id': 'strict'}, {'id': 'mild'}],"
            + " 'pillars': [{'id': 'p', 'title': 'P'}, {'id': 'q', 'title': 'Q'}], 'indicators': ["
            + each(i -> "{'code': 'i" + i + "', 'type': 'share', 'aliases': ['a" + i + "']}")
            + "], 'criteria': ["
            + each(i -> "{'id': 'c" + i + "', 'indicator': 'i" + i + "', 'pillar': '" + (i < 2 ? "p" : "q")
                    + "', 'askedOf': ['commune'], 'points': " + (i + 1)
                    + ", 'requirement': {'atLeast': 80}, 'source': {'document': 'D'}}")
            + "]}";

    private static String each(IntFunction<String> text) {
        return IntStream.range(0, 4).mapToObj(text).collect(Collectors.joining(","));
    }

    private static Map<String, Object> root(Consumer<Map<String, Object>> change) {
        Map<String, Object> root =
                SetTree.members(JsonTree.read(SET.replace('\'', '"')).orElseThrow());
        change.accept(root);
        return root;
    }

    private static Consumer<Map<String, Object>> criterion(int at, String member, Object value) {
        return root ->
                SetTree.members(SetTree.elements(root.get("criteria")).get(at)).put(member, value);
    }

    private static CriteriaSet alone(Map<String, Object> root) throws IOException {
        byte[] file = JsonTree.text(root).getBytes(StandardCharsets.UTF_8);
        return new SetReader("s").read(new ByteArrayInputStream(file));
    }

    @Test
    void aChangedSetIsTheSetThatIsReadAlone() throws IOException {
        List<Consumer<Map<String, Object>>> changes = List.of(
                root -> {},
                criterion(1, "points", BigDecimal.TEN),
                criterion(1, "points", BigDecimal.ONE),
                criterion(2, "pillar", "p"),
                root -> SetTree.elements(root.get("criteria")).remove(0),
                root -> SetTree.elements(root.get("criteria")).remove(3),
                root -> SetTree.members(SetTree.elements(root.get("pillars")).get(0))
                        .put("weight", BigDecimal.TEN),
                root -> SetTree.members(SetTree.elements(root.get("indicators")).get(0))
                        .put("type", "count"),
                root -> root.put("policies", Map.of("missing", "exclude")),
                root -> {});
        RepeatedReader reader = new RepeatedReader();
        for (Consumer<Map<String, Object>> change : changes) {
            Map<String, Object> root = root(change);
            assertThat(ContentHash.of(reader.read(root, "s"))).isEqualTo(ContentHash.of(alone(root)));
        }
    }

    @Test
    void whatIsWrongIsFoundBesideWhatIsKnown() throws IOException {
        RepeatedReader reader = new RepeatedReader();
        reader.read(root(root -> {}), "s");
        List<Consumer<Map<String, Object>>> wrong = List.of(
                criterion(1, "points", BigDecimal.valueOf(-1)),
                criterion(1, "id", "c0"),
                criterion(3, "pillar", "none"),
                criterion(3, "indicator", "none"),
                criterion(0, "emptyDenominator", Map.of("gives", "shared", "among", List.of("c9"))),
                root -> root.put("pillars", List.of(Map.of("id", "p", "title", "P"))),
                root -> root.put("indicators", List.of(Map.of("code", "i0", "type", "share"))),
                root -> root.put("oddity", true));
        for (Consumer<Map<String, Object>> change : wrong) {
            Map<String, Object> root = root(change);
            CriteriaException expected = catchThrowableOfType(CriteriaException.class, () -> alone(root));
            CriteriaException told = catchThrowableOfType(CriteriaException.class, () -> reader.read(root, "s"));
            assertThat(told.faults()).isEqualTo(expected.faults());
        }
    }
}
