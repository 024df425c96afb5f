package dev.candor.privacy.linkage;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A design of storing ballots. */
interface Design {
    /** Flawed designs, which must be caught. */
    static List<Design> flawed() {
        return Stream.of(PlainRowsDesign.ALL, FlawedSealedDesign.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** Short description. */
    String name();

    /**
     * Opens a wave in this folder.
     *
     * @param people ids of the people who can answer
     * @param calls receives every outgoing call except those to the person who answers
     */
    Wave open(Path folder, List<String> people, Consumer<String> calls);

    /** An open wave; the attacker copies its folder {@code data}. */
    interface Wave extends AutoCloseable {
        /** Submits this person's comment. */
        void answer(String person, String words);

        /** Closes the wave and all files. */
        @Override
        void close();
    }
}
