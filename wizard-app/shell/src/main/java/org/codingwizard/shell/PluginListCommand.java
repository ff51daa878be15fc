package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;

/** {@code wizard plugin list}. */
final class PluginListCommand extends ManualCommand {

    private final ObjectProvider<PluginListing> listing;
    private final Streams streams;

    PluginListCommand(ObjectProvider<PluginListing> listing, Streams streams) {
        super(Manual.PLUGIN_LIST);
        this.listing = listing;
        this.streams = streams;
    }

    @Override
    ExitCode run(Arguments arguments) {
        return listing.getObject().list(arguments.format(), streams);
    }
}
