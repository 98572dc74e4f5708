/** In: lamps at this moment and which phone asks. Out: the page of its idle screen, and the picture there, drawn once for all that see the same. */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page.idle;
