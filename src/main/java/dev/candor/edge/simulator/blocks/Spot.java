package dev.candor.edge.simulator.blocks;

import java.util.ArrayList;
import java.util.List;

/** A place in a piece of JSON, and what was found wrong so far. */
record Spot(String pointer, List<String> faults) {

    static Spot at(String pointer) {
        return new Spot(pointer, new ArrayList<>());
    }

    Spot down(String field) {
        return new Spot(pointer + "/" + field, faults);
    }

    Spot down(int index) {
        return down(Integer.toString(index));
    }

    /** Notes a fault here, in the form in which Slack reports one. */
    void fault(String what) {
        faults.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
    }
}
