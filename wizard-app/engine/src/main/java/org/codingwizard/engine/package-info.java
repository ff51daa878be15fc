/** A plain library that leads from rulesets and answers to claim lines. */
@NullMarked
package org.codingwizard.engine;

import org.jspecify.annotations.NullMarked;
