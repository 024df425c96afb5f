package dev.candor.privacy.linkage;

import dev.candor.edge.vault.FolderVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One wave in which everyone answers in an order known to the attacker; everything is copied after every ballot.
 *
 * @param comments numbers of the comments in the order of the ballots, which the attacker tries to find
 */
record Trial(AttackEvidence evidence, List<Integer> comments) {
    private static final String KEY = ".key";

    /** Runs a wave of this many people in a folder, with or without a copy of the vault made while the wave is open. */
    static Trial of(Design design, Path folder, int people, boolean vaultCopied, Random random) throws IOException {
        List<Integer> comments = shuffled(people, random);
        List<String> persons =
                shuffled(people, random).stream().map("U%05d"::formatted).toList();
        List<String> calls = new ArrayList<>();
        List<AttackEvidence.Step> steps = new ArrayList<>();
        try (LogRecorder logs = new LogRecorder()) {
            try (Design.Wave wave =
                    design.open(folder, persons.stream().sorted().toList(), calls::add)) {
                steps.add(copy(folder, FolderSnapshot.EMPTY, logs, calls));
                for (int turn = 0; turn < people; turn++) {
                    wave.answer(persons.get(turn), CommentWords.of(comments.get(turn)));
                    steps.add(copy(folder, steps.get(turn).snapshot(), logs, calls));
                }
                if (vaultCopied) {
                    copyVault(folder);
                }
            }
            steps.add(copy(folder, steps.get(people).snapshot(), logs, calls));
        }
        AttackEvidence evidence = AttackEvidence.of(steps);
        return new Trial(vaultCopied ? evidence.with(stolenKey(folder)) : evidence, comments);
    }

    private static List<Integer> shuffled(int people, Random random) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers;
    }

    private static AttackEvidence.Step copy(Path folder, FolderSnapshot before, LogRecorder logs, List<String> calls)
            throws IOException {
        FolderSnapshot snapshot = FolderSnapshot.of(folder.resolve("data"), before);
        AttackEvidence.Step step = new AttackEvidence.Step(snapshot, logs.drain(), List.copyOf(calls));
        calls.clear();
        return step;
    }

    private static void copyVault(Path folder) throws IOException {
        Path stolen = Files.createDirectory(
                folder.resolve("stolen"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Stream<Path> files = Files.list(folder.resolve("vault"))) {
            for (Path file : files.toList()) {
                Files.copy(file, stolen.resolve(file.getFileName()));
            }
        }
    }

    private static Function<byte[], Optional<byte[]>> stolenKey(Path folder) throws IOException {
        FolderVault vault = new FolderVault(folder.resolve("stolen"), folder.resolve("data/candor.db"));
        try (Stream<Path> files = Files.list(folder.resolve("stolen"))) {
            String name = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(KEY))
                    .findFirst()
                    .orElseThrow();
            return envelope -> vault.open(name.substring(0, name.length() - KEY.length()), envelope);
        }
    }
}
