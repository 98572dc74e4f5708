/** In: hints and their states at this moment. Out: the page of lamps, made once for all phones that watch the same. */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page.lamp;
