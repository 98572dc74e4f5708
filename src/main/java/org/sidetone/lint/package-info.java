/** A file that somebody brings, in; what a phone would refuse or misread in it, by line, out. Pure: knows nothing of a PBX or of settings. */
@NullMarked
package org.sidetone.lint;

import org.jspecify.annotations.NullMarked;
