/** A path of an element in a phone's file, in; what Sidetone writes into it and why, or why it leaves it out, out. Pure. */
@NullMarked
package org.sidetone.plan.element;

import org.jspecify.annotations.NullMarked;
