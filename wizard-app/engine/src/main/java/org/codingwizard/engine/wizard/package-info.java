/** The engine as a whole: rulesets, tables and plugins put together, ready to code encounters. */
@NullMarked
package org.codingwizard.engine.wizard;

import org.jspecify.annotations.NullMarked;
