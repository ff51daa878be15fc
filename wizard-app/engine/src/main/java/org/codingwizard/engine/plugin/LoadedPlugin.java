package org.codingwizard.engine.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Lazily;
import org.codingwizard.engine.ruleset.Manifest;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.PayerId;

/** A plugin that said whose it is. Its policies and edits are read when they are first asked for. */
public final class LoadedPlugin {

    private final PayerId payer;
    private final String title;
    private final Origin origin;
    private final String spi;
    private final Lazily<Checked<List<SourceText>>> policies;
    private final Lazily<Checked<List<EncounterEdit>>> edits;

    LoadedPlugin(Identity identity, Origin origin, Contents contents) {
        this.payer = identity.payer();
        this.title = identity.title();
        this.spi = identity.spi();
        this.origin = origin;
        this.policies = new Lazily<>(contents.policies());
        this.edits = new Lazily<>(contents.edits());
    }

    /**
     * Whose plugin it is.
     *
     * @param spi the version of the plugin interface it says it was written for; empty if it does not say
     */
    record Identity(PayerId payer, String title, String spi) {

        static Identity of(Manifest manifest) {
            return new Identity(manifest.payer(), manifest.title(), manifest.spi());
        }
    }

    /** How to get at what it contributes. */
    record Contents(Supplier<Checked<List<SourceText>>> policies, Supplier<Checked<List<EncounterEdit>>> edits) {}

    /** The payer it is for. */
    public PayerId payer() {
        return payer;
    }

    /** The payer's name. */
    public String title() {
        return title;
    }

    /** Its policies as text, or why they cannot be read. */
    public Checked<List<SourceText>> policies() {
        return policies.value();
    }

    /** Its rules in Java, or why they cannot be had. */
    public Checked<List<EncounterEdit>> edits() {
        return edits.value();
    }

    /** Where it was found, for a person: a path, or what part of the wizard it is. */
    public String origin() {
        return origin.name();
    }

    /** Whether it comes with the wizard. */
    public boolean shipped() {
        return origin.shipped();
    }

    /** The version or versions of the plugin interface it says it was written for; empty if it does not say. */
    public String spi() {
        return spi;
    }

    /** The jar or folder it came from; empty if it is a part of the wizard. */
    public Optional<Path> path() {
        return origin.path();
    }

    /** The folder it came from, if it came from one: where its cases lie. */
    public Optional<Path> folder() {
        return origin.path().filter(Files::isDirectory);
    }

    /** The digest of the jar or folder it came from; empty if it is a part of the wizard, or if that cannot be read any more. */
    public Optional<String> digest() {
        return origin.path().flatMap(Digest::ofPlugin);
    }

    @Override
    public String toString() {
        return payer + " (" + origin.name() + ")";
    }
}
