package io.github.thuocdo.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.criteria.VerdictRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A set that a program states is refused for what its file would be refused for. */
class SetInCodeTest {
    private static Criterion.Builder criterion(String id) {
        return Criterion.builder(id)
                .indicator("figure-" + id, "Chỉ tiêu", "Figure")
                .atLeast("80")
                .source("Quyết định", "1");
    }

    private static CriteriaSet.Builder set(Criterion.Builder... criteria) {
        CriteriaSet.Builder set =
                CriteriaSet.builder("own").levels(Level.COMMUNE).scale(new BigDecimal(100));
        Stream.of(criteria).forEach(set::criterion);
        return set;
    }

    private static VerdictRules.Builder bands() {
        return VerdictRules.builder().band("g", "Tốt", "Good", "50").band("w", "Yếu", "Weak", "0");
    }

    private static CriteriaSet.Builder grouped(String one, String other) {
        Pillar root = Pillar.builder("root")
                .groups(List.of(
                        Pillar.builder(one).weight("1").build(),
                        Pillar.builder(other).weight("3").build()))
                .build();
        return set(criterion("c").pillar(one)).pillars(Pillar.InForce.always(root));
    }

    private static Criterion.Builder sharing(String... among) {
        return criterion("c")
                .terms(Terms.builder()
                        .emptyDenominator(new Policies.EmptyDenominator.Shared(List.of(among)))
                        .build());
    }

    private static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(
                        set(criterion("c")).verdicts(bands().veto("c", "zzz").build()), "the band (zzz) of a veto"),
                Arguments.of(
                        set(criterion("c")).verdicts(bands().veto("zzz", "g").build()), "the criterion (zzz)"),
                Arguments.of(
                        set(criterion("c"))
                                .verdicts(bands().band("g", "a", "b", "-1").build()),
                        "band (g) stands twice"),
                Arguments.of(
                        set(criterion("c"))
                                .verdicts(VerdictRules.builder()
                                        .passFrom("zzz", "50")
                                        .build()),
                        "the pillar (zzz) is not among"),
                Arguments.of(
                        set(criterion("c"))
                                .verdicts(bands().band("", "a", "b", "-1").build()),
                        "\"id\" is empty"),
                Arguments.of(grouped("a", "a"), "the pillar (a) stands twice"),
                Arguments.of(set(sharing("zzz"), criterion("d")), "the criterion (zzz) in \"among\" is not in the set"),
                Arguments.of(set(criterion(""), criterion("d")), "\"id\" is empty"),
                Arguments.of(set(criterion("c\nERROR")), "\"id\" is a name"),
                Arguments.of(set(criterion("c").source("", "")), "\"document\" is empty"),
                Arguments.of(set(criterion("c").pillar("")), "\"pillar\" is empty"),
                Arguments.of(set(criterion("c")).title("", ""), "the set has no \"title\""),
                Arguments.of(set(criterion("c")).version(""), "\"version\" is empty"),
                Arguments.of(
                        set(criterion("c").terms(Terms.builder().onlyFor("").build())), "\"onlyGroups\" is a name"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void noScorerIsMadeOfASetThatNoFileCouldHold(CriteriaSet.Builder said, String fault) throws IOException {
        CriteriaSet set = said.build();
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(() -> Scorer.of(set))
                .withMessageContaining(fault)
                .satisfies(
                        refused -> assertThat(refused.faults(new Locale("vi"))).isNotEqualTo(refused.faults()));
        assertThatExceptionOfType(CriteriaException.class).isThrownBy(() -> Scorer.despiteErrors(set));
        StringWriter written = new StringWriter();
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(() -> CriteriaFile.write(set, written))
                .withMessageContaining(fault);
        assertThat(written.toString()).isEmpty();
    }

    private static Stream<Arguments> unbuildable() {
        return Stream.of(
                Arguments.of(set(criterion("c")).levels(Level.COMMUNE, Level.COMMUNE), "level COMMUNE stands twice"),
                Arguments.of(set(criterion("c")).horizons(Horizon.Y2025, Horizon.Y2025), "horizon 2025 stands twice"),
                Arguments.of(
                        set(criterion("c").askedOf(Level.COMMUNE, Level.PROVINCE)),
                        "the criterion (c): it is asked of one of [COMMUNE], not PROVINCE"),
                Arguments.of(
                        set(criterion("c").askedBy(Horizon.Y2030)).horizons(Horizon.Y2025),
                        "the criterion (c): it is asked by one of [2025], not 2030"));
    }

    @ParameterizedTest
    @MethodSource("unbuildable")
    void whatAFileCannotSayIsRefusedByTheBuilder(CriteriaSet.Builder said, String fault) {
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(said::build)
                .withMessageContaining(fault);
    }

    @Test
    void aSoundSetIsWrittenAndReadBack() throws IOException {
        CriteriaSet set = set(sharing("d"), criterion("d").askedOf(Level.COMMUNE))
                .verdicts(bands().veto("c", "w").passFrom("own", "50").build())
                .build();
        assertThat(Scorer.of(set).set()).isSameAs(set);
        StringWriter written = new StringWriter();
        CriteriaFile.write(set, written);
        CriteriaSet copy = CriteriaFile.read(
                new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.UTF_8)), "copy");
        assertThat(CriteriaFile.sha256(copy)).isEqualTo(CriteriaFile.sha256(set));
    }
}
