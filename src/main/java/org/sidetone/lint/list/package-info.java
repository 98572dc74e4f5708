/** Lists of ring tones and of wallpapers, in; what a phone refuses in them, out. Looks at no other file. */
@NullMarked
package org.sidetone.lint.list;

import org.jspecify.annotations.NullMarked;
