/**
 * Bytes that should be XML, in; their elements with their lines, and why an XML reader would refuse them, out. Goes on after a
 * fault, so that one run tells several. Resolves nothing but the five entities that XML itself knows, and fetches nothing.
 */
@NullMarked
package org.sidetone.lint.xml;

import org.jspecify.annotations.NullMarked;
