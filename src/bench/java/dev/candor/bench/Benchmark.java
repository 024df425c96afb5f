package dev.candor.bench;

import java.nio.file.Path;

/** A benchmark that is measured against a reference. */
@FunctionalInterface
interface Benchmark {
    /** Runs the benchmark in an empty folder. */
    FigureTable run(Path folder) throws Exception;
}
