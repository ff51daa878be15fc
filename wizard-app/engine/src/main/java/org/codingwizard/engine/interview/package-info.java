/** The conversation with a coder, without a terminal: from one typed line to the next question. */
@NullMarked
package org.codingwizard.engine.interview;

import org.jspecify.annotations.NullMarked;
