package dev.candor.core.desk;

import dev.candor.core.intake.Intake;
import dev.candor.core.wave.Digests;
import dev.candor.core.wave.WaveClerk;

/** Those who do what is asked for at the desk. */
public record Staff(WaveClerk clerk, Digests digests, Intake intake) {}
