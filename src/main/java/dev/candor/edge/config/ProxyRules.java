package dev.candor.edge.config;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the HTTP proxy for an address by the variables that curl and most programs obey: {@code https_proxy},
 * {@code http_proxy}, {@code all_proxy}, {@code no_proxy}, each also in upper case; lower case wins.
 */
final class ProxyRules {
    private final Variables variables;

    ProxyRules(Variables variables) {
        this.variables = variables;
    }

    /** Proxy address, with its password if it has one; empty for a direct connection. Mistakes are noted. */
    Optional<Secret> proxyFor(URI target) {
        if (isLocal(target.getHost()) || isExcluded(target)) {
            return Optional.empty();
        }
        String own = target.getScheme() + "_proxy";
        return Stream.of(own, own.toUpperCase(Locale.ROOT), "all_proxy", "ALL_PROXY")
                .filter(name -> variables.raw(name).isPresent())
                .findFirst()
                .flatMap(name -> address(name, variables.raw(name).orElseThrow()));
    }

    private Optional<Secret> address(String name, String text) {
        String whole = text.contains("://") ? text : "http://" + text;
        // Only the part behind @ is checked: a password before it may hold characters that a URI cannot.
        String withoutCredentials = whole.replaceFirst("^(http://)(?:.*@)?([^/@]*)/?$", "$1$2");
        if (withoutCredentials.matches("http://[\\w.\\-\\[\\]:]*[\\w.\\]]:\\d{1,5}")) {
            return Optional.of(new Secret(whole));
        }
        variables.mistake(name + " is not the address of an HTTP proxy; write it like http://proxy.example.com:3128");
        return Optional.empty();
    }

    private boolean isExcluded(URI target) {
        String exceptions =
                variables.raw("no_proxy").or(() -> variables.raw("NO_PROXY")).orElse("");
        String host = target.getHost().toLowerCase(Locale.ROOT);
        return Stream.of(exceptions.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .map(entry -> entry.replaceFirst(":\\d+$", "").replaceFirst("^\\*?\\.", ""))
                .anyMatch(entry -> entry.equals("*") || host.equals(entry) || host.endsWith("." + entry));
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
