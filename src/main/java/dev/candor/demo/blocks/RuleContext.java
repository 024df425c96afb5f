package dev.candor.demo.blocks;

import java.util.ArrayList;
import java.util.List;

/** A location in a JSON document, and the faults found so far. */
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

    /** Adds a fault at this location, in Slack's format. */
    void fault(String what) {
        faults.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
    }
}
