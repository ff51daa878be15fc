/** What the program says to authors, and the outcome of a stage that may have something to say. */
@NullMarked
package org.codingwizard.engine.diagnostic;

import org.jspecify.annotations.NullMarked;
