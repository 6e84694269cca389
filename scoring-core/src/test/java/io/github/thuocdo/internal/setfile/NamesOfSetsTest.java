package io.github.thuocdo.internal.setfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids, codes and groups of a set are the same by the one rule of the library, however their letters are composed. */
class NamesOfSetsTest {
    private static final String SET = "{'format': 1, 'id': 's', 'version': '1', 'title': 'S', 'family': 'index',"
            + " 'levels': ['commune'], 'pillars': [{'id': 'chỉ số'}, {'id': 'OTHER'}],"
            + " 'indicators': [{'code': 'tỷ lệ', 'type': 'share'}, {'code': 'CODE', 'type': 'share'}], 'criteria': ["
            + "{'id': 'một', 'indicator': 'tỷ lệ', 'pillar': 'chỉ số', 'askedOf': ['commune'],"
            + " 'requirement': {'atLeast': 80}, 'source': {'document': 'D'}},"
            + "{'id': 'ID', 'indicator': 'CODE', 'pillar': 'OTHER', 'askedOf': ['commune'],"
            + " 'requirement': {'atLeast': 80}, 'source': {'document': 'D'}}]}";

    private static CriteriaSet read(String set) throws IOException {
        return CriteriaFile.read(
                new ByteArrayInputStream(set.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), "set.json");
    }

    @Test
    void aGroupOrCodeIsNamedInAnyCompositionAndWithInvisibleCharacters() throws IOException {
        String plain = SET;
        String apart = SET.replace("'pillar': 'chỉ số'", "'pillar': '" + nfd("chỉ số") + "'")
                .replace("'indicator': 'tỷ lệ'", "'indicator': 'tỷ\u200b  lệ'")
                .replace("'id': 'một'", "'id': '" + nfd("một") + "\u200b'");
        CriteriaSet set = read(apart);
        assertThat(CriteriaFile.sha256(set)).isEqualTo(CriteriaFile.sha256(read(plain)));
        assertThat(set.criteria().get(0).id()).isEqualTo("một");
    }

    @ParameterizedTest
    @CsvSource({"'OTHER', 'CHỈ  Số', the pillar", "'CODE', 'Tỷ Lệ', the indicator code", "'ID', 'MỘT', the criterion"})
    void whatDiffersInCaseAndCompositionAloneStandsTwice(String name, String like, String what) {
        CriteriaException refused = catchThrowableOfType(
                CriteriaException.class, () -> read(SET.replace("'" + name + "'", "'" + nfd(like) + "\u2060'")));
        assertThat(refused.faults()).singleElement().asString().contains(what, "stands twice");
    }

    @Test
    void aNameOfInvisibleCharactersIsNone() {
        CriteriaException refused =
                catchThrowableOfType(CriteriaException.class, () -> read(SET.replace("'ID'", "'\u200b\u2060'")));
        assertThat(refused.faults()).isNotEmpty();
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
