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
        return new CodeCommand(coding, streams);
    }

    @Bean
    Command check(ObjectProvider<ClaimChecking> checking, Streams streams) {
        return new CheckCommand(checking, streams);
    }

    @Bean
    Command lookup(ObjectProvider<CodeLookingUp> lookingUp, Streams streams) {
        return new LookupCommand(lookingUp, streams);
    }

    @Bean
    Command rulesetCheck(ObjectProvider<RulesetChecking> checking, Streams streams) {
        return new RulesetCheckCommand(checking, streams);
    }

    @Bean
    Command pluginList(ObjectProvider<PluginListing> listing, Streams streams) {
        return new PluginListCommand(listing, streams);
    }

    @Bean
    Command pluginAllow(PluginFolders folders, Streams streams) {
        return new PluginAllowCommand(folders, streams);
    }

    @Bean
    Command pluginDoctor(ObjectProvider<PluginExamining> examining, Streams streams) {
        return new PluginDoctorCommand(examining, streams);
    }

    @Bean
    Command pluginNew(ObjectProvider<PluginFounding> founding, Streams streams) {
        return new PluginNewCommand(founding, streams);
    }

    @Bean
    Command notices(Streams streams) {
        return new NoticesCommand(streams);
    }
}
