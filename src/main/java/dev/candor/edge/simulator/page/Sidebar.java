package dev.candor.edge.simulator.page;

import java.util.List;

/** Everything on the left: who looks, where that person can go, and what went wrong in silence. */
public record Sidebar(
        Visit visit, String workspace, Face self, List<Team> teams, List<Room> rooms, Room app, List<String> problems) {

    /** Members who stand together in the switcher. */
    public record Team(String name, List<Face> members) {}
}
