/** From a walked encounter to claim lines: drafting, edits, and the result with its reasons. */
@NullMarked
package org.codingwizard.engine.coding;

import org.jspecify.annotations.NullMarked;
