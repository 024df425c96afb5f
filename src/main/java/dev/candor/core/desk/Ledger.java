package dev.candor.core.desk;

import dev.candor.core.audience.Choices;
import dev.candor.core.intake.BallotBox;
import dev.candor.core.invite.Invitations;

/** What a person may see and change about themselves, and nobody about anyone else. */
public record Ledger(Choices choices, Invitations invitations, BallotBox box) {}
