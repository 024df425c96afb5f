package dev.candor.edge.config;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.survey.Catalogue;
import java.util.Optional;

/**
 * What an operator decided, free of mistakes.
 *
 * @param digest Quartz cron expression of the weekly digest in the workspace's timezone; empty: only when asked for
 * @param policy of the waves that open from now on
 * @param messagesPerMinute how many messages Slack is sent at the most
 */
public record Configuration(
        WorkspaceSettings workspace,
        Catalogue catalogue,
        Optional<String> digest,
        Policy policy,
        int messagesPerMinute) {}
