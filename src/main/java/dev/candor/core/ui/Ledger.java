package dev.candor.core.ui;

import dev.candor.core.outbox.OpenPrompts;
import dev.candor.core.response.SealedResponses;
import dev.candor.core.sampling.OptOutStore;

/** What a person may see and change about themselves, and nobody about anyone else. */
public record Ledger(OptOutStore optOuts, OpenPrompts openPrompts, SealedResponses box) {}
