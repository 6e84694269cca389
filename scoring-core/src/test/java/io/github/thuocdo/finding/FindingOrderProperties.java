package io.github.thuocdo.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of findings tells apart exactly those that differ. */
class FindingOrderProperties {
    /** Two texts of one hash, and none. */
    private static final List<Optional<String>> TEXTS = List.of(Optional.of("Aa"), Optional.of("BB"), Optional.empty());

    @Provide
    Arbitrary<Finding> findings() {
        Arbitrary<String> text = Arbitraries.of("Aa", "BB");
        Arbitrary<Optional<String>> orNone = Arbitraries.of(TEXTS);
        return Combinators.combine(
                        Arbitraries.of(Severity.values()),
                        text,
                        orNone,
                        Arbitraries.of(OptionalInt.empty(), OptionalInt.of(1)),
                        orNone,
                        orNone,
                        text,
                        text)
                .as((severity, code, file, line, unit, indicator, vi, en) -> new Finding(
                        severity, code, file, line, Optional.empty(), unit, indicator, new BilingualText(vi, en)));
    }

    @Property(seed = "1264")
    void theSameAreEqual(@ForAll("findings") Finding one, @ForAll("findings") Finding other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }
}
