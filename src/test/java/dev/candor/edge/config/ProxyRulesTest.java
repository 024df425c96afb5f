package dev.candor.edge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProxyRulesTest {
    private static final URI SLACK = URI.create("https://slack.com/api/");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https_proxy=http://p:3128 | http://p:3128 | lowercase counts",
                "HTTPS_PROXY=http://p:3128 | http://p:3128 | so do capitals",
                "https_proxy=http://p:1 HTTPS_PROXY=http://q:2 | http://p:1 | the small one comes first",
                "http_proxy=http://p:3128 | '' | another scheme's is not ours",
                "all_proxy=http://p:3128 | http://p:3128 | one for all",
                "https_proxy=p:3128 | http://p:3128 | the scheme may be left out",
                "https_proxy=http://ana:s@cret/@p.corp:3128/ | http://ana:s@cret/@p.corp:3128/ | a password with odd characters",
                "https_proxy=http://p:3128 no_proxy=slack.com | '' | its very name",
                "https_proxy=http://p:3128 NO_PROXY=a.com,.slack.com | '' | a domain with its dot",
                "https_proxy=http://p:3128 NO_PROXY=*.slack.com | '' | and with a star",
                "https_proxy=http://p:3128 no_proxy=* | '' | everything",
                "https_proxy=http://p:3128 no_proxy=slack.com:443 | '' | with a port",
                "https_proxy=http://p:3128 no_proxy=lack.com | http://p:3128 | half a name is another",
                "https_proxy= | '' | blank is none",
            })
    void the_proxy_for_slack_follows_the_variables(String variables, String proxy, String reason) {
        Map<String, String> environment = new HashMap<>();
        Pattern.compile("(\\w+)=(\\S*)")
                .matcher(variables)
                .results()
                .forEach(one -> environment.put(one.group(1), one.group(2)));
        Variables read = new Variables(environment);

        assertThat(new ProxyRules(read).proxyFor(SLACK).map(Secret::value).orElse(""))
                .as(reason)
                .isEqualTo(proxy);
        assertThat(read.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/api/", "http://127.0.0.1:1/api/", "http://[::1]:1/api/"})
    void localhost_needs_no_proxy(String api) {
        assertThat(new ProxyRules(new Variables(Map.of("http_proxy", "http://p:3128"))).proxyFor(URI.create(api)))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://p:1080", "http://p", "https://p:443", "nonsense", "http://ana:s3cret@:1"})
    void an_address_that_is_not_an_http_proxy_is_named_without_its_value(String address) {
        Variables read = new Variables(Map.of("https_proxy", address));

        assertThat(new ProxyRules(read).proxyFor(SLACK)).isEmpty();
        assertThat(read.mistakes())
                .containsExactly(
                        "https_proxy is not the address of an HTTP proxy; write it like http://proxy.example.com:3128");
    }

    @Test
    void the_environment_carries_the_proxy_and_hides_its_password() {
        Environment.Outcome outcome = Environment.read(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s3cret", "HTTPS_PROXY", "http://ana:pass@p:1"));

        assertThat(outcome.toString()).doesNotContain("pass");
        assertThat(((Environment.Outcome.Valid) outcome).environment().slack().proxy())
                .contains(new Secret("http://ana:pass@p:1"));
    }
}
