package dev.candor.core.ui;

import dev.candor.core.response.ResponseIntake;
import dev.candor.core.scheduling.DigestScheduler;
import dev.candor.core.scheduling.WaveScheduler;

/** Those who do what is asked for at the desk. */
public record Staff(WaveScheduler scheduler, DigestScheduler digestScheduler, ResponseIntake responses) {}
