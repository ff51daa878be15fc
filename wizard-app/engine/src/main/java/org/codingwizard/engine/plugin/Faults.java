package org.codingwizard.engine.plugin;

import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.ruleset.Manifest;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.SpiVersion;

/** What is said about plugins that cannot be used: the file, the cause and the remedy. */
final class Faults {

    static final String OTHERS_WORK = "its policies are not applied; the other plugins are";

    private Faults() {}

    /** A call into a plugin failed. */
    static Diagnostic failed(Origin origin, String type, String why) {
        String named = type.equals(origin.name()) ? "" : ", class `" + type + "`";
        Diagnostic said = Diagnostic.of(
                DiagnosticCode.PLUGIN_FAILED,
                "the plugin `" + origin.name() + "`" + named + " could not be loaded: " + why);
        return placed(said, origin).withHelp(OTHERS_WORK).withHelp(remedy(why));
    }

    private static String remedy(String why) {
        if (why.contains("is missing")) {
            return "pack what it needs into its jar: it sees the plugin interface and the JDK, and no other jar";
        }
        if (why.contains("compiled for")) {
            return "compile it with `--release 17`";
        }
        return why.contains("does not fit")
                ? "build it again against the plugin interface " + SpiVersion.CURRENT
                : "tell the team that ships it";
    }

    /** The name under which a class is registered leads to nothing that can be used. */
    static Diagnostic entry(Origin origin, String what, String help) {
        return placed(Diagnostic.of(DiagnosticCode.PLUGIN_ENTRY, what), origin).withHelp(help);
    }

    /** A jar or folder that cannot be read. */
    static Diagnostic unreadable(Origin origin, String why, String help) {
        return placed(
                        Diagnostic.of(
                                DiagnosticCode.PLUGIN_FILE,
                                "the plugin `" + origin.name() + "` could not be read: " + why),
                        origin)
                .withHelp(help);
    }

    /** It was written for another version of the interface. */
    static Diagnostic version(Manifest manifest) {
        SpiRange range = SpiRange.of(manifest.spi());
        boolean newer = range.from().compareTo(SpiRange.Version.of(SpiVersion.CURRENT)) > 0;
        return Diagnostic.at(
                        manifest.spiAt(),
                        DiagnosticCode.PLUGIN_VERSION,
                        "the plugin `" + manifest.payer() + "` is written for version `" + manifest.spi()
                                + "` of the plugin interface, and this is " + SpiVersion.CURRENT)
                .withHelp(
                        newer
                                ? "install a newer wizard, or a version of the plugin for " + SpiVersion.CURRENT
                                : "ask the team that ships it for a version for " + SpiVersion.CURRENT)
                .withHelp(OTHERS_WORK);
    }

    /** The manifest names another payer than it should. */
    static Diagnostic otherName(Manifest manifest, String what, String help) {
        return Diagnostic.at(manifest.payerAt(), DiagnosticCode.PLUGIN_ID, what).withHelp(help);
    }

    static Diagnostic reserved(LoadedPlugin plugin) {
        Diagnostic said = Diagnostic.of(
                DiagnosticCode.PLUGIN_ID,
                "the plugin `" + plugin.origin() + "` takes the reserved id `" + plugin.payer() + "`");
        return placed(said, plugin).withHelp("give the payer an id of its own");
    }

    static Diagnostic shippedAlready(LoadedPlugin plugin) {
        PayerId payer = plugin.payer();
        Diagnostic said = Diagnostic.of(
                DiagnosticCode.PLUGIN_ID,
                "the plugin `" + plugin.origin() + "` takes the id `" + payer
                        + "` of a payer whose policies come with the wizard");
        return placed(said, plugin)
                .withHelp(
                        "give it an id of its own, such as `" + payer + "-local`; the shipped policies stay in force");
    }

    static Diagnostic twice(LoadedPlugin first, LoadedPlugin second) {
        Diagnostic said = Diagnostic.of(
                DiagnosticCode.PLUGIN_ID,
                "two plugins are for the payer `" + second.payer() + "`: `" + first.origin() + "` and `"
                        + second.origin() + "`; the second one is not used");
        return placed(said, second).withHelp("remove one of them");
    }

    private static Diagnostic placed(Diagnostic said, LoadedPlugin plugin) {
        return plugin.path().map(path -> at(said, path.toString())).orElse(said);
    }

    static Diagnostic placed(Diagnostic said, Origin origin) {
        return origin.path().map(path -> at(said, path.toString())).orElse(said);
    }

    /** At the beginning of a file of which only the name is known. */
    static Diagnostic at(Diagnostic said, String file) {
        return said.withPlace(SourceText.nameOnly(file).whole());
    }
}
