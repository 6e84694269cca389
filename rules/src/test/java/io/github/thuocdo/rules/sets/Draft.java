package io.github.thuocdo.rules.sets;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A set in the published format in a few words: each criterion asks for an indicator of its own name. */
final class Draft {
    private final String members;
    private final List<String> indicators = new ArrayList<>();
    private final List<String> criteria = new ArrayList<>();

    private Draft(String members) {
        this.members = members;
    }

    /** A set with these members of the format, quotation marks written as apostrophes. */
    static Draft of(String members) {
        return new Draft(members);
    }

    /** With a criterion; one that begins with its {@code 'indicator'} asks for that instead of its own. */
    Draft asks(String id, String type, String its) {
        indicators.add("{'code': '" + id + "', 'type': '" + type + "'}");
        String pillar = its.contains("'pillar'") ? "" : "'pillar': '—', ";
        String indicator = its.startsWith("'indicator'") ? "" : "'indicator': '" + id + "', ";
        criteria.add("{'id': '" + id + "', " + indicator + pillar + "'askedOf': ['commune', 'district'], " + its
                + ", 'source': {'document': 'test'}}");
        return this;
    }

    /** With an indicator of a count, of which no criterion asks anything itself. */
    Draft counts(String code) {
        indicators.add("{'code': '" + code + "', 'type': 'count'}");
        return this;
    }

    /** With a share scored as a ratio. */
    Draft ratio(String id, String its) {
        return asks(id, "share", its + ", 'scoring': {'function': 'ratio', 'full': 100}");
    }

    CriteriaSet set() {
        String family = members.contains("'family'") ? "" : "'family': 'index', ";
        String json =
                "{'format': 1, 'id': 'draft', 'version': '1', 'title': 'draft', 'levels': ['commune', 'district'], "
                        + family + members + ", 'indicators': [" + String.join(", ", indicators) + "], 'criteria': ["
                        + String.join(", ", criteria) + "]}";
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            return CriteriaFile.read(new ByteArrayInputStream(bytes), "draft.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
