/** The ruleset language: what one topic or payer policy says, as parsed and checked values that still know their place. */
@NullMarked
package org.codingwizard.engine.ruleset;

import org.jspecify.annotations.NullMarked;
