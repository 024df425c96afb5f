package dev.candor.demo;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.users.UsersListRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import com.slack.api.socket_mode.SocketModeClient;
import dev.candor.demo.StubBot.Request;
import dev.candor.demo.StubBot.Response;
import dev.candor.demo.delivery.SocketChannel;
import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bot built with Slack's own SDK works against the simulated workspace. */
final class BoltTest {
    private final SimulatedWorkspace slack = Acme.start();
    private final UserDriver ana = slack.as("U0ANA");
    private final Slack sdk = Slack.getInstance(config());
    private final App app = app();

    @AfterEach
    void close() throws Exception {
        slack.close();
        sdk.close();
    }

    @Test
    void a_bolt_app_works_over_http() throws Exception {
        SlackRequestParser parser = new SlackRequestParser(app.config());
        try (StubBot bot = new StubBot(request -> run(parser, request))) {
            slack.deliverTo(bot.address());
            story();
        }
    }

    @Test
    void a_bolt_app_works_over_sockets() throws Exception {
        SocketChannel channel = slack.deliverToSockets();
        SocketModeApp sockets =
                new SocketModeApp(slack.credentials().appToken(), SocketModeClient.Backend.JavaWebSocket, app);
        try {
            sockets.startAsync();
            assertThat(channel.awaitConnection(Duration.ofMinutes(1))).isTrue();
            story();
        } finally {
            sockets.close();
        }
    }

    private void story() throws IOException, SlackApiException {
        ChatPostMessageResponse sent = sdk.methods(slack.credentials().botToken())
                .chatPostMessage(ChatPostMessageRequest.builder()
                        .channel("U0ANA")
                        .text("Please answer")
                        .blocks(asBlocks(
                                section(s -> s.text(markdownText("How is *CI*?"))),
                                Blocks.actions(List.of(BlockElements.button(
                                        b -> b.actionId("ask.open").text(plainText("Answer")))))))
                        .build());
        assertThat(sent.getError()).isNull();
        assertThat(sent.getChannel()).isEqualTo("D0ANA");

        ana.click(ana.directMessages().get(0), "ask.open");
        ana.awaitModal("ballot");
        ana.type("why", "no");
        assertThat(ana.submit()).isEqualTo(new SubmissionOutcome.Refused(Map.of("why", "Say more")));
        ana.type("why", "because");
        assertThat(((SubmissionOutcome.Updated) ana.submit()).view().title()).isEqualTo("because");
        ana.close();

        ana.command("/tiny hello");
        assertThat(ana.ephemerals()).extracting(Message::text).containsExactly("U0ANA said hello");
        ana.openHome();
        assertThat(ana.await("a Home tab", ana::home).words()).isEqualTo("Hello U0ANA");
        assertThat(slack.problems()).isEmpty();
    }

    @Test
    void lists_are_read_to_the_empty_cursor() throws IOException, SlackApiException {
        String cursor = "";
        int people = 0;
        do {
            UsersListResponse page = sdk.methods(slack.credentials().botToken())
                    .usersList(
                            UsersListRequest.builder().limit(200).cursor(cursor).build());
            people += page.getMembers().size();
            cursor = page.getResponseMetadata().getNextCursor();
        } while (!cursor.isEmpty());
        assertThat(people).isEqualTo(slack.state().members().all().size());
    }

    private App app() {
        App bolt = new App(AppConfig.builder()
                .slack(sdk)
                .singleTeamBotToken(slack.credentials().botToken())
                .signingSecret(slack.credentials().signingSecret())
                .build());
        bolt.blockAction("ask.open", (request, context) -> {
            context.client()
                    .viewsOpen(call ->
                            call.triggerId(request.getPayload().getTriggerId()).view(ballot("CI")));
            return context.ack();
        });
        bolt.viewSubmission("ballot", (request, context) -> {
            String why = values(request.getPayload().getView()).getOrDefault("why", "");
            return why.length() < 5
                    ? context.ackWithErrors(Map.of("why", "Say more"))
                    : context.ack(answer -> answer.responseAction("update").view(ballot(why)));
        });
        bolt.command(
                "/tiny",
                (request, context) -> context.ack(request.getPayload().getUserId() + " said "
                        + request.getPayload().getText()));
        bolt.event(AppHomeOpenedEvent.class, (payload, context) -> {
            String user = payload.getEvent().getUser();
            context.client()
                    .viewsPublish(call -> call.userId(user)
                            .view(view(home -> home.type("home")
                                    .blocks(asBlocks(section(s -> s.text(markdownText("Hello " + user))))))));
            return context.ack();
        });
        return bolt;
    }

    private static Map<String, String> values(View view) {
        Map<String, String> byBlock = new HashMap<>();
        view.getState()
                .getValues()
                .forEach((block, fields) -> fields.values().forEach(field -> byBlock.put(block, field.getValue())));
        return byBlock;
    }

    private static View ballot(String title) {
        return Views.view(modal -> modal.type("modal")
                .callbackId("ballot")
                .title(viewTitle(text -> text.type("plain_text").text(title)))
                .submit(Views.viewSubmit(text -> text.type("plain_text").text("Seal")))
                .blocks(asBlocks(input(block -> block.blockId("why")
                        .label(plainText("Why?"))
                        .element(
                                plainTextInput(field -> field.actionId("answer").multiline(true)))))));
    }

    private Response run(SlackRequestParser parser, Request request) {
        Map<String, List<String>> headers = new HashMap<>(request.headers());
        try {
            var answer = app.run(parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .requestBody(request.body())
                    .headers(new RequestHeaders(headers))
                    .remoteAddress("127.0.0.1")
                    .build()));
            return new Response(answer.getStatusCode(), answer.getBody() == null ? "" : answer.getBody());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private SlackConfig config() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        config.setProxyUrl(null);
        return config;
    }
}
