package org.codingwizard.shell;

import java.util.List;
import org.codingwizard.engine.transcript.PlayingFault;
import org.codingwizard.shell.terminal.Interruption;
import org.codingwizard.shell.terminal.Streams;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The program: reads the command line, answers what needs no engine at once, and starts the rest. */
public final class Wizard {

    private final Streams streams;
    private final Class<?> wiring;
    private final PluginFolders folders;

    /** A wizard with no plugins but its own. */
    Wizard(Streams streams, Class<?> wiring) {
        this(streams, wiring, PluginFolders.NONE);
    }

    Wizard(Streams streams, Class<?> wiring, PluginFolders folders) {
        this.streams = streams;
        this.wiring = wiring;
        this.folders = folders;
    }

    /** Runs the wizard and ends the process with its exit code. */
    public static void main(String[] words) {
        PluginFolders folders = PluginFolders.ofUser(System.getenv(), System.getProperty("user.home", ""));
        System.exit(new Wizard(Streams.ofThisProcess(), ShellWiring.class, folders).run(words));
    }

    /** Does what the words ask for; returns the number of the exit code, never throws, and never takes a lost result for a good one. */
    int run(String... words) {
        CommandLine line = CommandLine.of(words);
        int code = attempt(line);
        streams.flush();
        // A stream keeps to itself that writing failed, so that half a result would pass for a whole one.
        return streams.out().checkError()
                ? end(ExitCode.FAULT, "the results could not be written in full to standard output")
                : code;
    }

    private int attempt(CommandLine line) {
        try {
            return answer(line.request(), folders.with(line.plugins()));
        } catch (UsageProblem e) {
            return end(ExitCode.USAGE, e.line());
        } catch (Interruption e) {
            return ExitCode.INTERRUPTED.number();
        } catch (RuntimeException | Error e) {
            return fault(e, line);
        }
    }

    private int answer(Request request, PluginFolders plugins) {
        if (request instanceof Request.Page page) {
            streams.out().print(page.text());
            return ExitCode.DONE.number();
        }
        if (request instanceof Request.Train) {
            new Rehearsal(wiring).run();
            return ExitCode.DONE.number();
        }
        try (ConfigurableApplicationContext spring = start(plugins)) {
            Dispatcher dispatcher = spring.getBean(Dispatcher.class);
            return request instanceof Request.Run run ? dispatcher.run(run.input()) : dispatcher.talk();
        }
    }

    private ConfigurableApplicationContext start(PluginFolders plugins) {
        SpringApplication spring = new SpringApplication(wiring);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setRegisterShutdownHook(false);
        // Only what the command needs is made: the plugins are listed without loading a ruleset.
        spring.setLazyInitialization(true);
        // Without listeners, no settings file that happens to lie in the current folder is read.
        spring.setListeners(List.of());
        spring.setInitializers(List.of());
        spring.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("streams", streams);
            context.getBeanFactory().registerSingleton("pluginFolders", plugins);
        });
        return spring.run();
    }

    private int fault(Throwable fault, CommandLine line) {
        if (line.debug()) {
            fault.printStackTrace(streams.err());
        }
        String where = line.debug() ? "see above" : "with `--debug`, the wizard says where it happened";
        String when =
                fault instanceof PlayingFault playing ? ", which came up with `" + playing.transcript() + "`" : "";
        return end(ExitCode.FAULT, "a fault of the program, not of what you gave it" + when + "; " + where);
    }

    private int end(ExitCode code, String message) {
        streams.out().flush();
        streams.err().println("wizard: " + message);
        streams.err().flush();
        return code.number();
    }
}
