/** Everything that can be said about a payer's plugin before it is used. */
@NullMarked
package org.codingwizard.engine.doctor;

import org.jspecify.annotations.NullMarked;
