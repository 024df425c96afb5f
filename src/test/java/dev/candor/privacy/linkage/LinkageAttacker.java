package dev.candor.privacy.linkage;

import java.util.List;

/** Knows the design and the order in which people answered, has every copy, and says who said what. */
interface LinkageAttacker {
    /** All of them. */
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

    /** What he looks at. */
    String name();

    /** Whose words are whose. */
    Guess guess(AttackEvidence evidence);
}
