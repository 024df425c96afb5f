package dev.candor.edge.slack;

/** Request payloads as Slack sends them. */
final class RequestPayloads {
    private RequestPayloads() {}

    /** A pressed button in a message. */
    static String pressed(String action, String value, String responseUrl) {
        return """
                {"type":"block_actions","trigger_id":"TRIGGER","user":{"id":"UANA","team_id":"T1"},
                 "team":{"id":"T1"},"response_url":"%s",
                 "container":{"type":"message","message_ts":"17.1","channel_id":"D1"},"channel":{"id":"D1"},
                 "message":{"ts":"17.1","text":"x"},
                 "actions":[{"action_id":"%s","block_id":"b","type":"button","value":"%s","action_ts":"1"}]}""".formatted(responseUrl, action, value);
    }

    /** A pressed button in a modal or on the home tab. */
    static String pressedInView(String type, String action) {
        return """
                {"type":"block_actions","trigger_id":"TRIGGER","user":{"id":"UANA","team_id":"T1"},"team":{"id":"T1"},
                 "container":{"type":"view","view_id":"VOLD"},
                 "view":{"id":"VOLD","type":"%s","callback_id":"ballot","blocks":[]},
                 "actions":[{"action_id":"%s","block_id":"b","type":"button","action_ts":"1"}]}""".formatted(type, action);
    }

    /** A change of the answer on use in a ballot with a comment. */
    static String chosenInBallot(String option) {
        return """
                {"type":"block_actions","trigger_id":"TRIGGER","user":{"id":"UANA","team_id":"T1"},"team":{"id":"T1"},
                 "container":{"type":"view","view_id":"VOLD"},
                 "view":{"id":"VOLD","hash":"17.abc","type":"modal","callback_id":"ballot","private_metadata":"wave-1",
                  "blocks":[
                   {"type":"input","block_id":"use","dispatch_action":true,"label":{"type":"plain_text","text":"?"},
                    "element":{"type":"radio_buttons","action_id":"answer","options":[]}},
                   {"type":"input","block_id":"one-thing","label":{"type":"plain_text","text":"?"},
                    "element":{"type":"plain_text_input","action_id":"answer"}}],
                  "state":{"values":{
                   "use":{"answer":{"type":"radio_buttons",
                     "selected_option":{"text":{"type":"plain_text","text":"No"},"value":"%s"}}},
                   "one-thing":{"answer":{"type":"plain_text_input","value":"Cache it"}}}}},
                 "actions":[{"action_id":"answer","block_id":"use","type":"radio_buttons","action_ts":"1",
                  "selected_option":{"text":{"type":"plain_text","text":"No"},"value":"%s"}}]}""".formatted(option, option);
    }

    /** A submitted form. */
    static String submitted(String callback, String comment) {
        return """
                {"type":"view_submission","user":{"id":"UANA","team_id":"T1"},"team":{"id":"T1"},
                 "view":{"id":"VOLD","type":"modal","callback_id":"%s","private_metadata":"wave-1",
                  "blocks":[
                   {"type":"section","block_id":"words","text":{"type":"mrkdwn","text":"hi"}},
                   {"type":"input","block_id":"satisfaction","label":{"type":"plain_text","text":"?"},
                    "element":{"type":"radio_buttons","action_id":"answer","options":[]}},
                   {"type":"input","block_id":"one-thing","label":{"type":"plain_text","text":"?"},
                    "element":{"type":"plain_text_input","action_id":"answer"}}],
                  "state":{"values":{
                   "satisfaction":{"answer":{"type":"radio_buttons",
                     "selected_option":{"text":{"type":"plain_text","text":"Good"},"value":"4"}}},
                   "pain":{"answer":{"type":"checkboxes","selected_options":[{"value":"0"},{"value":"2"}]}},
                   "instead":{"answer":{"type":"static_select","selected_option":null}},
                   "skipped":{"answer":{"type":"checkboxes","selected_options":[]}},
                   "since":{"answer":{"type":"datepicker","selected_date":"2026-11-24"}},
                   "with":{"answer":{"type":"multi_users_select","selected_users":["UBEN","UCHI"]}},
                   "empty":{"answer":{"type":"plain_text_input","value":null}},
                   "one-thing":{"answer":{"type":"plain_text_input","value":"%s"}}}}}}""".formatted(callback, comment);
    }

    /** An opened home tab. */
    static String homeOpened(String tab) {
        return """
                {"type":"event_callback","team_id":"T1","event_id":"Ev1",
                 "event":{"type":"app_home_opened","user":"UANA","channel":"D1","tab":"%s"}}""".formatted(tab);
    }
}
