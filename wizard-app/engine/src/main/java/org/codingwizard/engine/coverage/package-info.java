/** What transcripts should show of the rules, what they do show, and encounters that would show the rest. */
@NullMarked
package org.codingwizard.engine.coverage;

import org.jspecify.annotations.NullMarked;
