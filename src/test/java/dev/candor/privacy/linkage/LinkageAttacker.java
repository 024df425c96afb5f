package dev.candor.privacy.linkage;

import java.util.List;

/** Knows the design and the order in which people answered, has every copy, and says who said what. */
interface LinkageAttacker {
    /** All of them. */
    List<LinkageAttacker> ALL = List.of(
            new PhysicalOrder(),
            new Carving(),
            new KeyOrder(),
            new CiphertextLength(),
            new FrameDifferences(),
            new Counters(),
            new TimingColumns(),
            new CommentOrder(),
            new Sayings("log", AttackEvidence.Step::log),
            new Sayings("calls", AttackEvidence.Step::calls));

    /** What he looks at. */
    String name();

    /** Whose words are whose. */
    Guess guess(AttackEvidence evidence);
}
