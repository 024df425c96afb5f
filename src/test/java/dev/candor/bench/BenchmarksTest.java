package dev.candor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmarks themselves, which are otherwise run by hand. How long anything takes plays no part. */
@Tag("slow")
final class BenchmarksTest {
    static List<String> benchmarks() {
        return Benchmarks.names();
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void each_benchmark_runs_and_measures_what_its_targets_are_set_for(String name) throws Exception {
        FigureTable table = Benchmarks.run(name, Size.TINY);

        assertThat(table.figures().keySet()).isNotEmpty().containsAll(table.targets());
        assertThat(table.figures().values())
                .allSatisfy(rounds -> assertThat(rounds)
                        .isNotEmpty()
                        .allSatisfy(figure -> assertThat(figure).isFinite().isNotNegative()));
    }
}
