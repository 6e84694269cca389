package io.github.thuocdo.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeersTest {

    static Stream<Peers.Engine> engines() {
        return Stream.of(
                new Peers.EasyRules(),
                new Peers.Cel(),
                new Peers.EvreteLambdas(),
                new Peers.EvreteText(),
                new Peers.Dmn(),
                new Peers.DroolsFigures(),
                new Peers.DroolsUnits());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyEngineScoresAndRanksAsFractionsDo(Peers.Engine engine) {
        engine.units = 559;
        assertThatCode(engine::makeAndCheck).doesNotThrowAnyException();
        engine.close();
    }
}
