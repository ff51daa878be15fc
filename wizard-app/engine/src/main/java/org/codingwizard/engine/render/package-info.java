/** Pure text: what a person sees, with themes by role instead of colours. */
@NullMarked
package org.codingwizard.engine.render;

import org.jspecify.annotations.NullMarked;
