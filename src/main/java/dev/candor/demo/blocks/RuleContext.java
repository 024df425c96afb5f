package dev.candor.demo.blocks;

import java.util.ArrayList;
import java.util.List;

/** A place in a piece of JSON, and what was found wrong so far. */
record RuleContext(String pointer, List<String> faults) {

    static RuleContext at(String pointer) {
        return new RuleContext(pointer, new ArrayList<>());
    }

    RuleContext child(String field) {
        return new RuleContext(pointer + "/" + field, faults);
    }

    RuleContext child(int index) {
        return child(Integer.toString(index));
    }

    /** Notes a fault here, in the form in which Slack reports one. */
    void fault(String what) {
        faults.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
    }
}
