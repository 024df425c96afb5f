package dev.candor.privacy.linkage;

import dev.candor.core.ballot.Bytes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A design like Candor's with one flaw: pre-allocated slots filled at random, envelopes of one length, a sorted result,
 * and a VACUUM at the close. Random bytes stand in for sealed ballots, because no attacker has the key.
 */
record FlawedSealedDesign(Flaw flaw) implements Design {
    static final List<Design> ALL =
            Arrays.stream(Flaw.values()).<Design>map(FlawedSealedDesign::new).toList();

    private static final int LENGTH = 400;
    private static final String PLAIN = "PRAGMA journal_mode = TRUNCATE";
    private static final String SECURE = "PRAGMA secure_delete = ON";
    private static final String BOX = "CREATE TABLE slot (slot BLOB PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID";
    private static final String COUNT =
            "CREATE TABLE count (answer TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID";
    private static final String RESULT = "CREATE TABLE result (wave TEXT PRIMARY KEY, words TEXT NOT NULL)";

    /** The flaw of the design. */
    enum Flaw {
        COUNTER("a counter increased at submit"),
        LENGTHS("envelopes as long as their comments"),
        LOG("a log line per ballot, at TRACE"),
        CALLS("comments posted at once"),
        ARRIVAL("result in order of arrival"),
        SLOT_ORDER("result in order of the slots");

        private final String words;

        Flaw(String words) {
            this.words = words;
        }
    }

    @Override
    public String name() {
        return flaw.words;
    }

    @Override
    public Wave open(Path folder, List<String> people, Consumer<String> calls) {
        AttackedFile file = AttackedFile.in(folder, PLAIN, SECURE, BOX, COUNT, RESULT);
        OpenWave wave = new OpenWave(flaw, file, calls, new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        wave.allocate(people.size());
        return wave;
    }

    /** An open wave, whose fields alone link people to comments. */
    private record OpenWave(
            Flaw flaw,
            AttackedFile file,
            Consumer<String> calls,
            List<Bytes> free,
            List<String> arrived,
            Map<Bytes, String> bySlot)
            implements Wave {
        private static final System.Logger LOG = System.getLogger(OpenWave.class.getName());
        private static final SecureRandom RANDOM = new SecureRandom();

        void allocate(int people) {
            Stream.generate(() -> noise(16))
                    .limit(people)
                    .map(Bytes::new)
                    .sorted()
                    .forEach(slot -> {
                        file.run("INSERT INTO slot VALUES (?, ?)", slot.value(), noise(LENGTH));
                        free.add(slot);
                    });
            if (flaw == Flaw.COUNTER) {
                for (int i = 0; i < people; i++) {
                    file.run("INSERT INTO count VALUES (?, 0)", CommentWords.of(i));
                }
            }
            Collections.shuffle(free, RANDOM);
        }

        @Override
        public void answer(String person, String words) {
            Bytes slot = free.remove(free.size() - 1);
            arrived.add(words);
            bySlot.put(slot, words);
            int length = flaw == Flaw.LENGTHS ? words.length() : LENGTH;
            file.run("UPDATE slot SET sealed = ? WHERE slot = ?", noise(length), slot.value());
            if (flaw == Flaw.COUNTER) {
                file.run("UPDATE count SET n = n + 1 WHERE answer = ?", words);
            }
            if (flaw == Flaw.LOG) {
                LOG.log(System.Logger.Level.TRACE, "took {0}", words);
            }
            if (flaw == Flaw.CALLS) {
                calls.accept(words);
            }
        }

        @Override
        public void close() {
            Collection<String> result = flaw == Flaw.ARRIVAL
                    ? arrived
                    : flaw == Flaw.SLOT_ORDER
                            ? bySlot.values()
                            : arrived.stream().sorted().toList();
            file.run("INSERT INTO result VALUES ('w', ?)", String.join("\n", result));
            file.run("DELETE FROM slot");
            file.run("DELETE FROM count");
            file.run("VACUUM");
            file.close();
        }

        private static byte[] noise(int length) {
            byte[] noise = new byte[length];
            RANDOM.nextBytes(noise);
            return noise;
        }
    }
}
