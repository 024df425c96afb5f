package dev.candor.demo.engineers;

import dev.candor.demo.blocks.Element;
import dev.candor.demo.delivery.BotAnswer;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.Workspace;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A simulated engineer, who reads direct messages in working hours and answers sooner, later or never. */
final class Engineer {
    private static final Duration WAVE_LENGTH = Duration.ofHours(130);

    private final Workspace workspace;
    private final UserDriver user;
    private final String id;
    private final String team;
    private final Opinions opinions;
    private final Comments comments;
    private final Instant arrived;
    private final Set<String> read = new HashSet<>();
    private final Map<String, Asked> asked = new TreeMap<>();

    Engineer(Workspace workspace, UserDriver user, String team, Opinions opinions, Comments comments) {
        this.workspace = workspace;
        this.user = user;
        this.id = user.self().id();
        this.team = team;
        this.opinions = opinions;
        this.comments = comments;
        this.arrived = workspace.clock().instant();
    }

    /** Reads new direct messages and reacts to what is due, during working hours only. */
    void checkMessages() {
        Instant now = workspace.clock().instant();
        if (!isAtWork(now)) {
            return;
        }
        for (Message message : user.directMessages()) {
            if (message.user().equals(workspace.identity().botUserId()) && read.add(message.ts())) {
                receive(message);
            }
        }
        new TreeMap<>(asked).forEach((product, question) -> {
            if (!question.done
                    && Temperament.of(opinions, id, product, question.wave).isDue(question, now)) {
                asked.put(product, question.finished());
                react(product, question, now);
            }
        });
    }

    private void receive(Message message) {
        String product = Opinions.productIn(message.words());
        Asked before = asked.getOrDefault(product, Asked.NEVER);
        boolean goesOn = Duration.between(before.at, message.sentAt()).compareTo(WAVE_LENGTH) < 0;
        boolean asks = Prompt.in(message).isPresent();
        if (goesOn && !before.done) {
            asked.put(product, before.remindedBy(asks ? message : before.message.orElse(message)));
        } else if (asks) {
            asked.put(product, new Asked(before.wave + 1, message.sentAt(), 0, Optional.of(message), false));
        }
    }

    private void react(String product, Asked question, Instant now) {
        Optional<Prompt> prompt = question.message
                .flatMap(message -> workspace.messages().find(message.channel(), message.ts()))
                .flatMap(Prompt::in);
        if (prompt.isEmpty()) {
            return;
        }
        Duration since = Duration.between(arrived, now);
        Habits habits = new Habits(opinions, team, id, since);
        double liking = habits.liking(product);
        var random = opinions.chance("answers", id, product, Integer.toString(question.wave));
        FormFiller form = new FormFiller(user, habits, habits.choices(product, comments, random));
        form.closeModals();
        if (!habits.uses(product) && prompt.get().notUsed().isPresent()) {
            answer(form, prompt.get(), prompt.get().notUsed().get());
        } else if (Temperament.of(opinions, id, product, question.wave).declines()
                && prompt.get().notNow().isPresent()) {
            user.click(prompt.get().message(), prompt.get().notNow().get().actionId());
        } else {
            double today = Opinions.clamp(liking + random.nextGaussian() * 0.1);
            answer(form, prompt.get(), prompt.get().rating(today));
        }
    }

    /** Presses a button of the prompt, and fills in the modal that opens. */
    private void answer(FormFiller form, Prompt prompt, Element button) {
        BotAnswer answer = user.click(prompt.message(), button.actionId());
        if (answer instanceof BotAnswer.Acked
                && workspace
                        .changes()
                        .await(user::modal, workspace.responseLimit())
                        .isPresent()) {
            form.answer();
        }
    }

    private boolean isAtWork(Instant now) {
        String tz = user.self().tz();
        ZonedDateTime local = now.atZone(ZoneId.of(tz == null ? "Europe/London" : tz));
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && local.getHour() >= 9 && local.getHour() < 17;
    }

    /**
     * The state of the bot's questions about one product.
     *
     * @param wave number of the wave, from 1
     * @param reminders number of reminders received
     */
    record Asked(int wave, Instant at, int reminders, Optional<Message> message, boolean done) {
        static final Asked NEVER = new Asked(0, Instant.EPOCH, 0, Optional.empty(), true);

        Asked remindedBy(Message reminder) {
            return new Asked(wave, at, reminders + 1, Optional.of(reminder), done);
        }

        Asked finished() {
            return new Asked(wave, at, reminders, message, true);
        }
    }
}
