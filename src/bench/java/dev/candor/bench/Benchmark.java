package dev.candor.bench;

import java.nio.file.Path;

/** Something that is measured beside its reference. */
@FunctionalInterface
interface Benchmark {
    /** Takes it, in this empty folder. */
    FigureTable run(Path folder) throws Exception;
}
