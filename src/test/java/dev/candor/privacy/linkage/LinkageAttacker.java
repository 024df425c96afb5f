package dev.candor.privacy.linkage;

import java.util.List;

/** An attacker who knows the design and the order of the ballots, has every snapshot, and links people to comments. */
interface LinkageAttacker {
    List<LinkageAttacker> ALL = List.of(
            new PhysicalOrder(),
            new FileCarving(),
            new KeyOrder(),
            new CiphertextLength(),
            new SnapshotDifferences(),
            new Counters(),
            new TimingColumns(),
            new CommentOrder(),
            new SideChannel("log", AttackEvidence.Step::log),
            new SideChannel("calls", AttackEvidence.Step::calls));

    /** Short name of the evidence used. */
    String name();

    Guess guess(AttackEvidence evidence);
}
