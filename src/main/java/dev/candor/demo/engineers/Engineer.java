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
    private final Workspace workspace;
    private final UserDriver user;
    private final String id;
    private final String team;
    private final Opinions opinions;
    private final Comments comments;
    private final Instant arrived;
    private final Set<String> read = new HashSet<>();

    /** By survey, for several may be open about one product. */
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
        new TreeMap<>(asked).forEach((survey, question) -> {
            if (!question.done
                    && Temperament.of(opinions, id, question.product, question.wave)
                            .isDue(question, now)) {
                asked.put(survey, question.finished());
                react(question, now);
            }
        });
    }

    private void receive(Message message) {
        Prompt.in(message).ifPresent(prompt -> {
            String product = Opinions.productIn(message.words());
            Asked before = asked.get(prompt.survey());
            if (before == null) {
                asked.put(prompt.survey(), new Asked(product, nextWave(product), message.sentAt(), 0, message, false));
            } else if (!before.done) {
                asked.put(prompt.survey(), before.remindedBy(message));
            }
        });
    }

    private int nextWave(String product) {
        return 1
                + (int) asked.values().stream()
                        .filter(earlier -> earlier.product.equals(product))
                        .count();
    }

    private void react(Asked question, Instant now) {
        String product = question.product;
        Optional<Prompt> prompt = workspace
                .messages()
                .find(question.message.channel(), question.message.ts())
                .flatMap(Prompt::in);
        if (prompt.isEmpty()) {
            return;
        }
        Duration since = Duration.between(arrived, now);
        Habits habits = new Habits(opinions, team, id, since);
        double liking = habits.liking(product);
        var random = opinions.chance("answers", id, product, Integer.toString(question.wave));
        FormFiller form = new FormFiller(
                user, habits, habits.choices(product, comments.of(prompt.get().survey()), random));
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
     * The state of one survey.
     *
     * @param wave number of the survey among those about this product, from 1
     * @param reminders number of reminders received
     */
    record Asked(String product, int wave, Instant at, int reminders, Message message, boolean done) {
        Asked remindedBy(Message reminder) {
            return new Asked(product, wave, at, reminders + 1, reminder, done);
        }

        Asked finished() {
            return new Asked(product, wave, at, reminders, message, true);
        }
    }
}
