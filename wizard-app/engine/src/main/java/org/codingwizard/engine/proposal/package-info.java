/** Sessions that nobody held: those that would show what no transcript shows, and random ones that try whether what must hold of every session does. */
@NullMarked
package org.codingwizard.engine.proposal;

import org.jspecify.annotations.NullMarked;
