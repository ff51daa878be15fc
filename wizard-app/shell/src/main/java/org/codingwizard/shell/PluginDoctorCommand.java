package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;

/** {@code wizard plugin doctor}. */
final class PluginDoctorCommand extends ManualCommand {

    private final ObjectProvider<PluginExamining> examining;
    private final Streams streams;

    PluginDoctorCommand(ObjectProvider<PluginExamining> examining, Streams streams) {
        super(Manual.PLUGIN_DOCTOR);
        this.examining = examining;
        this.streams = streams;
    }

    @Override
    ExitCode run(Arguments arguments) {
        return examining.getObject().examine(new CheckRequest(arguments.operands(), arguments.format()), streams);
    }
}
