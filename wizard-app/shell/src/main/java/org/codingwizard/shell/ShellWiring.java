package org.codingwizard.shell;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/** The whole program: the commands, and here the parts of the engine that they work with. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({ShellCommands.class, TranscriptCommands.class, EngineParts.class})
class ShellWiring {}
