package dev.candor.bench;

import java.nio.file.Path;

/** Something that is measured beside its reference. */
@FunctionalInterface
interface Measure {
    /** Takes it, in this empty folder. */
    FigureTable take(Path folder) throws Exception;
}
