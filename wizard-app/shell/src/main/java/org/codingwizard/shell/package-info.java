/** Commands and the terminal: reads arguments, calls the engine, prints. */
@NullMarked
package org.codingwizard.shell;

import org.jspecify.annotations.NullMarked;
