package org.codingwizard.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.doctor.PluginDoctor;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.wizard.RulesetInspection;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The parts of the engine that the commands work with; each is made when a command first needs it. */
@Configuration(proxyBeanMethods = false)
class EngineParts {

    /** The shipped rules and tables, with the plugins that were found; broken only if the program itself is. */
    @Bean
    @Lazy
    Loaded loaded(PluginFolders folders) {
        ClassLoader classes = EngineParts.class.getClassLoader();
        return new Loaded(Wizard.assemble(Shelf.shipped(classes), PluginLoader.find(classes, folders.all())));
    }

    @Bean
    @Lazy
    EncounterCoding encounterCoding(Loaded loaded) {
        return new FileCoding(loaded);
    }

    @Bean
    @Lazy
    ClaimChecking claimChecking(Loaded loaded) {
        return new ClaimReview(loaded, Clock.system(ZoneId.systemDefault()));
    }

    @Bean
    @Lazy
    CodeLookingUp codeLookingUp(Loaded loaded) {
        return new LookupReport(loaded);
    }

    @Bean
    @Lazy
    PracticeHolding practiceHolding(Loaded loaded) {
        ClassLoader classes = EngineParts.class.getClassLoader();
        ScoreFile usual = ScoreFile.ofUser(System.getenv(), System.getProperty("user.home", ""));
        return new TerminalPractice(loaded, new ShippedTranscripts(classes).all(), usual);
    }

    @Bean
    @Lazy
    RulesetChecking rulesetChecking(PluginFolders folders) {
        ClassLoader classes = EngineParts.class.getClassLoader();
        // What comes with the wizard is sound or not whatever the user has installed; what is named is looked through.
        PluginLoader.Found found = PluginLoader.find(classes, folders.named());
        return new RulesetReview(RulesetInspection.beside(Shelf.shipped(classes), found));
    }

    @Bean
    @Lazy
    PluginListing pluginListing(Loaded loaded) {
        return (format, streams) -> new PluginReport(loaded.sound()).write(format, streams);
    }

    @Bean
    @Lazy
    PluginSurgery pluginSurgery(PluginFolders folders) {
        ClassLoader classes = EngineParts.class.getClassLoader();
        PluginLoader.Found found = PluginLoader.find(classes, folders.all());
        return PluginDoctor.beside(Shelf.shipped(classes), PluginLoader.onClassPath(classes))
                .match(ok -> new PluginSurgery(ok.value(), found), broken -> {
                    throw new IllegalStateException("the shipped rules do not load: "
                            + broken.diagnostics().get(0).message());
                });
    }

    @Bean
    @Lazy
    PluginExplanation pluginExplanation(Loaded loaded) {
        return new PluginExplanation(loaded);
    }

    @Bean
    @Lazy
    PluginFounder pluginFounder() {
        Stream<String> shipped = PluginLoader.onClassPath(EngineParts.class.getClassLoader()).plugins().stream()
                .map(plugin -> plugin.payer().text());
        return new PluginFounder(
                Stream.concat(Stream.of("none", "core"), shipped).collect(Collectors.toSet()));
    }

    @Bean
    @Lazy
    Conversation conversation(Loaded loaded) {
        return new TerminalConversation(loaded);
    }

    /** The engine, or what keeps it from working. */
    record Loaded(Checked<Wizard> wizard) {

        /** The engine of a program that is sound. */
        Wizard sound() {
            return wizard.match(ok -> ok.value(), broken -> {
                throw new IllegalStateException("the shipped rules do not load: "
                        + broken.diagnostics().get(0).message());
            });
        }
    }
}
