/** What EmblemHealth publishes about injections. */
@NullMarked
package org.codingwizard.plugin.emblemhealth;

import org.jspecify.annotations.NullMarked;
