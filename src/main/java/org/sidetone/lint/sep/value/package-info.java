/** The text of one element, in; whether a phone takes it for what was meant, out. */
@NullMarked
package org.sidetone.lint.sep.value;

import org.jspecify.annotations.NullMarked;
