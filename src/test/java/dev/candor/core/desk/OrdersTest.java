package dev.candor.core.desk;

import static dev.candor.core.desk.World.ADMIN;
import static dev.candor.core.desk.World.IN_GROUP;
import static dev.candor.core.desk.World.OWNER;
import static dev.candor.core.desk.World.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.invite.Letter;
import dev.candor.core.report.Drawn;
import dev.candor.core.survey.Attention;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersTest extends AtTheDesk {
    @Test
    void an_owner_starts_a_survey_and_is_told_how_many_are_asked() {
        String page = say(OWNER, "ask ci");

        assertThat(page)
                .isEqualTo(
                        sentence(
                                "CI: about 10 people are being asked, each within their own working hours. It closes on "
                                        + "Sunday 8 November, 10:00 London time, and the result is posted in the product's channel."));
        assertThat(world.letters(Letter.Kind.PROMPT)).hasSize(12);
        assertThat(page).as("never who is asked").doesNotContain("U01", "U12");
    }

    @Test
    void a_survey_that_is_open_is_not_started_twice() {
        say(OWNER, "ask ci");

        assertThat(say(OWNER, "ask ci"))
                .isEqualTo(sentence("CI: this survey is open already, until Sunday 8 November, 10:00 London time. "
                        + "Nobody was asked twice. To close it early: `/platform-feedback close ci`"))
                .as("never how many have answered")
                .doesNotContain("answered");
    }

    @Test
    void of_several_surveys_the_owner_chooses() {
        assertThat(say("U0OLD", "ask jenkins"))
                .isEqualTo("""
                        (Which survey about Jenkins?)
                        Which survey about Jenkins?
                        [jenkins-pulse|ask.start|jenkins-pulse] [jenkins-words|ask.start|jenkins-words]
                        ~ Or type it: `/platform-feedback ask jenkins jenkins-pulse`
                        """)
                .as("never started before the choice")
                .doesNotContain("being asked");
        assertThat(say("U0OLD", "ask jenkins jenkins-words")).contains("about 10 people are being asked");
    }

    @Test
    void people_who_were_asked_enough_are_not_asked_and_the_owner_is_told_by_whom_they_were(@TempDir Path other) {
        try (World limited = new World(other, new Attention(1, Duration.ofDays(14)))) {
            limited.open("ci-pulse");
            limited.later(Duration.ofHours(1));

            assertThat(Drawn.of(limited.desk.command("U0OLD", "ask jenkins jenkins-words")))
                    .isEqualTo(sentence("Jenkins: nobody was asked, for people are asked at most 1 survey in 14 days,"
                            + " and most of those it is for were asked by ci-pulse (which came first). Ask again from"
                            + " Tuesday 17 November, 10:00 London time on."))
                    .as("never who, never how many")
                    .doesNotContain("U0", "12");
        }
    }

    @Test
    void too_few_people_are_not_asked_at_all() {
        assertThat(say("U0STORE", "ask storage"))
                .isEqualTo(sentence("Object storage: nobody was asked. Fewer than 5 people could be, and nothing "
                        + "could be shown safely of so few."));
        assertThat(world.letters(Letter.Kind.PROMPT)).as("never a prompt").isEmpty();
    }

    @Test
    void an_audience_that_cannot_be_read_is_named_to_the_owner() {
        world.unreachable.add("C0ENG");

        assertThat(say(OWNER, "ask ci"))
                .isEqualTo(sentence("CI: nobody was asked, because it cannot be told just now who should be (the "
                        + "audience of ci: C0ENG cannot be read; invite Candor to it)."))
                .as("never a person")
                .doesNotContain("U0");
    }

    @Test
    void a_survey_closed_early_shows_what_may_be_shown_in_the_channel_and_nowhere_else() {
        String wave = world.open("ci-pulse");
        world.rate(wave, 10, 5);

        String page = say(OWNER, "close ci");

        assertThat(page)
                .isEqualTo(sentence("CI: the survey is closed. Its result is posted in the product's channel."))
                .as("never a figure")
                .doesNotContain("10", "%", "satisfied");
        assertThat(world.letters(Letter.Kind.RESULT)).hasSize(1);
        assertThat(say(OWNER, "close ci")).isEqualTo(sentence("No survey about CI is open."));
    }

    @Test
    void a_survey_closed_too_early_shows_nothing() {
        String wave = world.open("ci-pulse");
        world.rate(wave, 4, 5);

        assertThat(say(OWNER, "close ci"))
                .isEqualTo(sentence("CI: the survey is closed. Not enough answers to show safely."))
                .as("never how many there were")
                .doesNotContain("4");
    }

    @ParameterizedTest(name = "{0} may {1}: {2} ({3})")
    @CsvSource({
        "U0PM,    ask ci,         true,  an owner by name",
        "U0PLAT,  ask ci,         true,  an owner through a user group",
        "U0ADMIN, ask ci,         false, admins do not own products",
        "U01,     ask ci,         false, who is asked does not ask",
        "U0PM,    ask jenkins jenkins-pulse, false, an owner of another product",
        "U0PM,    close ci,       true,  an owner by name",
        "U0ADMIN, close ci,       false, admins do not own products",
        "U01,     close ci,       false, who is asked does not close",
        "U0PM,    digest,         true,  an owner of any product",
        "U0PLAT,  digest,         true,  an owner through a user group",
        "U0ADMIN, digest,         true,  admins may",
        "U01,     digest,         false, nobody else",
        "U01,     ci,             true,  results are for everyone here",
        "U01,     stop ci,        true,  everyone decides for themselves",
    })
    void who_may_do_what(String person, String text, boolean may, String reason) {
        world.open("ci-pulse");

        boolean refused = say(person, text).startsWith("(Only ");

        assertThat(!refused).as(reason).isEqualTo(may);
    }

    @Test
    void a_refusal_says_who_the_owners_are_and_nothing_happens() {
        assertThat(say(engineer(1), "ask ci")).isEqualTo("""
                (Only the owners of CI can start a survey about it.)
                Only the owners of CI can start a survey about it.
                Please ask @U0PM @S0PLATFORM
                """);
        assertThat(world.book.open()).as("never a wave that was refused").isEmpty();
    }

    @Test
    void when_the_owners_cannot_be_looked_up_nothing_is_done() {
        world.unreachable.add("S0PLATFORM");

        assertThat(say(IN_GROUP, "ask ci"))
                .contains("It cannot be told just now who is in the owners' groups: ", "So nothing was done.");
        assertThat(world.book.open()).as("never on a guess").isEmpty();
        assertThat(say(OWNER, "ask ci"))
                .as("who may read words for the owners is fixed at the opening")
                .contains("nobody was asked", "who owns ci: S0PLATFORM cannot be read; invite Candor to it");
    }

    @Test
    void a_digest_that_is_asked_for_is_sent_to_every_team() {
        assertThat(say(ADMIN, "digest"))
                .isEqualTo(sentence("The digest is on its way to the teams' channels. Where there is nothing new, it "
                        + "stays silent."));
        assertThat(world.letters(Letter.Kind.DIGEST)).extracting(Letter::to).containsExactly("C0PAY");
    }

    private String say(String person, String text) {
        return say(world, person, text);
    }

    private static String say(World world, String person, String text) {
        return Drawn.of(world.desk.command(person, text));
    }

    private static String sentence(String sentence) {
        return "(" + sentence + ")\n" + sentence + "\n";
    }
}
