package dev.candor.edge.config;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.survey.Catalogue;
import java.util.Optional;

/**
 * The operator's configuration, free of mistakes.
 *
 * @param digest Quartz cron expression of the weekly digest in the workspace's timezone; empty: only on demand
 * @param policy disclosure policy of the waves that open from now on
 * @param messagesPerMinute most messages sent to Slack in a minute
 */
public record Configuration(
        WorkspaceSettings workspace,
        Catalogue catalogue,
        Optional<String> digest,
        Policy policy,
        int messagesPerMinute) {}
