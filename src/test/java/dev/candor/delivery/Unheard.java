package dev.candor.delivery;

import dev.candor.core.invite.Letter;
import dev.candor.core.invite.Troubles;

/** Troubles that nobody mends. */
public final class Unheard implements Troubles {
    @Override
    public void shut(Letter letter, String why, String wayOut) {}

    @Override
    public void open(String channel) {}

    @Override
    public void lacking(String why, String wayOut) {}

    @Override
    public void lackingNothing() {}
}
