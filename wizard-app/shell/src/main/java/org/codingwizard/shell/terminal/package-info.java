/** The terminal: what is one, how a line is asked for, and where the answers come from. The only user of JLine. */
@NullMarked
package org.codingwizard.shell.terminal;

import org.jspecify.annotations.NullMarked;
