/** What a payer changes: every rule of its policies, what shows that a rule was at work, and an encounter that shows it. */
@NullMarked
package org.codingwizard.engine.impact;

import org.jspecify.annotations.NullMarked;
