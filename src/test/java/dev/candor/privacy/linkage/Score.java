package dev.candor.privacy.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The mean number of people whom each attacker linked to their comments, over several waves of a design.
 *
 * @param means means by attacker name
 */
record Score(String design, int people, int trials, Map<String, Double> means) {
    private static final Path MEMORY_FOLDER = Path.of("/dev/shm");
    private static final double NEARLY_EVERYONE = 0.9;

    /** Runs every attacker on this many waves. */
    static Score of(Design design, int people, int trials, boolean vaultCopied, Random random) {
        Map<String, Integer> correct = new LinkedHashMap<>();
        LinkageAttacker.ALL.forEach(attacker -> correct.put(attacker.name(), 0));
        for (int i = 0; i < trials; i++) {
            attack(design, people, vaultCopied, random, correct);
        }
        Map<String, Double> means = new LinkedHashMap<>();
        correct.forEach((attacker, links) -> means.put(attacker, (double) links / trials));
        return new Score(design.name() + (vaultCopied ? ", with a copy of its vault" : ""), people, trials, means);
    }

    private static void attack(
            Design design, int people, boolean vaultCopied, Random random, Map<String, Integer> correct) {
        try {
            // In memory if possible, for speed.
            Path parent =
                    Files.isWritable(MEMORY_FOLDER) ? MEMORY_FOLDER : Path.of(System.getProperty("java.io.tmpdir"));
            Path folder = Files.createTempDirectory(parent, "linkage");
            try {
                Trial trial = Trial.of(design, folder, people, vaultCopied, random);
                for (LinkageAttacker attacker : LinkageAttacker.ALL) {
                    int links = attacker.guess(trial.evidence()).correct(trial.comments(), random);
                    correct.merge(attacker.name(), links, Integer::sum);
                }
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Largest mean that chance explains. */
    double bound() {
        return ChanceBound.of(trials, means.size());
    }

    /** Attackers above the bound. */
    List<String> attackersAboveBound() {
        return attackersWith(Math.nextUp(bound()));
    }

    List<String> attackersLinkingNearlyEveryone() {
        return attackersWith(NEARLY_EVERYONE * people);
    }

    private List<String> attackersWith(double links) {
        return means.entrySet().stream()
                .filter(mean -> mean.getValue() >= links)
                .map(Map.Entry::getKey)
                .toList();
    }
}
