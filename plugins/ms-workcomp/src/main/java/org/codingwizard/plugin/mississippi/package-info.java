/** What the fee schedule of Mississippi workers' compensation says about injections. */
@NullMarked
package org.codingwizard.plugin.mississippi;

import org.jspecify.annotations.NullMarked;
