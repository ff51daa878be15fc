/** What a payer team compiles against. */
@NullMarked
package org.codingwizard.spi;

import org.jspecify.annotations.NullMarked;
