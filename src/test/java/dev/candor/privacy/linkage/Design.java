package dev.candor.privacy.linkage;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A way of taking ballots. */
interface Design {
    /** Those that must be caught. */
    static List<Design> flawed() {
        return Stream.of(PlainRowsDesign.ALL, FlawedSealedDesign.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** What is known of it. */
    String name();

    /**
     * Opens a wave in this folder.
     *
     * @param people who may answer
     * @param calls is told of everything that goes out to anybody but the one who answers
     */
    Wave open(Path folder, List<String> people, Consumer<String> calls);

    /** A wave that is open; its folder {@code data} is what gets copied. */
    interface Wave extends AutoCloseable {
        /** This person says this. */
        void answer(String person, String words);

        /** Closes the wave, and all files. */
        @Override
        void close();
    }
}
