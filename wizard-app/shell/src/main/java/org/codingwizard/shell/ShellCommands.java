package org.codingwizard.shell;

import java.util.List;
import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/**
 * The commands, wired by hand: nothing is scanned or guessed, which halves the time to start.
 *
 * <p>What a command works with is looked up when it runs and not before.
 */
@Configuration(proxyBeanMethods = false)
class ShellCommands {

    @Bean
    Dispatcher dispatcher(CommandRegistry registry, ObjectProvider<Conversation> conversation, Streams streams) {
        return new Dispatcher(registry, conversation, streams);
    }

    @Bean
    CommandRegistry registry(List<Command> commands) {
        CommandRegistry registry = new CommandRegistry();
        commands.forEach(registry::registerCommand);
        return registry;
    }

    @Bean
    Command code(ObjectProvider<EncounterCoding> coding, Streams streams) {
        return new ManualCommand(
                Manual.CODE, given -> coding.getObject().code(CodeRequest.of(given, streams.mayAsk()), streams));
    }

    @Bean
    Command check(ObjectProvider<ClaimChecking> checking, Streams streams) {
        return new ManualCommand(Manual.CHECK, given -> checking.getObject().check(ClaimRequest.of(given), streams));
    }

    @Bean
    Command lookup(ObjectProvider<CodeLookingUp> lookingUp, Streams streams) {
        return new ManualCommand(
                Manual.LOOKUP, given -> lookingUp.getObject().lookUp(LookupRequest.of(given), streams));
    }

    @Bean
    Command practice(ObjectProvider<PracticeHolding> practice, Streams streams) {
        return new ManualCommand(
                Manual.PRACTICE, given -> practice.getObject().hold(PracticeRequest.of(given), streams));
    }

    @Bean
    Command rulesetCheck(ObjectProvider<RulesetChecking> checking, Streams streams) {
        return new ManualCommand(
                Manual.RULESET_CHECK, given -> checking.getObject().check(CheckRequest.of(given), streams));
    }

    @Bean
    Command pluginList(ObjectProvider<PluginListing> listing, Streams streams) {
        return new ManualCommand(
                Manual.PLUGIN_LIST, given -> listing.getObject().list(given.format(), streams));
    }

    @Bean
    Command pluginAllow(PluginFolders folders, Streams streams) {
        return new ManualCommand(
                Manual.PLUGIN_ALLOW, given -> new PluginAllowing(streams).allow(folders.toAllow(given.operands())));
    }

    @Bean
    Command pluginDoctor(ObjectProvider<PluginSurgery> examining, Streams streams) {
        return new ManualCommand(
                Manual.PLUGIN_DOCTOR, given -> examining.getObject().examine(CheckRequest.of(given), streams));
    }

    @Bean
    Command pluginExplain(ObjectProvider<PluginExplanation> explaining, Streams streams) {
        return new ManualCommand(
                Manual.PLUGIN_EXPLAIN, given -> explaining.getObject().explain(ExplainRequest.of(given), streams));
    }

    @Bean
    Command pluginNew(ObjectProvider<PluginFounder> founding, Streams streams) {
        return new ManualCommand(
                Manual.PLUGIN_NEW, given -> founding.getObject().found(NewPluginRequest.of(given), streams));
    }

    @Bean
    Command notices(Streams streams) {
        return new ManualCommand(Manual.NOTICES, given -> {
            streams.out().print(Resource.text("NOTICE"));
            return ExitCode.DONE;
        });
    }
}
