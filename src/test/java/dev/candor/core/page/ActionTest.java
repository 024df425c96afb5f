package dev.candor.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTest {
    private static final Set<Action> NUMBERED = EnumSet.of(Action.RATE, Action.PAUSE_ABOUT_WAVE, Action.HOME_CANCEL);

    @ParameterizedTest
    @EnumSource
    void the_id_of_an_action_leads_back_to_it(Action action) {
        if (NUMBERED.contains(action)) {
            assertThat(Action.of(action.id(28))).hasValue(new Action.Taken(action, 28));
            assertThatThrownBy(action::id).hasMessageContaining("takes a number");
        } else {
            assertThat(Action.of(action.id())).hasValue(new Action.Taken(action, 0));
            assertThatThrownBy(() -> action.id(28)).hasMessageContaining("28");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void a_number_of_more_than_two_digits_is_refused(int number) {
        assertThatThrownBy(() -> Action.RATE.id(number)).hasMessageContaining(String.valueOf(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "prompt", "prompt.rate", "prompt.rate.", "prompt.rate.100", "prompt.rate.-1", "home.answer.1"
            })
    void an_id_of_another_form_is_of_no_action(String id) {
        assertThat(Action.of(id)).isEmpty();
    }

    @Test
    void no_two_actions_have_one_id() {
        assertThat(Action.values())
                .extracting(action -> NUMBERED.contains(action) ? action.id(1) : action.id())
                .doesNotHaveDuplicates();
    }
}
