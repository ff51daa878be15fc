/** What can be proved of a graph without walking every path: gaps, overlaps, steps never reached, cycles; each with a witness. */
@NullMarked
package org.codingwizard.engine.analysis;

import org.jspecify.annotations.NullMarked;
