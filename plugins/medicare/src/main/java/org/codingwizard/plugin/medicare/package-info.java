/** What Medicare and its contractors publish about injections. */
@NullMarked
package org.codingwizard.plugin.medicare;

import org.jspecify.annotations.NullMarked;
