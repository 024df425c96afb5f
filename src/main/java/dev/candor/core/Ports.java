package dev.candor.core;

import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.disclosure.SealedResponsesReader;
import dev.candor.core.outbox.DeliveryListener;
import dev.candor.core.outbox.DispatchSlots;
import dev.candor.core.outbox.Messenger;
import dev.candor.core.outbox.Outbox;
import dev.candor.core.outbox.PromptStore;
import dev.candor.core.outbox.RateLimiter;
import dev.candor.core.reply.Replies;
import dev.candor.core.response.SealedResponses;
import dev.candor.core.response.privacyhints.KnownNames;
import dev.candor.core.sampling.AvailabilitySource;
import dev.candor.core.sampling.Directory;
import dev.candor.core.sampling.OptOutStore;
import dev.candor.core.scheduling.Schedule;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.core.survey.OwnerSurveys;
import dev.candor.core.survey.TrendMarks;
import dev.candor.core.ui.report.ReadingLog;
import dev.candor.core.ui.report.ReportAddress;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What the core needs from the outside: people, storage, keys, delivery, schedule, randomness and time.
 *
 * @param random cryptographically secure: draws slot ids and send times
 */
public record Ports(
        People people,
        Storage storage,
        Vault vault,
        Delivery delivery,
        Report report,
        Schedule schedule,
        RandomGenerator random,
        InstantSource clock) {
    /** The same ports with another schedule. */
    Ports with(Schedule another) {
        return new Ports(people, storage, vault, delivery, report, another, random, clock);
    }

    /** Members of the workspace: who they are, what they are called, whether they are available. */
    public record People(Directory directory, KnownNames names, AvailabilitySource availability) {}

    /** Durable storage, except for the keys. */
    public record Storage(
            WaveStore waves,
            SealedResponses responses,
            SealedResponsesReader reader,
            Outbox outbox,
            PromptStore prompts,
            OptOutStore optOuts,
            Releases releases,
            TrendMarks marks,
            OwnerSurveys ownerSurveys,
            Replies replies) {}

    /** The web report: its addresses, and the log of its readings. */
    public record Report(ReportAddress address, ReadingLog readings) {}

    /** What delivers messages. */
    public record Delivery(
            Messenger messenger, RateLimiter rateLimiter, DispatchSlots slots, DeliveryListener listener) {}
}
