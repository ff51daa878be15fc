/** Calling code that others wrote without letting it take the program down. */
@NullMarked
package org.codingwizard.engine.foreign;

import org.jspecify.annotations.NullMarked;
