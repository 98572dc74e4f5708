/** What has phones load firmware that have no file of their own, in; what no phone takes of it, out. */
@NullMarked
package org.sidetone.lint.load;

import org.jspecify.annotations.NullMarked;
