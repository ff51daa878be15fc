package org.codingwizard.shell;

import java.nio.file.Path;

/**
 * What {@code wizard plugin new} is asked to write.
 *
 * @param payer the id of the payer
 * @param java whether it is to be a Maven module
 * @param parent the folder in which the plugin's own is made
 */
public record NewPluginRequest(String payer, boolean java, Path parent) {

    /** The request of a command line. */
    static NewPluginRequest of(Arguments given) {
        Path parent = PluginFolders.path(given.value(Option.IN.name()).orElse(""));
        return new NewPluginRequest(given.operands().get(0), given.has("--java"), parent);
    }
}
