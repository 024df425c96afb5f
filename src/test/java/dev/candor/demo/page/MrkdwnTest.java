package dev.candor.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MrkdwnTest {
    private static final DisplayNames NAMES = new DisplayNames(
            "U0ANA",
            ZoneId.of("Europe/London"),
            Map.of("U0ANA", "Ana", "U0BEN", "Ben <b>"),
            Map.of("S0PAY", "payments"),
            Map.of("C0CI", "platform-ci"));

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '¦', textBlock = """
            *bold* _slanted_ ~gone~   ¦ <strong>bold</strong> <em>slanted</em> <s>gone</s> ¦ the three signs
            *_both_*                  ¦ <strong><em>both</em></strong>                     ¦ one inside the other
            snake_case_name 2*3*4     ¦ snake_case_name 2*3*4                              ¦ signs inside words are letters
            * not bold *              ¦ * not bold *                                       ¦ a sign hugs its word
            *open                     ¦ *open                                              ¦ without an end it is a star
            `*a* <@U0BEN> &lt;`       ¦ <code>*a* &lt;@U0BEN&gt; &lt;</code>               ¦ code is left alone
            *a `*` b*                 ¦ <strong>a <code>*</code> b</strong>                ¦ a sign in code closes nothing
            5 &lt; 6 &amp;&amp; 7 &gt; 6 ¦ 5 &lt; 6 &amp;&amp; 7 &gt; 6                    ¦ Slack's escapes stand for the signs
            &amp;lt;                  ¦ &amp;lt;                                           ¦ an escape is undone once
            :wave: hi :no_such:       ¦ 👋 hi :no_such:                                    ¦ known emoji are drawn
            at 10:30:00               ¦ at 10:30:00                                        ¦ a time is no emoji
            <@U0ANA> and <@U0X>       ¦ <span class="mention me">@Ana</span> and <span class="mention">@U0X</span> ¦ people
            <@U0BEN>                  ¦ <span class="mention">@Ben &lt;b&gt;</span>        ¦ names are escaped
            <#C0CI>                   ¦ <a class="mention" href="?as=U0ANA&amp;at=C0CI">#platform-ci</a> ¦ a channel one is in
            <#C0X|far>                ¦ <span class="mention">#far</span>                  ¦ a channel one is not in
            <!channel>                ¦ <span class="mention me">@channel</span>           ¦ everyone
            <!subteam^S1|@pay>        ¦ <span class="mention">@pay</span>                  ¦ a user group
            <!subteam^S0PAY>          ¦ <span class="mention">@payments</span>             ¦ a user group goes by its handle
            <!subteam^S1>             ¦ <span class="mention">@group</span>                ¦ a user group that is not there
            a 🟦⬜🟥 b 🟪            ¦ a <span class="square blue">🟦</span><span class="square white">⬜</span><span class="square red">🟥</span> b 🟪 ¦ squares are drawn
            <!date^1^{date}|Tuesday>  ¦ Tuesday                                            ¦ a date falls back on its words
            """)
    void inline_markup_is_drawn_as_slack_draws_it(String source, String html, String reason) {
        assertThat(draw(source)).as(reason).isEqualTo(html);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            <https://a.example/?x=1&amp;y=2|the *page*> ¦ <a href="https://a.example/?x=1&amp;y=2" target="_blank" rel="noopener noreferrer">the *page*</a>
            <mailto:ana@a.example>   ¦ <a href="mailto:ana@a.example" target="_blank" rel="noopener noreferrer">ana@a.example</a>
            see https://a.example/b. ¦ see <a href="https://a.example/b" target="_blank" rel="noopener noreferrer">https://a.example/b</a>.
            """)
    void links_open_in_a_new_tab(String source, String html) {
        assertThat(draw(source)).isEqualTo(html);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            <script>alert(1)</script>            ¦ &lt;script&gt;alert(1)&lt;/script&gt;
            <javascript:alert(1)|click>          ¦ &lt;javascript:alert(1)|click&gt;
            <https://a" onclick="x|hi>           ¦ <a href="https://a&#34; onclick=&#34;x" target="_blank" rel="noopener noreferrer">hi</a>
            <https://a|<img src=x onerror=y>     ¦ <a href="https://a" target="_blank" rel="noopener noreferrer">&lt;img src=x onerror=y</a>
            <@"><img src=x>                      ¦ <span class="mention">@&#34;</span>&lt;img src=x&gt;
            *<b>*                                ¦ <strong>&lt;b&gt;</strong>
            `<b>`                                ¦ <code>&lt;b&gt;</code>
            ```<b>```                            ¦ <pre>&lt;b&gt;</pre>
            &gt; <b>                             ¦ <blockquote>&lt;b&gt;</blockquote>
            <!date^1^x|<i>                       ¦ &lt;i
            <#C1|<b>                             ¦ <span class="mention">#&lt;b</span>
            """)
    void hostile_text_is_escaped(String source, String html) {
        assertThat(draw(source)).isEqualTo(html);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '¦', textBlock = """
            a\\nb                     ¦ a<br>b                                             ¦ a break is a break
            a\\n&gt; q\\n&gt; r\\nb   ¦ a<blockquote>q<br>r</blockquote>b                  ¦ quoted lines stand together
            a\\n```x\\n *y*```\\nb    ¦ a<pre>x\\n *y*</pre>b                               ¦ a fence keeps its lines and signs
            • one\\n• two             ¦ • one<br>• two                                     ¦ lists are lines
            """)
    void lines_are_drawn_as_slack_draws_them(String source, String html, String reason) {
        assertThat(draw(source.replace("\\n", "\n"))).as(reason).isEqualTo(html.replace("\\n", "\n"));
    }

    private static String draw(String source) {
        return new Mrkdwn(NAMES).draw(source).toString();
    }
}
